package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.FakeResponse;
import java.util.List;
import java.util.Map;

/** The places in which Commvault's answers carry an error, each met with HTTP 200 as well. */
public enum ErrorShape {
    /** {@code {errorCode, errorMessage}}: most V4 writes. */
    TOP_LEVEL("errorMessage"),
    /** {@code {error: {errorCode, errorMessage}}}: access tokens; the message is also met as {@code errLogMessage}. */
    ERROR("errorMessage"),
    /** {@code {errors: [{errorCode, errorMessage}]}}: creation of plans. */
    ERRORS("errorMessage"),
    /** {@code {errors: [{errList: [{errorCode, errLogMessage}]}]}}: actions on jobs. */
    ERRORS_ERR_LIST("errLogMessage"),
    /** {@code {response: {errorCode, errorMessage}}}: creation of vaults. */
    RESPONSE("errorMessage"),
    /** {@code {response: [{errorCode, errorString}]}}: v1 writes of users. */
    RESPONSE_LIST("errorString"),
    /** {@code {errList: [{errorCode, errLogMessage}]}}: login. */
    ERR_LIST("errLogMessage"),
    /** {@code <CVGui_GenericResp errorCode= errorMessage=/>}: v1 calls, and wherever {@code Accept} is not honoured. */
    XML("errorMessage");

    private final String messageField;

    ErrorShape(String messageField) {
        this.messageField = messageField;
    }

    /**
     * An answer of this shape with its usual field for the message.
     *
     * @param code a number, numeric text or a word
     */
    public FakeResponse response(int status, Object code, String message) {
        return response(status, code, messageField, message);
    }

    /** An answer of this shape that names the message's field otherwise: {@code errorString}, {@code message}, ... */
    public FakeResponse response(int status, Object code, String messageField, String message) {
        Map<String, Object> error = Map.of("errorCode", code, messageField, message);
        return this == XML
                ? FakeResponse.text(status, "application/xml", Xml.of("CVGui_GenericResp", error))
                : FakeResponse.json(status, fields(error));
    }

    String messageField() {
        return messageField;
    }

    Map<String, Object> fields(Object code, String message) {
        return fields(Map.of("errorCode", code, messageField, message));
    }

    Map<String, Object> fields(Map<String, Object> error) {
        return switch (this) {
            case TOP_LEVEL -> error;
            case ERROR -> Map.of("error", error);
            case ERRORS -> Map.of("errors", List.of(error));
            case ERRORS_ERR_LIST -> Map.of("errors", List.of(Map.of("errList", List.of(error))));
            case RESPONSE -> Map.of("response", error);
            case RESPONSE_LIST -> Map.of("response", List.of(error));
            case ERR_LIST -> Map.of("errList", List.of(error));
            case XML -> throw new IllegalStateException("XML is no part of a JSON answer");
        };
    }
}
