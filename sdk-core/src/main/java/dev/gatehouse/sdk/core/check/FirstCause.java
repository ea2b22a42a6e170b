package dev.gatehouse.sdk.core.check;

/** The first cause of an exception, which is the reason of the others. */
public final class FirstCause {

    /** Causes may form a cycle. */
    private static final int MAX_DEPTH = 100;

    private FirstCause() {}

    /** Returns type and message of the first cause. */
    public static String of(Throwable e) {
        Throwable first = e;
        for (int depth = 0; first.getCause() != null && depth < MAX_DEPTH; depth++) {
            first = first.getCause();
        }
        String type = first.getClass().getSimpleName();
        return first.getMessage() == null ? type : type + ": " + first.getMessage();
    }
}
