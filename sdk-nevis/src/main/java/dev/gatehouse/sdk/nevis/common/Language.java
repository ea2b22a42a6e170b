package dev.gatehouse.sdk.nevis.common;

/**
 * The documented language codes, as keys of display names and as the language of a user. A client policy may permit
 * others.
 */
public final class Language {

    /** English. */
    public static final String EN = "EN";

    /** German. */
    public static final String DE = "DE";

    /** French. */
    public static final String FR = "FR";

    /** Italian. */
    public static final String IT = "IT";

    private Language() {}
}
