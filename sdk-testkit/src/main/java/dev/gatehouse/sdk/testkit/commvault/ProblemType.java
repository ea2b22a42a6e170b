package dev.gatehouse.sdk.testkit.commvault;

/**
 * The failures of operations, with their documented status. The vendor publishes no table of codes. Documented are 5
 * for access denied and -1 for a bad parameter. The other numbers and the names that belong to them are not documented.
 */
enum ProblemType {
    BAD_REQUEST(400, -1, "INVALID_INPUT"),
    UNAUTHORIZED(401, 5, "INVALID_USER"),
    FORBIDDEN(403, 5, "INSUFFICIENT_USER_PERMISSION_ON_ENTITY"),
    NOT_FOUND(404, 2, "VALUE_NOT_FOUND"),
    EXISTS(409, 1, "INVALID_INPUT"),
    INTERNAL(500, 7, "UNKNOWN_SQL_ERROR");

    final int status;
    final int number;
    final String codeName;

    ProblemType(int status, int number, String codeName) {
        this.status = status;
        this.number = number;
        this.codeName = codeName;
    }
}
