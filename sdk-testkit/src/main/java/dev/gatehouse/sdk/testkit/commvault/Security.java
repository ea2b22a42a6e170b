package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.JsonFields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rights of users and groups on clients, after cvpysdk and the vendor's Terraform provider. Operation type 1 replaces all
 * rights on an entity, 2 adds, and 3 removes.
 */
final class Security {

    /**
     * A right.
     *
     * @param grantee the field that identifies the user or group, for example {@code userId}
     * @param value the value of that field: an id or a name
     */
    record Association(long clientId, String grantee, Object value, long roleId, String roleName) {

        boolean isOf(String field, Object other) {
            return grantee.equals(field) && String.valueOf(value).equals(String.valueOf(other));
        }

        Map<String, Object> role() {
            return Map.of("roleId", roleId, "roleName", roleName);
        }
    }

    private static final int OVERWRITE = 1;
    private static final int ADD = 2;

    private final State state;
    private final Options options;
    private final PlainResource roles;

    Security(State state, Options options, PlainResource roles) {
        this.state = state;
        this.options = options;
        this.roles = roles;
    }

    void addTo(Routes routes) {
        routes.add("POST", "/Security", this::change);
        routes.add("GET", "/Security/3/{id}", this::onClient);
        routes.add("GET", "/user/{id}/security", call -> of("userId", call.id()));
        routes.add("GET", "/usergroup/{id}/security", call -> of("userGroupId", call.id()));
    }

    /** Returns the rights on a client, as {@code userId 7: S3 User}. */
    List<String> on(long client) {
        return state.associations.stream()
                .filter(each -> each.clientId == client)
                .map(each -> each.grantee + " " + each.value + ": " + each.roleName)
                .toList();
    }

    private Response change(Call call) {
        call.requireAdministrator();
        Body body = call.body().only("entityAssociated", "securityAssociations");
        Body change = body.object("securityAssociations");
        int type = type(change.fields().get("associationsOperationType"));
        for (Body entity : body.object("entityAssociated").list("entity")) {
            long client = entity.number("clientId");
            if (state.clientName(client).isEmpty()) {
                throw Problem.of(ProblemType.NOT_FOUND, "no client " + client);
            }
            if (type == OVERWRITE) {
                state.associations.removeIf(each -> each.clientId == client);
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
        long roleId = association.object("properties").object("role").number("roleId");
        String roleName = String.valueOf(roles.require(roleId).get("name"));
        for (Body grantee : association.list("userOrGroup")) {
            grantee.fields().forEach((field, value) -> {
                state.associations.removeIf(
                        each -> each.clientId == client && each.isOf(field, value) && each.roleId == roleId);
                if (type != 3) {
                    state.associations.add(new Association(client, field, value, roleId, roleName));
                }
            });
        }
    }

    private Response onClient(Call call) {
        return Response.ok(Map.of(
                "securityAssociations",
                state.associations.stream()
                        .filter(each -> each.clientId == call.id())
                        .map(each -> JsonFields.of(
                                "userOrGroup", List.of(Map.of(each.grantee, each.value)),
                                "properties", Map.of("role", each.role())))
                        .toList()));
    }

    private Response of(String grantee, long id) {
        return Response.ok(Map.of(
                "associations",
                state.associations.stream()
                        .filter(each -> each.isOf(grantee, id))
                        .map(each -> JsonFields.of(
                                "entities",
                                Map.of(
                                        "entity",
                                        List.of(JsonFields.of(
                                                "clientId",
                                                each.clientId,
                                                "clientName",
                                                state.clientName(each.clientId).orElse(""),
                                                options.typeField,
                                                3))),
                                "properties",
                                Map.of("role", each.role())))
                        .toList()));
    }
}
