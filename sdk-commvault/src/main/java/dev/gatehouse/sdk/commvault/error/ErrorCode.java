package dev.gatehouse.sdk.commvault.error;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;
import java.math.BigDecimal;
import java.util.OptionalLong;

/**
 * Commvault's {@code errorCode}. It is a number, a number written as text, or a textual code, sometimes within one
 * operation. No public table of the numbers exists, and which number belongs to which textual code is not documented.
 * Source of the textual codes: "Create instance of S3 Vault" (11.38); of {@link #REFRESH_TOKEN_EXPIRED}: "Rotate the
 * S3AccessKey" (11.42).
 */
public final class ErrorCode extends ExtensibleEnum {

    /** No error; {@code 0} means the same. */
    public static final ErrorCode NO_ERROR = of("NO_ERROR");

    /** The request is invalid. */
    public static final ErrorCode INVALID_INPUT = of("INVALID_INPUT");

    /** Something that the request refers to was not found. */
    public static final ErrorCode VALUE_NOT_FOUND = of("VALUE_NOT_FOUND");

    /** The server failed for an unknown reason. */
    public static final ErrorCode UNKNOWN_EXCEPTION = of("UNKNOWN_EXCEPTION");

    /** The server could not reach another part of the system. */
    public static final ErrorCode CONNECTION_PROBLEM = of("CONNECTION_PROBLEM");

    /** The server's database failed. */
    public static final ErrorCode UNKNOWN_SQL_ERROR = of("UNKNOWN_SQL_ERROR");

    /** The user is not valid. */
    public static final ErrorCode INVALID_USER = of("INVALID_USER");

    /** The operation is not valid. */
    public static final ErrorCode INVALID_OPERATION_TYPE = of("INVALID_OPERATION_TYPE");

    /** The server failed. */
    public static final ErrorCode INTERNAL_SERVER_PROBLEM = of("INTERNAL_SERVER_PROBLEM");

    /** The user lacks the permission for this operation on the entity. */
    public static final ErrorCode INSUFFICIENT_USER_PERMISSION_ON_ENTITY = of("INSUFFICIENT_USER_PERMISSION_ON_ENTITY");

    /** An id does not exist. */
    public static final ErrorCode INVALID_ENTITY_ID = of("INVALID_ENTITY_ID");

    /** The refresh token has expired. */
    public static final ErrorCode REFRESH_TOKEN_EXPIRED = of("REFRESH_TOKEN_EXPIRED");

    private ErrorCode(String value) {
        super(value);
    }

    /** Returns the code with the given text or number. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ErrorCode of(String value) {
        return new ErrorCode(value.strip());
    }

    /** Returns the code as a number; empty for a textual code. */
    public OptionalLong number() {
        try {
            return OptionalLong.of(new BigDecimal(value()).longValueExact());
        } catch (ArithmeticException | NumberFormatException textual) {
            return OptionalLong.empty();
        }
    }

    /** Returns whether the code means that there is no error: {@code 0} or {@code NO_ERROR}. */
    public boolean isSuccess() {
        return equals(NO_ERROR) || number().equals(OptionalLong.of(0));
    }
}
