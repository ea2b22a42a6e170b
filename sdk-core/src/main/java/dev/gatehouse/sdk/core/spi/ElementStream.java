package dev.gatehouse.sdk.core.spi;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A JSON text that is longer than the memory. Limits each element of its lists: entities keep all fields of an element,
 * also unknown ones. What is read ahead of an element does not count.
 */
final class ElementStream extends FilterInputStream {

    private static final int MAX_ELEMENT_BYTES = 1 << 20;

    private long left = Long.MAX_VALUE;

    ElementStream(InputStream json) {
        super(json);
    }

    void startElement() {
        left = MAX_ELEMENT_BYTES;
    }

    void endElement() {
        left = Long.MAX_VALUE;
    }

    /** The method that Jackson calls. */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (left <= 0) {
            throw new TooLongException();
        }
        int count = in.read(into, offset, length);
        left -= Math.max(0, count);
        return count;
    }

    /** An element is longer than permitted. */
    static final class TooLongException extends IOException {

        static final String MESSAGE = "an element of a list is longer than " + MAX_ELEMENT_BYTES + " bytes";

        private static final long serialVersionUID = 1L;

        TooLongException() {
            super(MESSAGE);
        }
    }
}
