package dev.gatehouse.sdk.core.spi;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;

/** The characters of a JSON text. Rejects escape sequences of surrogates that are not pairs, which Jackson accepts. */
final class PairedSurrogates extends FilterReader {

    private static final int HEX_DIGITS = 4;

    private boolean escape;
    private int digitsLeft;
    private int value;
    private boolean highBefore;

    PairedSurrogates(Reader json) {
        super(json);
    }

    /** The method that Jackson calls. */
    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int count = in.read(into, offset, length);
        for (int i = offset; i < offset + count; i++) {
            check(into[i]);
        }
        return count;
    }

    private void check(char next) throws MalformedInputException {
        if (digitsLeft > 0) {
            value = value << 4 | Character.digit(next, 16);
            digitsLeft--;
            if (digitsLeft == 0) {
                require(Character.isLowSurrogate((char) value) == highBefore);
                highBefore = Character.isHighSurrogate((char) value);
            }
        } else if (escape) {
            escape = false;
            if (next == 'u') {
                digitsLeft = HEX_DIGITS;
            } else {
                require(!highBefore);
            }
        } else {
            escape = next == '\\';
            require(escape || !highBefore);
        }
    }

    private static void require(boolean paired) throws MalformedInputException {
        if (!paired) {
            throw new MalformedInputException(1);
        }
    }
}
