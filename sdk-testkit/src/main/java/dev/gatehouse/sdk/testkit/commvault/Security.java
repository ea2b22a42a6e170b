package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.JsonFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rights of users and groups on clients, after cvpysdk and the vendor's Terraform provider. Operation type 1 replaces all
 * rights on an entity, 2 adds, and 3 removes.
 */
final class Security {

    private record Association(long clientId, String grantee, Object value, Map<String, Object> role) {}

    private static final int OVERWRITE = 1;
    private static final int ADD = 2;

    private final List<Association> associations = new ArrayList<>();
    private final Store store;
    private final Options options;
    private final Resource roles;

    Security(Router router, Store store, Options options, Resource roles) {
        this.store = store;
        this.options = options;
        this.roles = roles;
        router.add("POST", "/Security", this::change);
        router.add("GET", "/Security/3/{id}", this::onClient);
        router.add("GET", "/user/{id}/security", call -> of("userId", call.id()));
        router.add("GET", "/usergroup/{id}/security", call -> of("userGroupId", call.id()));
    }

    /** Returns the rights on a client, as {@code userId 7: S3 User}. */
    List<String> on(long client) {
        return associations.stream()
                .filter(each -> each.clientId == client)
                .map(each -> each.grantee + " " + each.value + ": " + each.role.get("roleName"))
                .toList();
    }

    private Response change(Call call) {
        call.requireAdministrator();
        Body body = Body.of(call.request(), options.strict).only("entityAssociated", "securityAssociations");
        Body change = body.object("securityAssociations");
        int type = type(change.fields().get("associationsOperationType"));
        for (Body entity : body.object("entityAssociated").list("entity")) {
            long client = entity.number("clientId");
            if (store.clientName(client).isEmpty()) {
                throw Problem.of(ProblemType.NOT_FOUND, "no client " + client);
            }
            if (type == OVERWRITE) {
                associations.removeIf(each -> each.clientId == client);
            }
            change.list("associations").forEach(each -> apply(type, client, each));
        }
        return Response.ok(Map.of(
                "response",
                List.of(JsonFields.of("errorCode", options.numericCode(0, "NO_ERROR"), "errorString", ""))));
    }

    /** The operation type is a number in cvpysdk, and a name in the vendor's Terraform provider. */
    private static int type(@Nullable Object value) {
        return switch (String.valueOf(value)) {
            case "1", "OVERWRITE" -> OVERWRITE;
            case "2", "UPDATE" -> ADD;
            case "3", "DELETE" -> 3;
            default -> throw Problem.of(ProblemType.BAD_REQUEST, "Field [associationsOperationType] is not known");
        };
    }

    private void apply(int type, long client, Body association) {
        Map<String, Object> role = role(association.object("properties").object("role"));
        for (Body grantee : association.list("userOrGroup")) {
            grantee.fields().forEach((field, value) -> {
                Object known = value instanceof Integer number ? (Object) number.longValue() : value;
                associations.removeIf(each -> each.clientId == client
                        && each.grantee.equals(field)
                        && each.value.equals(known)
                        && each.role.equals(role));
                if (type != 3) {
                    associations.add(new Association(client, field, known, role));
                }
            });
        }
    }

    private Map<String, Object> role(Body role) {
        long id = role.number("roleId");
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("roleId", id);
        known.put("roleName", roles.require(id).get("name"));
        return known;
    }

    private Response onClient(Call call) {
        return Response.ok(Map.of(
                "securityAssociations",
                associations.stream()
                        .filter(each -> each.clientId == call.id())
                        .map(each -> JsonFields.of(
                                "userOrGroup", List.of(Map.of(each.grantee, each.value)),
                                "properties", Map.of("role", each.role)))
                        .toList()));
    }

    private Response of(String grantee, long id) {
        return Response.ok(Map.of(
                "associations",
                associations.stream()
                        .filter(each -> each.grantee.equals(grantee) && each.value.equals(id))
                        .map(each -> JsonFields.of(
                                "entities",
                                Map.of(
                                        "entity",
                                        List.of(JsonFields.of(
                                                "clientId",
                                                each.clientId,
                                                "clientName",
                                                store.clientName(each.clientId).orElse(""),
                                                options.typeField,
                                                3))),
                                "properties",
                                Map.of("role", each.role)))
                        .toList()));
    }
}
