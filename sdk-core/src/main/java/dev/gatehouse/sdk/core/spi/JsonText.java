package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.check.ByteSearch;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Rejects JSON whose text has no exact form as Java strings. The parser would replace or keep parts of characters. */
final class JsonText {

    /** The first byte of a surrogate in UTF-8, and of some valid characters. */
    private static final byte LEAD = (byte) 0xED;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private JsonText() {}

    /**
     * Returns the same JSON in UTF-8.
     *
     * @throws UnreadableJsonException if it has an unpaired surrogate, or is malformed UTF-16 or UTF-32
     */
    static byte[] exact(byte[] json) throws UnreadableJsonException {
        Charset wide = wideCharset(json);
        byte[] utf8 = wide == null ? json : transcode(json, wide);
        int at = next(utf8, 0);
        while (at >= 0) {
            at = next(utf8, at + checked(utf8, at));
        }
        return utf8;
    }

    /**
     * Returns the characters of the same JSON. Reading them throws {@link java.nio.charset.CharacterCodingException} if they
     * are malformed, or have an unpaired surrogate.
     */
    static Reader reader(InputStream json) throws IOException {
        byte[] start = json.readNBytes(4);
        Charset wide = wideCharset(start);
        Charset charset = wide == null ? StandardCharsets.UTF_8 : wide;
        Reader text = new BufferedReader(new InputStreamReader(
                new SequenceInputStream(new ByteArrayInputStream(start), json), charset.newDecoder()));
        text.mark(1);
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.reset();
        }
        return new PairedSurrogates(text);
    }

    /** JSON begins with an ASCII character or a byte order mark. Returns null for UTF-8. */
    private static @Nullable Charset wideCharset(byte[] json) {
        if (json.length < 4) {
            return null;
        }
        boolean bigMark = json[0] == (byte) 0xFE && json[1] == (byte) 0xFF;
        boolean littleMark = json[0] == (byte) 0xFF && json[1] == (byte) 0xFE;
        if (json[0] == 0 && json[1] == 0) {
            return Charset.forName("UTF-32BE");
        }
        if ((json[1] == 0 || littleMark) && json[2] == 0 && json[3] == 0) {
            return Charset.forName("UTF-32LE");
        }
        if (json[0] == 0 || bigMark) {
            return StandardCharsets.UTF_16BE;
        }
        return json[1] == 0 || littleMark ? StandardCharsets.UTF_16LE : null;
    }

    private static byte[] transcode(byte[] json, Charset charset) throws UnreadableJsonException {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(json)).toString();
            return text.getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new UnreadableJsonException("malformed " + charset.name(), false);
        }
    }

    /** Returns the length of the character or escape sequence at this index. */
    private static int checked(byte[] json, int at) throws UnreadableJsonException {
        if (json[at] == LEAD) {
            requireNoSurrogate(at + 1 < json.length && (json[at + 1] & 0xFF) >= 0xA0, at);
            return 1;
        }
        int value = escape(json, at);
        if (value < 0) {
            return 2;
        }
        requireNoSurrogate(Character.isLowSurrogate((char) value), at);
        if (!Character.isHighSurrogate((char) value)) {
            return 6;
        }
        boolean cut = at + 12 > json.length && isStartOfEscape(json, at + 6);
        requireNoSurrogate(!cut && !Character.isLowSurrogate((char) escape(json, at + 6)), at);
        return 12;
    }

    private static void requireNoSurrogate(boolean surrogate, int at) throws UnreadableJsonException {
        if (surrogate) {
            throw new UnreadableJsonException("unpaired surrogate at byte " + at, false);
        }
    }

    /** Returns the UTF-16 code unit of an escape sequence; -1 if there is none at this index. */
    private static int escape(byte[] json, int at) {
        if (at + 6 > json.length || json[at] != '\\' || json[at + 1] != 'u') {
            return -1;
        }
        int value = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(json[i], 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }

    /** The end of a text that was cut is reported as such by the parser. */
    private static boolean isStartOfEscape(byte[] json, int at) {
        return at >= json.length || (json[at] == '\\' && (at + 1 >= json.length || json[at + 1] == 'u'));
    }

    /** Returns the index of the next backslash or lead byte; -1 if there is none. */
    private static int next(byte[] json, int from) {
        return ByteSearch.indexOfEither(json, from, (byte) '\\', LEAD);
    }
}
