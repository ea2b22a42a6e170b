package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.JsonFields;
import java.util.List;
import java.util.Map;

/** The places in a Commvault response that an error can be in. Each also occurs with HTTP status 200. */
public enum ErrorShape {
    /** {@code {errorCode, errorMessage}}: most write operations of V4. */
    TOP_LEVEL("errorMessage"),
    /** {@code {error: {errorCode, errorMessage}}}: access tokens. The message is also sent as {@code errLogMessage}. */
    ERROR("errorMessage"),
    /** {@code {error: {errList: [{errorCode, errLogMessage}]}}}: details of jobs. */
    ERROR_ERR_LIST("errLogMessage"),
    /** {@code {errors: [{errorCode, errorMessage}]}}: creation of plans. */
    ERRORS("errorMessage"),
    /** {@code {errors: [{errList: [{errorCode, errLogMessage}]}]}}: actions on jobs. */
    ERRORS_ERR_LIST("errLogMessage"),
    /** {@code {response: {errorCode, errorMessage}}}: creation of vaults. */
    RESPONSE("errorMessage"),
    /** {@code {response: [{errorCode, errorString}]}}: write operations of v1 on users. */
    RESPONSE_LIST("errorString"),
    /** {@code {resp: {errorCode, errorMessage}}}: browse operations. */
    RESP("errorMessage"),
    /** {@code {errList: [{errorCode, errLogMessage}]}}: login. */
    ERR_LIST("errLogMessage"),
    /** {@code <CVGui_GenericResp errorCode= errorMessage=/>}: v1 operations, and wherever {@code Accept} is ignored. */
    XML("errorMessage");

    private final String messageField;

    ErrorShape(String messageField) {
        this.messageField = messageField;
    }

    /**
     * Returns an error response of this shape, with the usual field for the message.
     *
     * @param status the HTTP status
     * @param code a number, a number as text, or a name
     * @param message the error message
     */
    public FakeResponse response(int status, Object code, String message) {
        return response(status, code, messageField, message);
    }

    /**
     * Returns an error response of this shape, with another field for the message, such as {@code errorString} or
     * {@code message}.
     *
     * @param status the HTTP status
     * @param code a number, a number as text, or a name
     * @param messageField the name of the field for the message
     * @param message the error message
     */
    public FakeResponse response(int status, Object code, String messageField, String message) {
        Map<String, Object> error = JsonFields.of("errorCode", code, messageField, message);
        return this == XML
                ? FakeResponse.text(status, "application/xml", Xml.of("CVGui_GenericResp", error))
                : FakeResponse.json(status, fields(error));
    }

    String messageField() {
        return messageField;
    }

    Map<String, Object> fields(Object code, String message) {
        return fields(JsonFields.of("errorCode", code, messageField, message));
    }

    Map<String, Object> fields(Map<String, Object> error) {
        return switch (this) {
            case TOP_LEVEL -> error;
            case ERROR -> Map.of("error", error);
            case ERROR_ERR_LIST -> Map.of("error", Map.of("errList", List.of(error)));
            case ERRORS -> Map.of("errors", List.of(error));
            case ERRORS_ERR_LIST -> Map.of("errors", List.of(Map.of("errList", List.of(error))));
            case RESPONSE -> Map.of("response", error);
            case RESPONSE_LIST -> Map.of("response", List.of(error));
            case RESP -> Map.of("resp", error);
            case ERR_LIST -> Map.of("errList", List.of(error));
            case XML -> throw new IllegalStateException("XML has no JSON fields");
        };
    }
}
