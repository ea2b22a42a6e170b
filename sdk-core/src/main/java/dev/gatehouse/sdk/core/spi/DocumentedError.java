package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.error.ErrorKind;
import java.util.regex.Pattern;

/**
 * A row of the vendor's table of failures for one operation.
 *
 * @param status HTTP status of the row
 * @param message found in the vendor's text; where it varies the pattern does
 * @param kind what sort of refusal it is
 * @param correctiveAction what the vendor says to do, in our words and corrected where the document errs
 */
public record DocumentedError(int status, Pattern message, ErrorKind kind, String correctiveAction) {

    /** Returns a row whose message is matched ignoring case, as a regular expression found anywhere in the text. */
    public static DocumentedError of(int status, String messageRegex, ErrorKind kind, String correctiveAction) {
        return new DocumentedError(
                status,
                Pattern.compile(messageRegex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL),
                kind,
                correctiveAction);
    }

    /** Whether an answer is the one of this row. */
    public boolean matches(int answered, String text) {
        return status == answered && message.matcher(text).find();
    }
}
