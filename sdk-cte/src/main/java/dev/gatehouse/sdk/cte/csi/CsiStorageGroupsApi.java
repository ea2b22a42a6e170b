package dev.gatehouse.sdk.cte.csi;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.cte.internal.ListResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Storage groups of Kubernetes, {@code /v1/transparent-encryption/csigroups}. They are described by the vendor's
 * Terraform provider and Ansible modules, not by its manual. Specify a group by its id or name. Nodes become clients of a group when they enroll; they can't be
 * added by an operation. The required rights are not documented.
 */
public final class CsiStorageGroupsApi {

    private static final String ALL = "/api/v1/transparent-encryption/csigroups";
    private static final String ONE = ALL + "/{group}";
    private static final String POLICY = ALL + "/guardpoints/{guardPolicy}";

    private static final Operation LIST = Operation.get("cte.csiStorageGroups.list", ALL);
    private static final Operation GET = Operation.get("cte.csiStorageGroups.get", ONE);
    private static final Operation CREATE = Operation.post("cte.csiStorageGroups.create", ALL);
    private static final Operation UPDATE = Operation.patch("cte.csiStorageGroups.update", ONE);
    private static final Operation DELETE = Operation.delete("cte.csiStorageGroups.delete", ONE);
    private static final Operation CLIENTS = Operation.get("cte.csiStorageGroups.clients", ONE + "/clients");
    private static final Operation POLICIES = Operation.get("cte.csiStorageGroups.guardPolicies", ONE + "/guardpoints");
    private static final Operation GUARD = Operation.post("cte.csiStorageGroups.guard", ONE + "/guardpoints");
    private static final Operation SET_ENABLED = Operation.patch("cte.csiStorageGroups.enable", POLICY);
    private static final Operation UNGUARD = Operation.delete("cte.csiStorageGroups.unguard", POLICY);

    private static final TypeRef<ListResponse<CsiStorageGroup>> GROUP_LIST = new TypeRef<>() {};
    private static final TypeRef<ListResponse<CsiClient>> CLIENT_LIST = new TypeRef<>() {};
    private static final TypeRef<ListResponse<GuardPolicy>> POLICY_LIST = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Creates the area. Called by {@code CteClient.csiStorageGroups()}. */
    public CsiStorageGroupsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public CsiStorageGroupsApi with(CallOptions options) {
        return new CsiStorageGroupsApi(caller.with(options));
    }

    /**
     * Lists all storage groups ({@code GET /v1/transparent-encryption/csigroups}). Pages are fetched on demand. Their
     * order is not documented. If groups are added or removed during the iteration, the list may contain a group twice
     * or omit one.
     */
    public Paged<CsiStorageGroup> list() {
        return ListResponse.paged(caller, LIST::request, GROUP_LIST);
    }

    /**
     * Finds a storage group by its name ({@code GET /v1/transparent-encryption/csigroups} with {@code name}). The name
     * is compared with those in the response, because some servers ignore the filter.
     *
     * @return the group; empty if there is none with this name
     */
    public Optional<CsiStorageGroup> find(String name) {
        Arguments.notBlank("name", name);
        return ListResponse.named(
                ListResponse.paged(caller, () -> LIST.request().query("name", name), GROUP_LIST),
                CsiStorageGroup::name,
                name);
    }

    /**
     * Returns a storage group ({@code GET /v1/transparent-encryption/csigroups/{id}}).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group does not exist
     */
    public CsiStorageGroup get(String group) {
        return caller.call(GET.request().path("group", group), CsiStorageGroup.class);
    }

    /**
     * Creates a storage group ({@code POST /v1/transparent-encryption/csigroups}). The request is not retried. If the
     * outcome is unknown, search for the name with {@link #find}.
     *
     * @return the group; some servers send only its id
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the name is taken (by analogy with client groups)
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the profile does not exist (by analogy)
     */
    public CsiStorageGroup create(NewCsiStorageGroup group) {
        return caller.call(CREATE.request().body(group), CsiStorageGroup.class);
    }

