package dev.gatehouse.sdk.testkit.cte;

/** A behaviour that is not documented and could as well be the product's; without it the server does the likelier. */
public enum CteBehaviour {

    /** A refresh answers without a refresh token, unless asked for a new one; else it gives the same one again. */
    REFRESH_WITHOUT_TOKEN,

    /** Revoking a refresh token also ends the JWTs that came from it; else they live on to their own end. */
    REVOCATION_ENDS_JWTS,

    /** An error's text stands behind the colon of {@code codeDesc} and there is no {@code message}. */
    DETAIL_IN_CODE_DESC,

    /**
     * Responses leave out what some source calls optional: a login has only its tokens, a write only ids, a list only its
     * resources (null when there are none), an error no code and no request id.
     */
    SPARSE_RESPONSES,

    /**
     * Where sources differ on the shape of a success, the other one: time fields of clients and groups in snake case,
     * {@code client_version} as an integer, {@code errors} and {@code warnings} as arrays; adding clients answers 200 with
     * {@code items} instead of 201 with {@code association_response}; creating GuardPoints 200 instead of 201; removals
     * 200 instead of 204, deletion of clients 204 instead of 200, and {@code resetpassword} 204 without a body instead of
     * 200 with the client.
     */
    OTHER_SHAPES,

    /** Deleting a group that has clients is refused with a 409; else its clients just lose it. */
    KEEP_NON_EMPTY_GROUPS,

    /**
     * Clients in front of an unknown one, or of one that is a member already, are added before the refusal; else none is.
     * One marked for deletion always rejects the complete request: that is documented.
     */
    ADD_UNTIL_FAILURE
}
