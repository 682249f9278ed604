package dev.cardwire.analyst.model.keys;

/** Keys for tests. */
public final class Keys {

    private Keys() {}

    public static ModelKey of(String key) {
        return always(new ModelKey.Found.Key(Secret.of(key).orElseThrow()));
    }

    public static ModelKey none() {
        return new NoKey();
    }

    public static ModelKey unreadable(String detail) {
        return always(new ModelKey.Found.Unreadable(detail));
    }

    private static ModelKey always(ModelKey.Found found) {
        return new ModelKey() {
            @Override
            public Found find() {
                return found;
            }

            @Override
            public void refused() {}
        };
    }
}
