package dev.gatehouse.sdk.sps.error;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/**
 * Type of an error, with the HTTP status that the vendor's pages list for it. The vendor's complete table ("Application
 * level error codes") was not available, so SPS may return other types.
 */
public final class SpsErrorType extends ExtensibleEnum {

    /** 400: the body is not JSON, or its encoding is wrong. */
    public static final SpsErrorType INVALID_REQUEST_BODY = of("InvalidRequestBody");

    /** 400: the configuration would be inconsistent. The details contain the findings. */
    public static final SpsErrorType SEMANTIC_ERROR = of("SemanticError");

    /** Status not documented: a required field of an action is missing. */
    public static final SpsErrorType INCOMPLETE_REQUEST_BODY = of("IncompleteRequestBodyError");

    /** 401: there is no session, or it has ended. The details contain the path. */
    public static final SpsErrorType UNAUTHENTICATED = of("Unauthenticated");

    /** 401: the credentials are wrong. */
    public static final SpsErrorType AUTHENTICATION_FAILURE = of("AuthenticationFailure");

    /** 403, despite the name: the user lacks the privilege. The details contain the path. */
    public static final SpsErrorType UNAUTHORIZED = of("Unauthorized");

    /** 404: the object does not exist. */
    public static final SpsErrorType NOT_FOUND = of("NotFound");

    /** Status not documented: the slot is empty. */
    public static final SpsErrorType RESOURCE_NOT_FOUND = of("ResourceNotFound");

    /** 405: the resource does not support this method. */
    public static final SpsErrorType METHOD_NOT_ALLOWED = of("MethodNotAllowed");

    /** Status not documented: the test of the firmware failed. */
    public static final SpsErrorType FIRMWARE_TEST_FAILED = of("FirmwareTestFailed");

    /** 400: the uploaded ZIP file is not a valid plugin. */
    public static final SpsErrorType INVALID_PLUGIN = of("InvalidPlugin");

    /** 422: the plugin was stored, but could not be deployed. */
    public static final SpsErrorType TRANSACTION_PROCESSING_ERROR = of("TransactionProcessingError");

    private SpsErrorType(String value) {
        super(value);
    }

    /** Returns the type with the given name. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SpsErrorType of(String value) {
        return new SpsErrorType(value);
    }
}
