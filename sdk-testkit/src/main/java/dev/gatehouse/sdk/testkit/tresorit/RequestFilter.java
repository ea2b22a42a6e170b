package dev.gatehouse.sdk.testkit.tresorit;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks that apply to every request, before its operation: path, tenant and signature. Writes the error responses. */
final class RequestFilter {

    private static final Pattern HOSTED = Pattern.compile("/tenant-([^/]+)(/.*)");
    private static final String CUSTOM = "/custom/";

    final String tenant;
    String primaryKey;
    String secondaryKey;
    boolean tenantDisabled;
    Optional<String> lastRejection = Optional.empty();
    private final Options options;
    private final Clock clock;
    private final Router router;
    private final CustomContents contents;

    RequestFilter(
            String tenant,
            String primaryKey,
            String secondaryKey,
            Options options,
            Clock clock,
            Router router,
            CustomContents contents) {
        this.tenant = tenant;
        this.primaryKey = primaryKey;
        this.secondaryKey = secondaryKey;
        this.options = options;
        this.clock = clock;
        this.router = router;
        this.contents = contents;
    }

    String adminUserId() {
        return "admin@" + tenant + ".tresorit.io";
    }

    FakeResponse respond(ReceivedRequest request, String url) {
        try {
            return route(request, url);
        } catch (Problem problem) {
            String reason = String.valueOf(problem.getMessage());
            lastRejection = Optional.of(reason);
            return error(problem.code, reason);
        }
    }

    FakeResponse error(String code, String reason) {
        ErrorRow row = ErrorTable.find(code);
        return envelope(code, row.status().orElse(500), row.message(), reason);
    }

    /**
     * Returns an error response. {@code ErrorMessage} comes first, because the published Java client only reads this
     * order. A 304 has no body.
     */
    FakeResponse envelope(String code, int status, String message, String reason) {
        if (status == 304) {
            return FakeResponse.empty(status);
        }
        Map<String, String> body = new LinkedHashMap<>();
        body.put("ErrorMessage", message);
        body.put("ErrorCode", code);
        if (options.trace) {
            body.put("Trace", reason);
        }
        return FakeResponse.json(status, body);
    }

    private FakeResponse route(ReceivedRequest request, String url) {
        if (tenantDisabled) {
            throw new Problem("TenantDisabled", tenant);
        }
        String path = request.path();
        String service = url;
        Matcher hosted = HOSTED.matcher(path);
        if (hosted.matches()) {
            if (!hosted.group(1).equals(tenant)) {
                throw options.problem(Undocumented.OTHER_TENANT, hosted.group(1) + " is not " + tenant);
            }
            path = hosted.group(2);
            service = url + "/tenant-" + tenant;
        }
        if (request.method().equals("GET") && path.startsWith(CUSTOM)) {
            return contents.serve(path.substring(CUSTOM.length()));
        }
        Router.@Nullable Route route = router.find(path, !options.strict);
        if (route == null) {
            throw new Problem("TheseArentTheDroidsYouAreLookingFor", "no operation at " + path);
        }
        if (!route.method().equals(request.method())) {
            throw options.problem(Undocumented.WRONG_METHOD, path + " requires " + route.method());
        }
        Signature.verify(request, adminUserId(), List.of(primaryKey, secondaryKey), clock.instant(), options);
        return route.handler().apply(new Call(request, service, route.query(), options));
    }
}
