package dev.gatehouse.sdk.core.internal;

import okhttp3.OkHttp;

/** Rejects a class path with an unsupported version of OkHttp, which would fail in less obvious ways. */
final class OkHttpVersion {

    private OkHttpVersion() {}

    /** Reads the version by reflection, because the compiler copies constants. */
    static void requireUsable() {
        try {
            requireUsable((String) OkHttp.class.getField("VERSION").get(null));
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new IllegalStateException(message("an unknown version"), e);
        }
    }

    static void requireUsable(String found) {
        if (!found.startsWith("5.")) {
            throw new IllegalStateException(message(found));
        }
    }

    private static String message(String found) {
        return "Gatehouse requires OkHttp 5, but the class path has " + found
                + " first; import dev.gatehouse:sdk-bom, or manage both okhttp and okhttp-jvm of"
                + " com.squareup.okhttp3 to the same 5.x version";
    }
}
