package dev.gatehouse.sdk.sps.sessions;

import dev.gatehouse.sdk.core.BodyTarget;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Download;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.configuration.SpsMeta;
import dev.gatehouse.sdk.sps.internal.Envelope;
import dev.gatehouse.sdk.sps.internal.LongTransfer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Read-only API for recorded and running sessions ({@code /api/audit/sessions}; REST API Reference Guide 5.7 to
 * 8.0 LTS). Requires the privilege to search sessions.
 *
 * <p>Downloads have a deadline of one hour, unless {@link #with} sets another one.
 */
public final class SessionsApi {

    private static final String ROOT = "/api/audit/sessions";
    private static final String SESSION = ROOT + "/{session}";

    private static final Operation LIST = Operation.get("sps.sessions.list", ROOT);
    private static final Operation CSV = Operation.get("sps.sessions.csv", ROOT);
    private static final Operation GET = Operation.get("sps.sessions.get", SESSION);
    private static final Operation CONTENT = Operation.get("sps.sessions.content", SESSION + "/content/");
    private static final Operation ALERTS = Operation.get("sps.sessions.alerts", SESSION + "/alerts");
    private static final Operation CHANNELS = Operation.get("sps.sessions.channels", SESSION + "/channels");
    private static final Operation EVENTS = Operation.get("sps.sessions.events", SESSION + "/events");
    private static final Operation INDEXING = Operation.get("sps.sessions.indexing", SESSION + "/indexing");
    private static final Operation DOWNLOADS = Operation.get("sps.sessions.downloads", SESSION + "/trail_downloads");
    private static final Operation TRAIL = Operation.get("sps.sessions.trail", SESSION + "/audit_trail");

    private final ApiCaller caller;
    private final ApiCaller downloader;

    /** Creates the API; applications call {@code SpsClient.sessions()}. */
    public SessionsApi(ApiCaller caller) {
        this(caller, caller.with(LongTransfer.download(CallOptions.defaults())));
    }

    private SessionsApi(ApiCaller caller, ApiCaller downloader) {
        this.caller = caller;
        this.downloader = downloader;
    }

    /** Returns a copy that uses the given call options. */
    public SessionsApi with(CallOptions options) {
        return new SessionsApi(caller.with(options), caller.with(LongTransfer.download(options)));
    }

    /**
     * Searches for sessions ({@code GET /api/audit/sessions}). The result follows the links of the appliance to the next
     * page.
     *
     * @throws ResponseFormatException if a link leads to another resource
     */
    public Paged<RecordedSession> search(SessionQuery query) {
        return caller.paged("", (pageCaller, link) -> {
            SessionsApi sessions = new SessionsApi(pageCaller, downloader);
            return (link.isEmpty() ? sessions.page(query) : sessions.follow(link)).toPage();
        });
    }

    /** Returns the first page of a search ({@code GET /api/audit/sessions}). */
    public SessionPage page(SessionQuery query) {
        return page(search(LIST, query));
    }

    /**
     * Returns the page of a link ({@code GET /api/audit/sessions}).
     *
     * @param link {@link SessionPage#next()} or {@link SessionPage#previous()}
     * @throws IllegalArgumentException if the link is not a link of a page
     */
    public SessionPage page(String link) {
        return page(link(link));
    }

    /**
     * Downloads the result of a search as CSV ({@code GET /api/audit/sessions} with {@code Accept: text/csv}; since 8.0,
     * page "rest-api-basic-search-csv-format"). The columns, and whether a page or
     * all sessions are returned, are not documented.
     */
    public Download downloadCsv(SessionQuery query, BodyTarget target) {
        return downloader.download(search(CSV, query).header("Accept", "text/csv"), target);
    }

    /** Returns a session ({@code GET /api/audit/sessions/{session}}). */
    public RecordedSession get(String id) {
        return Envelope.call(caller, GET, of(GET, id)).resource(RecordedSession.class);
    }

    /**
     * Searches in the content of a session ({@code GET /api/audit/sessions/{session}/content/}; REST API Reference Guide
     * 5.7 and 6.9.3).
     *
     * @param expression a Lucene expression, not encoded
     * @return the matches as open JSON; their structure is not documented
     * @throws IllegalArgumentException if the expression is blank, to which SPS responds with an empty list, or begins with
     *     an asterisk
     */
    public List<Map<String, @Nullable Object>> searchContent(String id, String expression) {
        Arguments.notBlank("expression", expression);
        if (expression.startsWith("*")) {
            throw new IllegalArgumentException("expression must not begin with '*'");
        }
        return Envelope.call(caller, CONTENT, of(CONTENT, id).query("q", expression))
                .openItems();
    }

    /**
     * Lists the alerts of a session ({@code GET /api/audit/sessions/{session}/alerts}). Only a content policy that stores
     * events in the connection database records alerts.
     */
    public List<SessionAlert> alerts(String id) {
        return Envelope.call(caller, ALERTS, of(ALERTS, id)).items(SessionAlert.class);
    }

    /** Lists the channels of a session ({@code GET /api/audit/sessions/{session}/channels}). */
    public List<SessionChannel> channels(String id) {
        return Envelope.call(caller, CHANNELS, of(CHANNELS, id)).items(SessionChannel.class);
    }

    /**
     * Lists the events of a session ({@code GET /api/audit/sessions/{session}/events}).
     *
     * @return the events as open JSON; their structure is not documented. They may contain secrets
     */
    public List<Map<String, @Nullable Object>> events(String id) {
        return Envelope.call(caller, EVENTS, of(EVENTS, id)).openItems();
    }

    /**
     * Lists the runs of the indexer over a session ({@code GET /api/audit/sessions/{session}/indexing}). The guide prints
     * three names of this path; this one is in its complete example.
     */
    public List<IndexingResult> indexing(String id) {
        return Envelope.call(caller, INDEXING, of(INDEXING, id)).items(IndexingResult.class);
    }

    /** Lists the downloads of an audit trail ({@code GET /api/audit/sessions/{session}/trail_downloads}). */
    public List<TrailDownload> trailDownloads(String id) {
        return Envelope.call(caller, DOWNLOADS, of(DOWNLOADS, id)).items(TrailDownload.class);
    }

    /**
     * Downloads the audit trail of a session as a {@code .zat} file
     * ({@code GET /api/audit/sessions/{session}/audit_trail}; REST API Reference Guide 8.0). {@code BodyTarget.toFile}
     * never leaves an incomplete file.
     */
    public Download downloadTrail(String id, BodyTarget target) {
        return downloader.download(of(TRAIL, id).header("Accept", "*/*"), target);
    }

    /**
     * Downloads the audit trail of a running session as an {@code .srs} file, for the follow mode of the player
     * ({@code GET /api/audit/sessions/{session}/audit_trail?format=srs}).
     */
    public Download downloadRunningTrail(String id, BodyTarget target) {
        return downloader.download(of(TRAIL, id).query("format", "srs").header("Accept", "*/*"), target);
    }

    private SessionPage follow(String link) {
        ApiRequest.Builder request;
        try {
            request = link(link);
        } catch (IllegalArgumentException e) {
            throw new ResponseFormatException(LIST.name(), 1, false, "the link to the next page is not usable");
        }
        return page(request);
    }

    private static ApiRequest.Builder link(String link) {
        if (!link.equals(ROOT) && !link.startsWith(ROOT + "?")) {
            throw new IllegalArgumentException("link must be the link of a page of sessions");
        }
        return LIST.request().target(link);
    }

    private SessionPage page(ApiRequest.Builder request) {
        Envelope response = Envelope.call(caller, LIST, request);
        return new SessionPage(response.items(RecordedSession.class), new SpsMeta(response.meta()));
    }

    private static ApiRequest.Builder of(Operation operation, String id) {
        return operation.request().path("session", id);
    }

    private static ApiRequest.Builder search(Operation operation, SessionQuery query) {
        String fields = String.join(",", query.fields());
        return operation
                .request()
                .query("q", query.expression())
                .query("fields", fields.isEmpty() ? null : fields)
                .query("limit", query.limit())
                .query("offset", query.offset());
    }
}
