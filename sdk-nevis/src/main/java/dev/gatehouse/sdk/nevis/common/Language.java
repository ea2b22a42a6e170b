package dev.gatehouse.sdk.nevis.common;

/**
 * The languages that nevisIDM documents, as keys of names and as a user's language. Others may occur: a client policy
 * can permit more.
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
