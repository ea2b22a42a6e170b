package dev.gatehouse.sdk.core;

import dev.gatehouse.sdk.core.check.ByteSearch;

/** Searches the bytes of a JSON text without parsing them. Most texts are UTF-8, and few have escapes. */
final class JsonTextSearch {

    private JsonTextSearch() {}

    /** Returns whether the bytes contain an ASCII text. */
    static boolean contains(byte[] json, String text) {
        if (text.isEmpty()) {
            return true;
        }
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1L << text.charAt(i);
        }
        int end = text.length() - 1;
        while (end < json.length) {
            // A match can't include a byte that is not in the text. Bytes that differ by 64 share a bit,
            // which only costs time.
            boolean maybe = (letters >>> json[end] & 1) != 0;
            if (maybe && matchesUpTo(json, end, text)) {
                return true;
            }
            end += maybe ? 1 : text.length();
        }
        return false;
    }

    /** Returns whether the text may be there in another form: in UTF-16 or UTF-32, or with an escaped character. */
    static boolean mayContainOtherForm(byte[] json, String text) {
        return isWide(json) || hasEscapeOf(json, text);
    }

    /** JSON begins with an ASCII character or a byte order mark. */
    private static boolean isWide(byte[] json) {
        if (json.length < 2) {
            return false;
        }
        boolean mark = (json[0] == (byte) 0xFE && json[1] == (byte) 0xFF)
                || (json[0] == (byte) 0xFF && json[1] == (byte) 0xFE);
        return mark || json[0] == 0 || json[1] == 0;
    }

    private static boolean hasEscapeOf(byte[] json, String text) {
        for (int at = backslash(json, 0); at >= 0; at = backslash(json, at + 2)) {
            byte escaped = at + 1 < json.length ? json[at + 1] : 0;
            if ((escaped == '/' && text.indexOf('/') >= 0) || (escaped == 'u' && isEscapeOf(json, at, text))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEscapeOf(byte[] json, int at, String text) {
        if (at + 6 > json.length) {
            return false;
        }
        int value = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(json[i], 16);
            if (digit < 0) {
                return false;
            }
            value = value * 16 + digit;
        }
        return text.indexOf(value) >= 0;
    }

    private static int backslash(byte[] json, int from) {
        return ByteSearch.indexOfEither(json, from, (byte) '\\', (byte) '\\');
    }

    private static boolean matchesUpTo(byte[] json, int end, String text) {
        int i = text.length() - 1;
        while (i >= 0 && json[end - (text.length() - 1 - i)] == text.charAt(i)) {
            i--;
        }
        return i < 0;
    }
}
