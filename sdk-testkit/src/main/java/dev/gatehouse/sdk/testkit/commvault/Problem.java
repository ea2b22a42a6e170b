package dev.gatehouse.sdk.testkit.commvault;

/** A request that the server turns down. */
@SuppressWarnings("serial") // never leaves the server
final class Problem extends RuntimeException {

    final ProblemType type;
    final String codeName;
    /** Whether it stays an HTTP error even where failures are told inside a 200. */
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
