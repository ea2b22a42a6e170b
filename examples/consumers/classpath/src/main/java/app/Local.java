package app;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Maps addresses and files of the documentation to those of this machine. */
final class Local {

    private static final Map<String, String> PLACES = new ConcurrentHashMap<>();

    private Local() {}

    static void put(String documented, Object here) {
        PLACES.put(documented, here.toString());
    }

    static String of(String documented) {
        String here = PLACES.get(documented);
        if (here == null) {
            throw new IllegalStateException("no local value for " + documented);
        }
        return here;
    }
}
