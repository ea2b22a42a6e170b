package dev.gatehouse.sdk.nevis.clients;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.internal.ListResponse;
import dev.gatehouse.sdk.nevis.internal.LocationIds;
import dev.gatehouse.sdk.nevis.internal.OptimisticUpdate;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Operations on clients, {@code /nevisidm/api/core/v1/clients}. A client of nevisIDM is a tenant.
 *
 * <p>Every operation can throw {@link dev.gatehouse.sdk.nevis.error.MissingRightException} and {@link
 * dev.gatehouse.sdk.nevis.error.OutsideDataRoomException}. If a proxy in front of nevisIDM rejects the login, it throws
 * {@link dev.gatehouse.sdk.core.error.UnauthenticatedException}.
 */
public final class ClientsApi {

    private static final String CLIENTS = "/nevisidm/api/core/v1/clients";
    private static final String CLIENT = CLIENTS + "/{extId}";

    private static final Operation LIST = Operation.get("nevis.clients.list", CLIENTS);
    private static final Operation GET = Operation.get("nevis.clients.get", CLIENT);
    private static final Operation CREATE = Operation.post("nevis.clients.create", CLIENTS);
    private static final Operation UPDATE = Operation.patch("nevis.clients.update", CLIENT);
    private static final Operation DELETE = Operation.delete("nevis.clients.delete", CLIENT);
    private static final TypeRef<ListResponse<IdmClient>> CLIENT_LIST = new TypeRef<>() {};

    /** The response body of a creation. */
    record DefaultEntities(
            @Nullable String defaultTemplateCollectionName,
            @Nullable String defaultUnitExtId,
            @Nullable String defaultProfilePolicyExtId) {}

    private final ApiCaller caller;

    /** Called by {@code NevisClient.clients()}. */
    public ClientsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns this API with the given call options. */
    public ClientsApi with(CallOptions options) {
        return new ClientsApi(caller.with(options));
    }

    /** Lists the clients that the caller sees, with default options, see {@link #list(ListOptions)}. */
    public Paged<IdmClient> list() {
        return list(ListOptions.defaults());
    }

    /**
     * Lists the clients that the caller sees ({@code GET /clients}).
     *
     * <p>Requires the right {@code ClientView}. Available since nevisIDM 2.73.0. Source: the vendor's page "List all
     * clients".
     */
    public Paged<IdmClient> list(ListOptions options) {
        return ListResponse.paged(
                caller, options.pageToken(), token -> ListResponse.request(LIST, options), CLIENT_LIST);
    }

    /**
     * Returns a client ({@code GET /clients/{extId}}).
     *
     * <p>Requires the right {@code ClientView}. Available since nevisIDM 2.71.0. Source: the vendor's page "Get a
     * client by external ID".
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the client does not exist
     */
    public IdmClient get(String extId) {
        return caller.call(GET.request().path("extId", extId), IdmClient.class);
    }

    /**
     * Creates a client with a default unit, template collection and profile policy, and assigns the default application
     * to it ({@code POST /clients}). The request is not retried. Specify an external ID, so that {@link #get} shows
     * whether the client was created if {@code outcomeUnknown()} is true.
     *
     * <p>Requires the right {@code ClientCreate} and a nevisIDM that runs in multi-client mode. The error of a server
     * in another mode is not documented. Available since nevisIDM 8.2605.0 and 9.2605.0. Source: the vendor's page
     * "Create a client".
     *
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the name or the external ID is taken
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if the name violates the naming policy
     */
    public CreatedClient create(NewClient client) {
        ApiResponse response = caller.send(CREATE.request().body(client));
        CreatedClient.Builder created =
                CreatedClient.builder().extId(LocationIds.extId(CREATE, response, client.extId()));
        response.as(DefaultEntities.class)
                .ifPresent(entities -> created.defaultTemplateCollectionName(entities.defaultTemplateCollectionName)
                        .defaultUnitExtId(entities.defaultUnitExtId)
                        .defaultProfilePolicyExtId(entities.defaultProfilePolicyExtId));
        return created.build();
    }

    /**
     * Updates the given fields of a client ({@code PATCH /clients/{extId}}). Fields that the patch does not set keep
     * their values. The request is not retried.
     *
     * <p>Requires the right {@code ClientModify}. Available since nevisIDM 8.2605.0 and 9.2605.0. Source: the vendor's
     * page "Update a client".
     *
     * @return the updated client; {@code remarks} is never returned
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the client does not exist
     * @throws dev.gatehouse.sdk.core.error.ConflictException if another transaction modified the client, or the name is
     *     taken
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if the name violates the naming policy
     */
    public IdmClient update(String extId, ClientPatch patch) {
        ApiRequest.Builder request = UPDATE.request().path("extId", extId).body(Objects.requireNonNull(patch, "patch"));
        return caller.call(request, IdmClient.class);
    }

    /**
     * Reads a client and updates it with {@link #get} and {@link #update(String, ClientPatch)}, and checks that no other
     * change was committed in between. Requires the rights of both operations. Not retried after other failures.
     *
     * <ul>
     *   <li>If the server rejects the update because another transaction modified the client, nothing was changed. The
     *       client is read again, and the update is retried.
     *   <li>The vendor documents no version in the request, so that the server can apply the update although another
     *       change was committed since the client was read. The version in the response shows that, and a {@link
     *       ConcurrentUpdateException} is thrown. This assumes that every change increments the version by one (not
     *       documented).
     *   <li>A change after this update is not detected.
     * </ul>
     *
     * If the patch sets a {@code version}, and the server compares it, the first case applies only.
     *
     * @param attempts maximum number of updates, at least 1; retries inside one call are not counted
     * @param change creates the patch from the current client; called for each attempt
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the last attempt conflicts as well
     * @throws ConcurrentUpdateException if the update was applied, but may have overwritten another change
     * @throws dev.gatehouse.sdk.core.error.ResponseFormatException if the server does not return the version of the
     *     client. If {@code outcomeUnknown()} is true, the update was applied, but concurrent changes can't be detected
     */
    public IdmClient update(String extId, int attempts, Function<IdmClient, ClientPatch> change) {
        return OptimisticUpdate.retry(attempts, () -> get(extId), before -> {
            int version = OptimisticUpdate.version(GET, before.version());
            IdmClient after = update(extId, change.apply(before));
            IdmClient known = after.version().isPresent() ? after : readBack(extId);
            int newVersion = known.version().orElseThrow(() -> OptimisticUpdate.withoutVersion(UPDATE, true));
            if (newVersion > version + 1) {
                throw new ConcurrentUpdateException(UPDATE.name(), before, known);
            }
            return after;
        });
    }

    /** The update was applied, so a failure to read the client must not look like a failure before the update. */
    private IdmClient readBack(String extId) {
        try {
            return get(extId);
        } catch (SdkException e) {
            ResponseFormatException undetected = OptimisticUpdate.withoutVersion(UPDATE, true);
            undetected.addSuppressed(e);
            throw undetected;
        }
    }

    /**
     * Permanently deletes a client with its users, units, enterprise roles, policies and credentials ({@code DELETE
     * /clients/{extId}}).
     *
     * <p>Requires the right {@code ClientDelete} and a nevisIDM that runs in multi-client mode. Available since
     * nevisIDM 8.2605.0 and 9.2605.0. Source: the vendor's page "Delete a client".
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the client does not exist
     */
    public void deleteCascading(String extId) {
        caller.run(DELETE.request().path("extId", extId));
    }
}
