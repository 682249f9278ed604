package dev.cardwire.article;

/** The languages whose words this program knows. */
public enum Language {
    ENGLISH("en"),
    CHINESE("zh"),
    /** Any other: only what needs no words can be told. */
    OTHER("");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The language of a BCP 47 tag, whatever its region or script. */
    public static Language of(String tag) {
        return switch (tag.split("-", 2)[0]) {
            case "en" -> ENGLISH;
            case "zh" -> CHINESE;
            default -> OTHER;
        };
    }

    /** As word lists and tags write it; "" for {@link #OTHER}. */
    public String code() {
        return code;
    }
}
