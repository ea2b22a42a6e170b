package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.internal.RoutedCall;
import dev.gatehouse.sdk.testkit.internal.Router;
import dev.gatehouse.sdk.testkit.internal.Schema;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** A request of an authenticated caller. */
final class Call extends RoutedCall {

    private final NevisCaller caller;
    private final State state;
    private final NevisOptions options;
    private final Authentication authentication;
    private final Instant now;

    Call(
            Router.Match<?> match,
            ReceivedRequest request,
            NevisCaller caller,
            State state,
            NevisOptions options,
            Authentication authentication,
            Instant now) {
        super(request, match.variables());
        this.caller = caller;
        this.state = state;
        this.options = options;
        this.authentication = authentication;
        this.now = now;
    }

    NevisCaller caller() {
        return caller;
    }

    State state() {
        return state;
    }

    NevisOptions options() {
        return options;
    }

    Authentication authentication() {
        return authentication;
    }

    /** Returns the time of the server. */
    Instant now() {
        return now;
    }

    /** Returns the first variable segment: the client, or an entity that does not belong to a client. */
    String firstId() {
        return id(0);
    }

    String secondId() {
        return id(1);
    }

    /** Returns the last variable segment: the external ID of an entity in a collection. */
    String lastId() {
        return id(ids().size() - 1);
    }

    void requireRights(String... rights) {
        for (String right : rights) {
            if (!caller.has("AccessControl." + right)) {
                throw Problem.missingRight("AccessControl." + right);
            }
        }
    }

    /** Returns whether the caller is the user of the path and may change their own data. */
    boolean isSelf() {
        return caller.has(NevisCaller.SELF_ADMIN) && caller.is(firstId(), secondId());
    }

    /** Returns whether the profile of the path belongs to the caller, who may read their own data. */
    boolean isOwnProfile() {
        Tenant tenant = state.tenants.get(firstId());
        Resource profile = tenant == null ? null : tenant.profiles.get(secondId());
        return profile != null
                && caller.has(NevisCaller.SELF_ADMIN)
                && caller.is(firstId(), profile.text("userExtId").orElse(""));
    }

    Body create(Schema schema) {
        return create(schema, json());
    }

    Body create(Schema schema, Map<String, Object> json) {
        ExplicitNull nulls = options.explicitNull == ExplicitNull.CLEARS ? ExplicitNull.IGNORED : options.explicitNull;
        return Body.read(schema, json, nulls, options);
    }

    Body update(Schema schema) {
        return update(schema, json());
    }

    Body update(Schema schema, Map<String, Object> json) {
        return Body.read(schema, json, options.explicitNull, options);
    }

    /** Returns the JSON object of the body, without a check of its fields. */
    Map<String, Object> json() {
        if (options.strict && !request().mediaType().equals("application/json")) {
            throw new Problem(
                    415,
                    "errors.unsupportedMediaType",
                    "Unsupported media type '" + request().mediaType() + "'");
        }
        if (request().text().isBlank() || request().text().strip().equals("null")) {
            throw new Problem(options.invalidBodyStatus, "errors.nullRequestBody", "The request body must not be null");
        }
        return request()
                .json()
                .orElseThrow(() -> new Problem(
                        options.invalidBodyStatus,
                        "errors.jsonProcessingError",
                        "The request body is not a JSON object"));
    }

    Problem unreadable(String message) {
        return Body.unreadable(message, options);
    }

    /** Returns the client of the path, if it is in the caller's data room. */
    Tenant tenant(String right) {
        Tenant tenant = state.tenant(firstId());
        if (!caller.seesClient(firstId())) {
            throw Problem.outsideDataRoom("errors.combinedDataroomDenied", "AccessControl." + right);
        }
        return tenant;
    }

    Resource unit(Tenant tenant, String extId, String right) {
        Resource unit = tenant.unit(extId);
        if (!caller.seesUnit(extId)) {
            throw Problem.outsideDataRoom("errors.unitDataroomDenied", "AccessControl." + right);
        }
        return unit;
    }

    Resource application(String right) {
        Resource application = state.application(firstId());
        if (!caller.seesApplication(firstId())) {
            throw Problem.outsideDataRoom("errors.applDataroomDenied", "AccessControl." + right);
        }
        return application;
    }

    void change(Resource resource, Body body) {
        resource.change(body, options.mergeLanguages, now);
    }

    Resource newResource(String extId, Map<String, Object> fields) {
        return new Resource(extId, now, fields);
    }

    /** Returns the external ID of the body, or a new one. An existing external ID is rejected. */
    String extId(Body body, Map<String, ?> taken) {
        String extId = body.take("extId").map(String::valueOf).orElseGet(state::newExtId);
        if (taken.containsKey(extId)) {
            throw new Problem(
                    options.duplicateStatus, "errors.duplicateValue", "External ID '" + extId + "' already exists");
        }
        return extId;
    }

    Problem duplicateName(String name) {
        return new Problem(options.duplicateStatus, "errors.duplicateName", "Name '" + name + "' already exists");
    }

    /** Returns a response with the location of the created entity. */
    FakeResponse created(FakeResponse response, String... segments) {
        return createdAt(response, path(segments));
    }

    /** Returns a response with the location of the created entity, whose path is encoded. */
    FakeResponse createdAt(FakeResponse response, String path) {
        String server = options.locationUrl == null
                ? "http://" + request().header("Host").orElse("localhost")
                : options.locationUrl;
        return response.header("Location", server + "/nevisidm/api/core/v1/" + path);
    }

    /** Returns a path of encoded segments. */
    static String path(String... segments) {
        return Arrays.stream(segments)
                .map(segment ->
                        URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    /** Returns the response to a deletion: it has no body. */
    FakeResponse emptyResponse() {
        return FakeResponse.empty(options.deletionStatus);
    }
}
