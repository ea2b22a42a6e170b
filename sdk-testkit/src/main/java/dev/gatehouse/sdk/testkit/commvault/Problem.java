package dev.gatehouse.sdk.testkit.commvault;

/** A request that the server turns down. */
@SuppressWarnings("serial") // never leaves the server
final class Problem extends RuntimeException {

    final ProblemType problem;
    final String word;
    /** Whether it stays an HTTP error even where failures are told inside a 200. */
    final boolean plain;

    private Problem(ProblemType problem, String word, boolean plain, String message) {
        super(message, null, false, false);
        this.problem = problem;
        this.word = word;
        this.plain = plain;
    }

    static Problem of(ProblemType problem, String message) {
        return new Problem(problem, problem.word, false, message);
    }

    static Problem of(ProblemType problem, String word, String message) {
        return new Problem(problem, word, false, message);
    }

    static Problem plain(ProblemType problem, String message) {
        return new Problem(problem, problem.word, true, message);
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
