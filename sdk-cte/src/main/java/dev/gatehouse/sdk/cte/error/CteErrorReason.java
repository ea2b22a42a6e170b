package dev.gatehouse.sdk.cte.error;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/**
 * Why CipherTrust Manager rejected a request. CTE has no codes for it: the SDK derives the constants from the status and
 * the texts that the vendor documents ("API Response Codes", CTE Administration, CipherTrust Manager 2.14), so that no
 * application matches English texts.
 *
 * {@snippet class="dev.gatehouse.examples.CteSnippets" region="cte-reasons"}
 */
public final class CteErrorReason extends ExtensibleEnum {

    /** A client is marked for deletion, so it can't be modified or added to a group. */
    public static final CteErrorReason CLIENT_MARKED_FOR_DELETION = of("CLIENT_MARKED_FOR_DELETION");

    /** The password creation method is MANUAL, so no password can be generated. */
    public static final CteErrorReason MANUAL_PASSWORD = of("MANUAL_PASSWORD");

    /** The method MANUAL was sent without a password. */
    public static final CteErrorReason PASSWORD_REQUIRED = of("PASSWORD_REQUIRED");

    /** The name of the new resource is taken, or the path of the new GuardPoint. */
    public static final CteErrorReason NAME_TAKEN = of("NAME_TAKEN");

    /** The client is already in the group. */
    public static final CteErrorReason ALREADY_MEMBER = of("ALREADY_MEMBER");

    /** The name has characters that are not allowed. */
    public static final CteErrorReason INVALID_NAME = of("INVALID_NAME");

    /** The cluster type of the new group is missing. */
    public static final CteErrorReason CLUSTER_TYPE_MISSING = of("CLUSTER_TYPE_MISSING");

    /** The cluster type of the new group is not valid. */
    public static final CteErrorReason CLUSTER_TYPE_INVALID = of("CLUSTER_TYPE_INVALID");

    /** The list of the clients to add is empty. */
    public static final CteErrorReason CLIENT_LIST_EMPTY = of("CLIENT_LIST_EMPTY");

    /** A client does not exist. */
    public static final CteErrorReason CLIENT_NOT_FOUND = of("CLIENT_NOT_FOUND");

    /** The client group does not exist. */
    public static final CteErrorReason CLIENT_GROUP_NOT_FOUND = of("CLIENT_GROUP_NOT_FOUND");

    /** The profile does not exist. */
    public static final CteErrorReason PROFILE_NOT_FOUND = of("PROFILE_NOT_FOUND");

    /** A domain does not exist. */
    public static final CteErrorReason DOMAIN_NOT_FOUND = of("DOMAIN_NOT_FOUND");

    /** The designated primary set does not exist. */
    public static final CteErrorReason PRIMARY_SET_NOT_FOUND = of("PRIMARY_SET_NOT_FOUND");

    /** A resource does not exist. The error response does not say which. */
    public static final CteErrorReason RESOURCE_NOT_FOUND = of("RESOURCE_NOT_FOUND");

    /** The token has expired, and so has the new token with which the SDK replaced it. */
    public static final CteErrorReason TOKEN_EXPIRED = of("TOKEN_EXPIRED");

    /** No CTE license is installed. */
    public static final CteErrorReason LICENSE_MISSING = of("LICENSE_MISSING");

    /** The user has no right to do this. */
    public static final CteErrorReason RIGHTS_MISSING = of("RIGHTS_MISSING");

    private CteErrorReason(String value) {
        super(value);
    }

    /** Returns the reason with the given name. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CteErrorReason of(String value) {
        return new CteErrorReason(value);
    }

    /** Returns whether the server rejected a request for this reason. */
    public boolean isReasonOf(ApiException e) {
        return e.details(CteError.class)
                .flatMap(CteError::reason)
                .filter(this::equals)
                .isPresent();
    }
}
