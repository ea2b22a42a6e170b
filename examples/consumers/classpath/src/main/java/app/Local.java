package app;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What stands on this machine for an address or a file of the README. */
final class Local {

    private static final Map<String, String> PLACES = new ConcurrentHashMap<>();

    private Local() {}

    static void put(String inTheReadme, Object here) {
        PLACES.put(inTheReadme, here.toString());
    }

    static String of(String inTheReadme) {
        String here = PLACES.get(inTheReadme);
        if (here == null) {
            throw new IllegalStateException("nothing stands for " + inTheReadme);
        }
        return here;
    }
}
