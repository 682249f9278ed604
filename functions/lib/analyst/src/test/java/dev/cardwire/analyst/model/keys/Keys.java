package dev.cardwire.analyst.model.keys;

import java.util.function.Supplier;

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

    /** No key, after something else. */
    public static ModelKey noneAfter(Runnable first) {
        return looking(() -> {
            first.run();
            return new ModelKey.Found.NotNeeded();
        });
    }

    private static ModelKey always(ModelKey.Found found) {
        return looking(() -> found);
    }

    private static ModelKey looking(Supplier<ModelKey.Found> look) {
        return new ModelKey() {
            @Override
            public Found find() {
                return look.get();
            }

            @Override
            public void refused() {}
        };
    }
}
