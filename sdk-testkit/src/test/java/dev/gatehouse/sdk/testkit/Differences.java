package dev.gatehouse.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The tables of a product in docs/fake-servers.md, and the requests that pin their rows. A row has an id, a request,
 * the response of a server as it starts, the response of a server with another setting, and the sources.
 */
public final class Differences<S extends FakeServer> {

    /** Sends the request of a row. Returns the response as the table writes it, without the backticks. */
    @FunctionalInterface
    public interface Request<S> {
        String send(S server) throws Exception;
    }

    private record Case<S>(Consumer<S> setting, Request<S> request) {}

    private record Row(String first, String second) {}

    private static final Path PAGE = Path.of("../docs/fake-servers.md");

    private final Supplier<S> start;
    private final Map<String, Row> rows;
    private final Map<String, Case<S>> cases = new LinkedHashMap<>();

    /**
     * Reads the tables of a product.
     *
     * @param heading the heading of its section
     * @param start starts a server
     */
    public Differences(String heading, Supplier<S> start) {
        this.start = start;
        this.rows = rows(heading);
    }

    /** Adds the request of a row. The setting changes a server that has just started. */
    public Differences<S> row(String id, Consumer<S> setting, Request<S> request) {
        assertThat(cases.put(id, new Case<>(setting, request))).as(id).isNull();
        return this;
    }

    /** Returns the ids of rows and requests. A row without a request fails, and so does a request without a row. */
    public Set<String> ids() {
        Set<String> ids = new TreeSet<>(rows.keySet());
        ids.addAll(cases.keySet());
        return ids;
    }

    /** Returns a test for each id. It sends the request of the row to two servers and compares the responses with the row. */
    public Stream<DynamicTest> tests() {
        return ids().stream().map(id -> DynamicTest.dynamicTest(id, () -> check(id)));
    }

    private void check(String id) throws Exception {
        assertThat(rows).as("rows of the table").containsKey(id);
        assertThat(cases).as("requests of the test").containsKey(id);
        Row row = Objects.requireNonNull(rows.get(id));
        Case<S> sent = Objects.requireNonNull(cases.get(id));
        try (S server = start.get()) {
            assertThat(sent.request.send(server))
                    .as("%s: response of a server as it starts", id)
                    .isEqualTo(row.first);
        }
        try (S server = start.get()) {
            sent.setting.accept(server);
            assertThat(sent.request.send(server))
                    .as("%s: response of a server with the setting", id)
                    .isEqualTo(row.second);
        }
        assertThat(row.first).as("%s is a difference", id).isNotEqualTo(row.second);
    }

    /** Returns the ids of the rows that an enum needs: all its constants except the default one. */
    @SafeVarargs
    public static <E extends Enum<E>> List<String> idsOf(Class<E> type, E... without) {
        Set<E> others = EnumSet.allOf(type);
        for (E constant : without) {
            others.remove(constant);
        }
        return others.stream()
                .map(constant -> type.getSimpleName() + "." + constant.name())
                .toList();
    }

    private static Map<String, Row> rows(String heading) {
        String page = read();
        int from = page.indexOf("\n## " + heading + "\n");
        assertThat(from).as("heading %s", heading).isNotNegative();
        int to = page.indexOf("\n## ", from + 1);
        return page.substring(from, to < 0 ? page.length() : to)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|", -1))
                .collect(Collectors.toMap(
                        columns -> text(columns[1]),
                        columns -> new Row(text(columns[3]), text(columns[4])),
                        (one, other) -> {
                            throw new AssertionError("two rows with one id: " + one);
                        },
                        LinkedHashMap::new));
    }

    private static String text(String column) {
        return column.strip().replace("`", "");
    }

    private static String read() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
