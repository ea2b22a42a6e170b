package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.BodyTarget;
import dev.gatehouse.sdk.core.Download;
import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.sps.sessions.RecordedSession;
import dev.gatehouse.sdk.sps.sessions.Recording;
import dev.gatehouse.sdk.sps.sessions.SessionPage;
import dev.gatehouse.sdk.sps.sessions.SessionPeer;
import dev.gatehouse.sdk.sps.sessions.SessionQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Downloads the recordings of all sessions that match a search, and writes a report in CSV format. */
public final class SpsAudit {

    private static final int PAGE_SIZE = 100;
    private static final String HEADER = "session,protocol,client,start,seconds,connection policy,alerts,file,bytes";

    private final SpsClient sps;
    private final Path folder;
    private final Consumer<String> say;

    /** Creates the example. The recordings and the report are written to {@code folder}. */
    public SpsAudit(SpsClient sps, Path folder, Consumer<String> say) {
        this.sps = sps;
        this.folder = folder;
        this.say = say;
    }

    /**
     * Runs the audit and returns the report.
     *
     * @param expression a Lucene expression, such as {@code protocol:SSH}
     */
    public Path run(String expression) throws IOException {
        SessionQuery query = SessionQuery.matching(expression).withLimit(PAGE_SIZE);
        SessionPage first = sps.sessions().page(query);
        say.accept(first.matchCount().orElse(first.items().size()) + " sessions match \"" + expression + "\".");

        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (RecordedSession session : sps.sessions().search(query)) {
            lines.add(audit(session));
        }
        Path report = folder.resolve("report.csv");
        Files.write(report, lines);
        say.accept("Report: " + report.getFileName());
        return report;
    }

    private String audit(RecordedSession found) {
        // Older versions list keys alone
        RecordedSession session =
                found.protocol().isPresent() ? found : sps.sessions().get(found.key());
        Path file = folder.resolve(session.key().replaceAll("[^\\w-]", "_") + ".zat");
        Optional<Download> recording = session.recording()
                .flatMap(Recording::auditTrail)
                .map(trail -> sps.sessions()
                        .downloadTrail(session.key(), BodyTarget.toFile(file).withProgress(this::progress)));
        recording.ifPresent(done -> say.accept(session.key() + ": " + done.bytes() + " bytes, complete"));
        return Stream.of(
                        session.key(),
                        session.protocol(),
                        session.client().flatMap(SessionPeer::ip),
                        session.creationTime(),
                        session.duration().orElse(0),
                        session.recording().flatMap(Recording::connectionPolicy),
                        sps.sessions().alerts(session.key()).size(),
                        recording.map(done -> file.getFileName()),
                        recording.map(Download::bytes).orElse(0L))
                .map(value -> value instanceof Optional<?> optional ? optional.orElse(null) : value)
                .map(value -> value == null ? "" : '"' + value.toString().replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }

    private void progress(long bytes, long total) {
        if (total > 0 && bytes * 4 / total > (bytes - 64 * 1024) * 4 / total) {
            say.accept("  " + bytes * 100 / total + " %");
        }
    }
}
