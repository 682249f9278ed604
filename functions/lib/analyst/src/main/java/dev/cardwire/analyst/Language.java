package dev.cardwire.analyst;

/** The languages whose cues this analyst knows. */
enum Language {
    ENGLISH("en"),
    CHINESE("zh"),
    /** Any other: position alone is gone by. */
    OTHER("");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    static Language of(String tag) {
        return switch (tag.split("-", 2)[0]) {
            case "en" -> ENGLISH;
            case "zh" -> CHINESE;
            default -> OTHER;
        };
    }

    String code() {
        return code;
    }
}
