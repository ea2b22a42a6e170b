package dev.gatehouse.sdk.testkit.tresorit;

/** The server says no, with one of the vendor's codes and a reason for the reader of a test. */
final class Problem extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    final String code;

    Problem(String code, String reason) {
        super(code + ": " + reason);
        this.code = code;
    }
}