    /**
     * Updates a storage group ({@code PATCH /v1/transparent-encryption/csigroups/{id}}). The request is not retried.
     *
     * @return the group; some servers send only its id
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group or the profile does not exist
     */
    public CsiStorageGroup update(String group, CsiStorageGroupUpdate update) {
        return caller.call(UPDATE.request().path("group", group).body(update), CsiStorageGroup.class);
    }

    /**
     * Deletes a storage group ({@code DELETE /v1/transparent-encryption/csigroups/{id}}). Whether the server deletes a
     * group that has GuardPolicies is not documented.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group does not exist
     */
    public void delete(String group) {
        caller.run(DELETE.request().path("group", group));
    }

    /**
     * Lists the clients of a storage group ({@code GET /v1/transparent-encryption/csigroups/{id}/clients}). Pages are
     * fetched on demand.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group does not exist
     */
    public Paged<CsiClient> clients(String group) {
        return ListResponse.paged(caller, () -> CLIENTS.request().path("group", group), CLIENT_LIST);
    }

    /**
     * Lists the GuardPolicies of a storage group ({@code GET
     * /v1/transparent-encryption/csigroups/{id}/guardpoints}). Pages are fetched on demand.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group does not exist
     */
    public Paged<GuardPolicy> guardPolicies(String group) {
        return ListResponse.paged(caller, () -> POLICIES.request().path("group", group), POLICY_LIST);
    }

    /**
     * Guards the volumes of a storage group with policies of the type {@code CSI} ({@code POST
     * /v1/transparent-encryption/csigroups/{id}/guardpoints}). The request is not retried. If the outcome is unknown,
     * {@link #guardPolicies} contains those that were created.
     *
     * @param policies ids or names of the policies
     * @return the GuardPolicies
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group or a policy does not exist
     * @throws ResponseFormatException if the response has fewer GuardPolicies than policies were sent; the outcome is
     *     then unknown
     */
    public List<GuardPolicy> guard(String group, List<String> policies) {
        Arguments.notEmpty("policies", policies);
        Arguments.noneBlank("policies", policies);
        Created created =
                caller.call(GUARD.request().path("group", group).body(Map.of("policy_list", policies)), Created.class);
        long sent = policies.stream().distinct().count();
        if (created.guardpoints().size() < sent) {
            // Volumes without a GuardPolicy are not protected.
            String message = "received " + created.guardpoints().size() + " GuardPolicies for " + sent + " policies";
            throw new ResponseFormatException(GUARD.name(), 1, true, message);
        }
        return created.guardpoints().stream().map(Created.Item::guardpoint).toList();
    }

    /**
     * Enables a GuardPolicy ({@code PATCH /v1/transparent-encryption/csigroups/guardpoints/{id}}). The request is not
     * retried. Its response is not documented and ignored.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the GuardPolicy does not exist
     */
    public void enable(String guardPolicy) {
        setEnabled(guardPolicy, true);
    }

    /**
     * Disables a GuardPolicy, with the request of {@link #enable}.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the GuardPolicy does not exist
     */
    public void disable(String guardPolicy) {
        setEnabled(guardPolicy, false);
    }

    /**
     * Removes a GuardPolicy from its storage group ({@code DELETE
     * /v1/transparent-encryption/csigroups/guardpoints/{id}}).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the GuardPolicy does not exist
     */
    public void unguard(String guardPolicy) {
        caller.run(UNGUARD.request().path("guardPolicy", guardPolicy));
    }

    private void setEnabled(String guardPolicy, boolean enabled) {
        caller.run(SET_ENABLED.request().path("guardPolicy", guardPolicy).body(Map.of("guard_enabled", enabled)));
    }

    /** The response, {@code {"guardpoints":[{"guardpoint":{...}}]}}. */
    record Created(List<Item> guardpoints) {
        Created {
            Objects.requireNonNull(guardpoints);
        }

        record Item(GuardPolicy guardpoint) {
            Item {
                Objects.requireNonNull(guardpoint);
            }
        }
    }
}
