package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes responses: empty lists, numbers and codes as set in the options, and XML to requests that do not accept JSON.
 */
final class Writer {

    private static final Pattern GENERATION = Pattern.compile("(?i)/v\\d/.*");

    /** The root elements that published clients read, by path. No document shows those of the other operations. */
    private static final Map<String, String> ROOTS = Map.of(
            "/login", "DM2ContentIndexing_CheckCredentialResp",
            "/whoami", "CvEntities_ProcessingInstructionInfo",
            "/storagepool", "Api_GetStoragePoolListResp");

    private final Options options;

    Writer(Options options) {
        this.options = options;
    }

    FakeResponse write(String path, ReceivedRequest request, Response response) {
        if (response.text() != null) {
            return FakeResponse.text(response.status(), "text/plain", response.text());
        }
        if (response.fields() == null) {
            return FakeResponse.empty(response.status());
        }
        if (options.emptyListStyle == EmptyListStyle.STATUS_404 && isEmptyV4List(path, response.fields())) {
            return write(path, request, Problem.plain(ProblemType.NOT_FOUND, "requested details not found"), Set.of());
        }
        Map<String, @Nullable Object> fields = object(response.fields());
        return wantsXml(path, request)
                ? FakeResponse.text(
                        response.status(),
                        "application/xml",
                        Xml.of(ROOTS.getOrDefault(path.toLowerCase(Locale.ROOT), "Response"), fields))
                : FakeResponse.json(response.status(), fields);
    }

    FakeResponse write(String path, ReceivedRequest request, Problem problem, Set<Integer> namedCodes) {
        int status = problem.type.status;
        if (status == 401 && options.unauthorized != null) {
            return options.unauthorized;
        }
        Object code = namedCodes.contains(status)
                ? options.namedCode(problem.type.number, problem.codeName)
                : options.numericCode(problem.type.number, problem.codeName);
        return write(path, request, Response.json(status, ErrorShape.TOP_LEVEL.fields(code, problem.text())));
    }

    FakeResponse inside200(String path, ReceivedRequest request, Problem problem, ErrorShape shape) {
        Object code = options.numericCode(problem.type.number, problem.codeName);
        return write(path, request, Response.ok(shape.fields(code, problem.text())));
    }

    /** Returns the HTML page that a web server sends for a path outside of the API. */
    FakeResponse notFoundPage() {
        return FakeResponse.text(
                404, "text/html", "<html><head><title>404 Not Found</title></head><body></body></html>");
    }

    /** A list of V4 consists of an empty list and of numbers of its entries, if it has any. */
    private static boolean isEmptyV4List(String path, Map<String, Object> fields) {
        return path.regionMatches(true, 0, "/V4/", 0, 4)
                && fields.containsValue(List.of())
                && fields.values().stream().allMatch(value -> value.equals(List.of()) || value.equals(0));
    }

    /**
     * Returns whether the response is XML. The default format differs between servers, so a strict server sends JSON on
     * v1 only if the request accepts it.
     */
    private boolean wantsXml(String path, ReceivedRequest request) {
        String accept = request.header("Accept").orElse("").toLowerCase(Locale.ROOT);
        boolean asked = options.strict ? !accept.contains("application/json") : accept.equals("application/xml");
        return asked && !GENERATION.matcher(path).matches();
    }

    private Map<String, @Nullable Object> object(Map<?, ?> fields) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (!isLeftOut(value)) {
                written.put(String.valueOf(name), value(value));
            }
        });
        return written;
    }

    private boolean isLeftOut(@Nullable Object value) {
        return switch (options.emptyListStyle) {
            case AS_DOCUMENTED, STATUS_404 -> value instanceof Missing;
            case ABSENT -> value instanceof Missing || List.of().equals(value);
            case NULL, EMPTY -> false;
        };
    }

    private @Nullable Object value(@Nullable Object value) {
        if (options.emptyListStyle == EmptyListStyle.NULL
                && (value instanceof Missing || List.of().equals(value))) {
            return null;
        }
        if (value instanceof Missing missing) {
            return value(missing.empty());
        }
        if (value instanceof Map<?, ?> fields) {
            return object(fields);
        }
        if (value instanceof List<?> items) {
            return list(items);
        }
        return options.numbersAsText && value instanceof Number ? String.valueOf(value) : value;
    }

    private List<@Nullable Object> list(List<?> items) {
        List<@Nullable Object> written = new ArrayList<>();
        items.forEach(item -> written.add(value(item)));
        return written;
    }
}
