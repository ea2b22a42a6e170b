package dev.gatehouse.sdk.core.internal;

import okhttp3.OkHttp;

/** Says in one sentence what a class path with another library's OkHttp would say in many. */
final class OkHttpVersion {

    private OkHttpVersion() {}

    /** Reads the version at run time: as a constant it would be the one that we were compiled with. */
    static void requireUsable() {
        try {
            requireUsable((String) OkHttp.class.getField("VERSION").get(null));
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new IllegalStateException(sentence("an unknown version"), e);
        }
    }

    static void requireUsable(String found) {
        if (!found.startsWith("5.")) {
            throw new IllegalStateException(sentence(found));
        }
    }

    private static String sentence(String found) {
        return "Gatehouse needs OkHttp 5, but the class path has " + found
                + " first; import dev.gatehouse:sdk-bom, or manage both okhttp and okhttp-jvm of"
                + " com.squareup.okhttp3 to the same 5.x version";
    }
}
