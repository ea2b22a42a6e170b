package dev.gatehouse.sdk.testkit.commvault;

/** A request that the server turns down. */
@SuppressWarnings("serial") // never leaves the server
final class Refused extends RuntimeException {

    final Problem problem;
    final String word;
    /** Whether it stays an HTTP error even where failures are told inside a 200. */
    final boolean plain;

    private Refused(Problem problem, String word, boolean plain, String message) {
        super(message, null, false, false);
        this.problem = problem;
        this.word = word;
        this.plain = plain;
    }

    static Refused of(Problem problem, String message) {
        return new Refused(problem, problem.word, false, message);
    }

    static Refused of(Problem problem, String word, String message) {
        return new Refused(problem, word, false, message);
    }

    static Refused plain(Problem problem, String message) {
        return new Refused(problem, problem.word, true, message);
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
