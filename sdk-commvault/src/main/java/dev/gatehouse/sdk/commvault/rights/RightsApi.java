package dev.gatehouse.sdk.commvault.rights;

import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.commvault.error.CommvaultError;
import dev.gatehouse.sdk.commvault.internal.Fields;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rights of users and groups on vaults and other clients. Which right is needed to grant rights is not documented.
 */
public final class RightsApi {

    /** NON_IDEMPOTENT, as any POST: whether the same grant twice is one grant is not documented. */
    private static final Operation CHANGE = Operation.post("commvault.rights.change", "/Security");

    private static final Operation USER = Operation.get("commvault.rights.ofUser", "/user/{id}/security");
    private static final Operation GROUP = Operation.get("commvault.rights.ofUserGroup", "/usergroup/{id}/security");
    private static final Operation ENTITY = Operation.get("commvault.rights.onClient", "/Security/3/{id}");

    private final ApiCaller caller;

    /** Created by {@code CommvaultClient.rights()}. */
    public RightsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public RightsApi with(CallOptions options) {
        return new RightsApi(caller.with(options));
    }

    /**
     * Grants a role on a client, machine or vault, in addition to the existing rights: {@code POST /Security} with the
     * operation type "update". Public clients send this request; it is not in the reference. Not retried after a failure that
     * leaves the outcome unknown.
     *
     * @param clientId the id of the vault
     * @param role the role by id and name, see {@link Role#ref()}
     * @return the warning that the server reported
     */
    public Optional<CommvaultError> grant(long clientId, Grantee grantee, IdName role) {
        return change(SecurityBody.ADD, clientId, List.of(grantee), role);
    }

    /**
     * Revokes a role on a client, machine or vault: {@code POST /Security} with the operation type "delete". Otherwise as
     * {@link #grant}.
     */
    public Optional<CommvaultError> revoke(long clientId, Grantee grantee, IdName role) {
        return change(SecurityBody.DELETE, clientId, List.of(grantee), role);
    }

    /**
     * Replaces <b>all</b> rights on a client by one role for the given users and groups: {@code POST /Security} with the
     * operation type "overwrite". <b>Everybody else loses their rights on it.</b> Otherwise as {@link #grant}.
     */
    public Optional<CommvaultError> dangerouslyReplaceAll(long clientId, List<Grantee> grantees, IdName role) {
        Arguments.notEmpty("grantees", grantees);
        return change(SecurityBody.OVERWRITE, clientId, grantees, role);
    }

    private Optional<CommvaultError> change(int operationType, long clientId, List<Grantee> grantees, IdName role) {
        if (role.id().isEmpty() && role.name().isEmpty()) {
            throw new IllegalArgumentException("role must have an id or a name");
        }
        SecurityBody body = SecurityBody.of(operationType, Arguments.atLeast("clientId", 1, clientId), grantees, role);
        return caller.call(CHANGE.request().body(body), SecurityResponse.class).warning();
    }

    /**
     * Lists the rights of a user: {@code GET /user/{id}/security}. The vendor's own client sends this request; it is not in
     * the reference.
     */
    public List<Association> ofUser(long userId) {
        return associations(USER, Arguments.atLeast("userId", 1, userId));
    }

    /**
     * Lists the rights of a user group: {@code GET /usergroup/{id}/security}. The vendor's own client sends this request; it
     * is not in the reference.
     */
    public List<Association> ofUserGroup(long userGroupId) {
        return associations(GROUP, Arguments.atLeast("userGroupId", 1, userGroupId));
    }

    /**
     * Returns the rights on a client, machine or vault, as plain Java values: {@code GET /Security/3/{id}}. cvpysdk sends
     * this request; neither it nor its response is in the reference.
     */
    public Map<String, Object> onClient(long clientId) {
        return Fields.call(
                        caller, ENTITY.request().path("id", Long.toString(Arguments.atLeast("clientId", 1, clientId))))
                .all();
    }

    private List<Association> associations(Operation operation, long id) {
        return Fields.call(caller, operation.request().path("id", Long.toString(id)))
                .objects("associations")
                .map(SecurityResponse::association)
                .toList();
    }
}
