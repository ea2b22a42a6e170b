package dev.gatehouse.sdk.testkit.commvault;

/**
 * With which HTTP status a failure is told. When a failed vault creation comes with 200 and when with the documented
 * status is not documented; nor is the status of a failed renewal.
 */
public enum FailureStatus {
    /** The documented status where there is one; 200 for login and the two renewals, whose failures are only a body. */
    AS_DOCUMENTED,
    /** 200 for every failure but a refused token, an unknown path and a request that is no JSON. */
    ALWAYS_200,
    /** The documented status, and 401 for login and the two renewals. */
    NEVER_200
}
