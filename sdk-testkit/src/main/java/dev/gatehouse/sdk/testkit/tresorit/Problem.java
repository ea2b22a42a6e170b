package dev.gatehouse.sdk.testkit.tresorit;

/**
 * Thrown for a request that the server rejects, with one of the vendor's codes and a reason for the author of a test.
 */
final class Problem extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    final String code;

    Problem(String code, String reason) {
        super(code + ": " + reason);
        this.code = code;
    }
}
