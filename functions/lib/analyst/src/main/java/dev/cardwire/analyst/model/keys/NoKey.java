package dev.cardwire.analyst.model.keys;

/** For a server that asks for no key. */
record NoKey() implements ModelKey {

    @Override
    public Found find() {
        return new Found.NotNeeded();
    }

    @Override
    public void refused() {
        // There is nothing to read again.
    }
}
