package app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The hosts of the test, with some that fail. */
final class Hosts {

    static final List<String> MARKED_FOR_DELETION = List.of("host-5", "host-77");
    static final List<String> NOT_ON_THE_SERVER = List.of("absent-1", "absent-2");
    static final String NOT_VALID = "..";
    static final String NOT_PROCESSED_ONCE = "host-17";
    static final String PROCESSED_WITHOUT_RESPONSE = "host-23";
    static final String NEVER_PROCESSED = "host-61";

    private Hosts() {}

    static List<String> onTheServer(int count) {
        return IntStream.range(0, count).mapToObj(i -> "host-" + i).toList();
    }

    /** The lines of the input: a header, all hosts, some that the server does not know, a blank line, and one twice. */
    static List<String> input(int count) {
        List<String> lines = new ArrayList<>(List.of("host,owner"));
        onTheServer(count).forEach(host -> lines.add(host + ",\"web, tier\""));
        NOT_ON_THE_SERVER.forEach(lines::add);
        lines.addAll(List.of("", NOT_VALID, "host-3,again"));
        return lines;
    }
}
