package dev.gatehouse.sdk.testkit.tresorit;

import dev.gatehouse.sdk.testkit.FakeResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The 29 operations by path. Each path has one method. */
final class Router {

    /** An operation: its method, the names of its query parameters, and its handler. */
    record Route(String method, Set<String> query, Function<Call, FakeResponse> handler) {}

    private static final String ADMIN = "/api/v4/admin";
    private static final Pattern ANY_VERSION = Pattern.compile("/api/v[0-9]+/admin(/.*)");

    private final Map<String, Route> routes = new LinkedHashMap<>();

    Router(Users users, Tresors tresors, Operations operations, CustomContents contents) {
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
        add("/tenant/upload-custom-content", new Route("PUT", Set.of("filename"), contents::upload));
        add("/tenant/delete-custom-content", new Route("DELETE", Set.of("filename"), contents::delete));
    }

    /**
     * Returns the operation at a path; null if there is none.
     *
     * @param anyVersion whether all versions of the API are the same; otherwise only v4 exists
     */
    @Nullable
    Route find(String path, boolean anyVersion) {
        Matcher versioned = ANY_VERSION.matcher(path);
        return routes.get(anyVersion && versioned.matches() ? ADMIN + versioned.group(1) : path);
    }

    private void operation(String name, OperationKind kind, Operations operations) {
        get("/tresor/get-" + name + "-details", Set.of("operationid"), call -> operations.details(call, kind));
        post("/tresor/approve-" + name, call -> operations.approve(call, kind));
        post("/tresor/reject-" + name, call -> operations.reject(call, kind));
    }

    private void get(String path, Set<String> query, Function<Call, FakeResponse> handler) {
        add(path, new Route("GET", query, handler));
    }

    private void post(String path, Function<Call, FakeResponse> handler) {
        add(path, new Route("POST", Set.of(), handler));
    }

    private void add(String path, Route route) {
        routes.put(ADMIN + path, route);
    }
}
