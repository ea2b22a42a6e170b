package dev.gatehouse.sdk.sps.error;

import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/**
 * What SPS calls an error; the status that its pages list for it stands beside each. The vendor's whole table
 * ("Application level error codes") was not available, so expect others.
 */
public final class SpsErrorType extends ExtensibleEnum {

    /** 400: no JSON, or a wrong encoding. */
    public static final SpsErrorType INVALID_REQUEST_BODY = of("InvalidRequestBody");

    /** 400: the configuration would be inconsistent; the details hold the findings. */
    public static final SpsErrorType SEMANTIC_ERROR = of("SemanticError");

    /** Status not documented: a required field of an action is missing. */
    public static final SpsErrorType INCOMPLETE_REQUEST_BODY = of("IncompleteRequestBodyError");

    /** 401: no login, or one that ended; the details hold the path. */
    public static final SpsErrorType UNAUTHENTICATED = of("Unauthenticated");

    /** 401: wrong credentials. */
    public static final SpsErrorType AUTHENTICATION_FAILURE = of("AuthenticationFailure");

    /** 403, in spite of its name: the privilege is missing; the details hold the path. */
    public static final SpsErrorType UNAUTHORIZED = of("Unauthorized");

    /** 404: there is no such object. */
    public static final SpsErrorType NOT_FOUND = of("NotFound");

    /** Status not documented: the slot is empty. */
    public static final SpsErrorType RESOURCE_NOT_FOUND = of("ResourceNotFound");

    /** 405: the resource does not have this method. */
    public static final SpsErrorType METHOD_NOT_ALLOWED = of("MethodNotAllowed");

    /** Status not documented: the firmware's own check failed. */
    public static final SpsErrorType FIRMWARE_TEST_FAILED = of("FirmwareTestFailed");

    private SpsErrorType(String value) {
        super(value);
    }

    /** Returns the type of this name. */
    public static SpsErrorType of(String value) {
        return new SpsErrorType(value);
    }
}
