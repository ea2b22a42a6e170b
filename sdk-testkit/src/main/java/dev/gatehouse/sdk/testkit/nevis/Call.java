package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.Received;
import dev.gatehouse.sdk.testkit.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One request under way.
 *
 * @param args the variable segments of the path, decoded
 */
record Call(Received request, NevisCaller caller, List<String> args, Store store, NevisOptions options, Login login) {

    /** The first variable segment: the client, or the entity that no client holds. */
    String first() {
        return args.get(0);
    }

    String second() {
        return args.get(1);
    }

    void need(String... rights) {
        for (String right : rights) {
            if (!caller.has("AccessControl." + right)) {
                throw Problem.missingRight("AccessControl." + right);
            }
        }
    }

    /** The caller is this very user, and may administer himself. */
    boolean isSelf() {
        return caller.has(NevisCaller.SELF_ADMIN) && caller.is(first(), second());
    }

    Body create(Shape shape) {
        ExplicitNull nulls = options.explicitNull == ExplicitNull.CLEARS ? ExplicitNull.IGNORED : options.explicitNull;
        return shape.read(json(), nulls, options);
    }

    Body update(Shape shape) {
        return shape.read(json(), options.explicitNull, options);
    }

    /** The body, whatever its fields are called. */
    Map<String, Object> json() {
        String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (options.strict && !type.matches("application/json\\s*(;.*)?")) {
            throw new Problem(415, "errors.unsupportedMediaType", "Unsupported media type '" + type + "'");
        }
        if (request.text().isBlank() || request.text().strip().equals("null")) {
            throw new Problem(options.formStatus, "errors.nullRequestBody", "The request body must not be null");
        }
        return request.json()
                .orElseThrow(() -> new Problem(
                        options.formStatus, "errors.jsonProcessingError", "The request body is no JSON object"));
    }

    /** The client of the path, in the caller's data room. */
    Tenant tenant(String right) {
        Tenant tenant = store.tenant(first());
        if (!caller.seesClient(first())) {
            throw Problem.outsideDataRoom("errors.combinedDataroomDenied", "AccessControl." + right);
        }
        return tenant;
    }

    Row unit(Tenant tenant, String extId, String right) {
        Row unit = tenant.unit(extId);
        if (!caller.seesUnit(extId)) {
            throw Problem.outsideDataRoom("errors.unitDataroomDenied", "AccessControl." + right);
        }
        return unit;
    }

    Row application(String right) {
        Row application = store.application(first());
        if (!caller.seesApplication(first())) {
            throw Problem.outsideDataRoom("errors.applDataroomDenied", "AccessControl." + right);
        }
        return application;
    }

    void change(Row row, Body body) {
        row.change(body, options.mergeLanguages, store.now());
    }

    /** The given external ID, or a new one; one that is taken is refused. */
    String extId(Body body, Map<String, ?> taken) {
        String extId = body.take("extId").map(String::valueOf).orElseGet(store::newExtId);
        if (taken.containsKey(extId)) {
            throw new Problem(
                    options.duplicateStatus, "errors.duplicateValue", "External ID '" + extId + "' already exists");
        }
        return extId;
    }

    Problem duplicateName(String name) {
        return new Problem(options.duplicateStatus, "errors.duplicateName", "Name '" + name + "' already exists");
    }

    /** 201 with the address of what was created. */
    Reply created(Reply reply, String... segments) {
        String server = options.locationUrl == null
                ? "http://" + request.header("Host").orElse("localhost")
                : options.locationUrl;
        StringBuilder location = new StringBuilder(server).append("/nevisidm/api/core/v1");
        for (String segment : segments) {
            location.append('/')
                    .append(URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return reply.header("Location", location.toString());
    }

    /** The deed is done, and there is nothing to tell. */
    Reply done() {
        return Reply.empty(options.doneStatus);
    }
}
