package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A documented error of an operation.
 *
 * @param status the HTTP status code
 * @param message a pattern that matches a part of the vendor's error message
 * @param kind the kind of the error
 * @param correctiveAction what the caller can do, based on the vendor's document and corrected
 *     where it is wrong
 * @param reason the vendor module's constant for errors like this one, if callers need to distinguish it
 */
public record DocumentedError(
        int status, Pattern message, ErrorKind kind, String correctiveAction, Optional<ExtensibleEnum> reason) {

    /**
     * Returns a documented error.
     *
     * @param messageRegex a case-insensitive regular expression that matches a part of the vendor's
     *     error message
     */
    public static DocumentedError of(int status, String messageRegex, ErrorKind kind, String correctiveAction) {
        return new DocumentedError(
                status,
                Pattern.compile(messageRegex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL),
                kind,
                correctiveAction,
                Optional.empty());
    }

    /** Returns a copy with a constant by which callers distinguish the error. */
    public DocumentedError withReason(ExtensibleEnum constant) {
        return new DocumentedError(status, message, kind, correctiveAction, Optional.of(constant));
    }

    /** Returns whether a response with this status code and error message is this error. */
    public boolean matches(int responseStatus, String text) {
        return status == responseStatus && message.matcher(text).find();
    }
}
