package dev.gatehouse.sdk.testkit.commvault;

/**
 * The HTTP status of failures. When a failed creation of a vault is reported with 200 and when with the documented
 * status is not documented. The status of a failed renewal is not documented either.
 */
public enum FailureStatus {
    /**
     * The documented status if there is one. Failures of the login and of the two renewals are documented only as a
     * body and are sent with 200.
     */
    AS_DOCUMENTED,
    /** 200 for every failure except a rejected token, an unknown path and a body that is not JSON. */
    ALWAYS_200,
    /** The documented status, and 401 for the login and the two renewals. */
    NEVER_200
}
