package dev.gatehouse.sdk.testkit.commvault;

/** Thrown for a request that the server rejects; becomes the error response. */
@SuppressWarnings("serial") // never serialized
final class Problem extends RuntimeException {

    final ProblemType type;
    final String codeName;
    /** Whether this remains an HTTP error even if failures are sent with status 200. */
    final boolean plain;

    private Problem(ProblemType type, String codeName, boolean plain, String message) {
        super(message, null, false, false);
        this.type = type;
        this.codeName = codeName;
        this.plain = plain;
    }

    static Problem of(ProblemType type, String message) {
        return new Problem(type, type.codeName, false, message);
    }

    static Problem of(ProblemType type, String codeName, String message) {
        return new Problem(type, codeName, false, message);
    }

    static Problem plain(ProblemType type, String message) {
        return new Problem(type, type.codeName, true, message);
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
