package dev.gatehouse.sdk.testkit.tresorit;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.internal.Router;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The 29 operations, and the checks before all of them: tenant, path, method, signature. Each path has one method.
 */
final class Routes {

    /** An operation: the names of its query parameters, and its handler. */
    private record Operation(Set<String> query, Function<Call, FakeResponse> handler) {}

    private static final String ADMIN = "/api/v4/admin";
    private static final Pattern ANY_VERSION = Pattern.compile("/api/v[0-9]+/admin(/.*)");

    private static final Pattern HOSTED = Pattern.compile("/tenant-([^/]+)(/.*)");
    private static final String CUSTOM = "/custom/";

    private final State state;
    private final Options options;
    private final Clock clock;
    private final CustomContents contents;
    private final Router<Operation> router = new Router<>();
    private Optional<String> lastRejection = Optional.empty();

    Routes(
            State state,
            Options options,
            Clock clock,
            Users users,
            Tresors tresors,
            Operations operations,
            CustomContents contents) {
        this.state = state;
        this.options = options;
        this.clock = clock;
        this.contents = contents;
        post("/user/init-user-registration", users::init);
        post("/user/validate-user-registration", users::validate);
        post("/user/set-user-state", users::setState);
        post("/user/set-tresor-creation-policy", users::setTresorCreation);
        post("/user/set-tresor-sharing-policy", users::setTresorSharing);
        get("/user/list-users", Set.of(), users::list);

        post("/tresor/approve-tresor-creation", tresors::approveCreation);
        post("/tresor/reject-tresor-creation", tresors::rejectCreation);
        post("/tresor/delete-tresor", tresors::delete);
        get("/tresor/list-members", Set.of("tresorid"), tresors::listMembers);
        get("/tresor/list-tresors", Set.of("pagesize", "continuefrom"), tresors::list);

        operation("share", OperationKind.SHARE, operations);
        operation("kick", OperationKind.KICK, operations);
        operation("invitation-link-creation", OperationKind.INVITATION_LINK_CREATION, operations);
        operation("invitation-link-acception", OperationKind.INVITATION_LINK_ACCEPTION, operations);
        operation("invitation-link-revocation", OperationKind.INVITATION_LINK_REVOCATION, operations);

        get("/tenant/list-custom-contents", Set.of(), contents::list);
        add("PUT", "/tenant/upload-custom-content", Set.of("filename"), contents::upload);
        add("DELETE", "/tenant/delete-custom-content", Set.of("filename"), contents::delete);
    }

    /** Returns why the last rejected request was rejected. */
    Optional<String> lastRejection() {
        return lastRejection;
    }

    FakeResponse respond(ReceivedRequest request, String url) {
        try {
            return route(request, url);
        } catch (Problem problem) {
            lastRejection = Optional.of(problem.reason());
            return problem.response(options);
        }
    }

    private FakeResponse route(ReceivedRequest request, String url) {
        if (options.tenantDisabled) {
            throw new Problem("TenantDisabled", options.tenant);
        }
        String path = request.path();
        String service = url;
        Matcher hosted = HOSTED.matcher(path);
        if (hosted.matches()) {
            if (!hosted.group(1).equals(options.tenant)) {
                throw options.problem(Undocumented.OTHER_TENANT, hosted.group(1) + " is not " + options.tenant);
            }
            path = hosted.group(2);
            service = url + "/tenant-" + options.tenant;
        }
        if (request.method().equals("GET") && path.startsWith(CUSTOM)) {
            return contents.serve(path.substring(CUSTOM.length()));
        }
        Operation operation = operation(request.method(), path);
        Authentication.verify(request, state, clock.instant(), options);
        return operation.handler.apply(new Call(request, service, operation.query, options));
    }

    private Operation operation(String method, String path) {
        Matcher versioned = ANY_VERSION.matcher(path);
        String known = !options.strict && versioned.matches() ? ADMIN + versioned.group(1) : path;
        List<Router.Match<Operation>> matches = router.matches(known);
        if (matches.isEmpty()) {
            throw new Problem("TheseArentTheDroidsYouAreLookingFor", "no operation at " + path);
        }
        return router.find(method, known)
                .orElseThrow(() -> options.problem(
                        Undocumented.WRONG_METHOD,
                        path + " requires " + matches.get(0).method()))
                .route();
    }

    private void operation(String name, OperationKind kind, Operations operations) {
        get("/tresor/get-" + name + "-details", Set.of("operationid"), call -> operations.details(call, kind));
        post("/tresor/approve-" + name, call -> operations.approve(call, kind));
        post("/tresor/reject-" + name, call -> operations.reject(call, kind));
    }

    private void get(String path, Set<String> query, Function<Call, FakeResponse> handler) {
        add("GET", path, query, handler);
    }

    private void post(String path, Function<Call, FakeResponse> handler) {
        add("POST", path, Set.of(), handler);
    }

    private void add(String method, String path, Set<String> query, Function<Call, FakeResponse> handler) {
        router.add(method, ADMIN + path, new Operation(query, handler));
    }
}
