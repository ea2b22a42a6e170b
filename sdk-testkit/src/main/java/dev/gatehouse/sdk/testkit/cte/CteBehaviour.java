package dev.gatehouse.sdk.testkit.cte;

/**
 * Undocumented behaviour that the product may have. Without it, the fake server does what is more likely. See
 * {@link FakeCteServer#with(CteBehaviour...)}.
 */
public enum CteBehaviour {

    /**
     * The response to a token refresh contains no refresh token, unless a new one is requested. By default it contains
     * the same refresh token.
     */
    REFRESH_WITHOUT_TOKEN,

    /**
     * Revoking a refresh token also invalidates the JWTs that were issued with it. By default they remain valid until
     * they expire.
     */
    REVOCATION_ENDS_JWTS,

    /** The error text follows the colon of {@code codeDesc}, and there is no {@code message}. */
    DETAIL_IN_CODE_DESC,

    /**
     * Responses leave out what some source calls optional: a login response contains only tokens, a write response only
     * ids, a list only its resources (null if there are none), an error no code and no request id.
     */
    SPARSE_RESPONSES,

    /**
     * Uses the other variant where sources differ on a successful response. Time fields of clients and groups are in
     * snake case, {@code client_version} is an integer, and {@code errors} and {@code warnings} are arrays. Adding
     * clients returns 200 with {@code items} instead of 201 with {@code association_response}. Creating GuardPoints
     * returns 200 instead of 201, removals return 200 instead of 204, deletions of clients 204 instead of 200.
     * {@code resetpassword} returns 204 without a body instead of 200 with the client.
     */
    OTHER_SHAPES,

    /**
     * Deleting a group that has clients is rejected with 409. By default the group is deleted and its clients are kept.
     */
    KEEP_NON_EMPTY_GROUPS,

    /**
     * Clients that precede an unknown client or an existing member in the request are added before the error is
     * reported. By default none is added. A client marked for deletion always rejects the complete request, which is
     * documented.
     */
    ADD_UNTIL_FAILURE,

    /**
     * The effect {@code applykey} of every security rule is silently dropped if the policy has {@code never_deny} false,
     * as the vendor's Terraform provider says. By default it is dropped only from a rule with {@code deny}, because the
     * examples in the vendor's manual have it in such policies.
     */
    DROP_APPLY_KEY
}
