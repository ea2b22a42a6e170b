package dev.gatehouse.sdk.core.client;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the body of a response as text. */
final class TextDecoder {

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s\";]+)", Pattern.CASE_INSENSITIVE);

    private TextDecoder() {}

    static String decode(ApiResponse response) throws UnreadableJsonException {
        Charset charset = charset(response.header("Content-Type").orElse(""));
        try {
            String text = charset.newDecoder()
                    .decode(ByteBuffer.wrap(response.body()))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableJsonException("the text of the response is not valid " + charset, false);
        }
    }

    private static Charset charset(String contentType) throws UnreadableJsonException {
        Matcher matcher = CHARSET.matcher(contentType);
        if (!matcher.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(matcher.group(1));
        } catch (IllegalArgumentException e) {
            throw new UnreadableJsonException("the charset of the response is not supported", false);
        }
    }
}
