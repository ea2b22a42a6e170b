package dev.gatehouse.sdk.nevis.policies;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.internal.ListResponse;
import dev.gatehouse.sdk.nevis.internal.LocationIds;
import dev.gatehouse.sdk.nevis.internal.OptimisticUpdate;
import java.util.function.Function;

/**
 * Operations on the policies of a client. Paths in this Javadoc are relative to {@code /nevisidm/api/core/v1}.
 *
 * <p>Every operation can throw {@link dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link
 * dev.gatehouse.sdk.nevis.error.OutsideDataRoomException} and {@link dev.gatehouse.sdk.core.error.NotFoundException}.
 */
public final class PoliciesApi {

    private static final String CORE = "/nevisidm/api/core/v1";
    private static final String POLICIES = CORE + "/{clientExtId}/policies";
    private static final String POLICY = POLICIES + "/{extId}";

    private static final Operation LIST = Operation.get("nevis.policies.list", CORE + "/clients/{extId}/policies");
    private static final Operation GET = Operation.get("nevis.policies.get", POLICY);
    private static final Operation CREATE = Operation.post("nevis.policies.create", POLICIES);
    private static final Operation UPDATE = Operation.patch("nevis.policies.update", POLICY);
    private static final Operation DELETE = Operation.delete("nevis.policies.delete", POLICY);
    private static final TypeRef<ListResponse<Policy>> POLICY_LIST = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Called by {@code NevisClient.policies()}. */
    public PoliciesApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns this API with the given call options. */
    public PoliciesApi with(CallOptions options) {
        return new PoliciesApi(caller.with(options));
    }

    /**
     * Lists the policies of a client ({@code GET /clients/{extId}/policies}).
     *
     * <p>Requires the rights {@code ClientView} and {@code PolicyConfigurationView}. Available since nevisIDM 2.79.0.
     * Source: the vendor's page "List policy configurations".
     */
    public Paged<Policy> list(String clientExtId, ListOptions options) {
        return ListResponse.paged(
                caller,
                options.pageToken(),
                token -> ListResponse.request(LIST, options).path("extId", clientExtId),
                POLICY_LIST);
    }

    /**
     * Returns a policy ({@code GET /{clientExtId}/policies/{extId}}).
     *
     * <p>Requires the right {@code PolicyView}. Available since nevisIDM 2.79.0. Source: the vendor's page "Get a policy
     * configuration".
     */
    public Policy get(String clientExtId, String extId) {
        return caller.call(policy(GET, clientExtId, extId), Policy.class);
    }

    /**
     * Creates a policy ({@code POST /{clientExtId}/policies}). The request is not retried.
     *
     * <p>Requires the right {@code PolicyCreate}. Available since nevisIDM 2.79.0. Source: the vendor's page "Create a
     * policy configuration".
     *
     * @return the external ID of the policy
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if the parameters contradict each other, or if the
     *     client has a policy of the type {@code ClientPolicy} already
     */
    public String create(String clientExtId, NewPolicy policy) {
        ApiRequest.Builder request =
                CREATE.request().path("clientExtId", clientExtId).body(policy);
        return LocationIds.extId(CREATE, caller.send(request), policy.extId());
    }

    /**
     * Updates the given fields of a policy ({@code PATCH /{clientExtId}/policies/{extId}}). Fields that the patch does
     * not set keep their values. <b>The parameters are replaced as a whole</b>: use {@link #update(String, String, int,
     * Function)} to change some of them. The request is not retried.
     *
     * <p>Requires the rights {@code PolicyView} and {@code PolicyModify}. Available since nevisIDM 2.79.0. Source: the
     * vendor's page "Update a policy configuration".
     *
     * @return the updated policy
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the version of the patch is not the current one
     */
    public Policy update(String clientExtId, String extId, PolicyPatch patch) {
        return caller.call(policy(UPDATE, clientExtId, extId).body(patch), Policy.class);
    }

    /**
     * Reads a policy and updates it with {@link #get} and {@link #update(String, String, PolicyPatch)}. Sends the version
     * that was read, unless the patch sets one, so that the server rejects the update if the policy was modified since
     * then. It is then read again, and the update is retried: no change is lost, although the parameters are replaced as
     * a whole. Requires the rights of both operations. Not retried after other failures.
     *
     * @param attempts maximum number of updates, at least 1; retries inside one call are not counted
     * @param change creates the patch from the current policy; called for each attempt
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the last attempt conflicts as well
     * @throws dev.gatehouse.sdk.core.error.ResponseFormatException if the server does not return the version of the
     *     policy
     */
    public Policy update(String clientExtId, String extId, int attempts, Function<Policy, PolicyPatch> change) {
        return OptimisticUpdate.retry(attempts, () -> get(clientExtId, extId), current -> {
            PolicyPatch patch = change.apply(current);
            int version = OptimisticUpdate.version(GET, patch.version().or(current::version));
            return update(clientExtId, extId, patch.withVersion(version));
        });
    }

    /**
     * Deletes a policy ({@code DELETE /{clientExtId}/policies/{extId}}).
     *
     * <p>Required right: not documented. Available since: not documented. Source: an overview of the vendor, which lists
     * method and path only.
     */
    public void delete(String clientExtId, String extId) {
        caller.run(policy(DELETE, clientExtId, extId));
    }

    private static ApiRequest.Builder policy(Operation operation, String clientExtId, String extId) {
        return operation.request().path("clientExtId", clientExtId).path("extId", extId);
    }
}
