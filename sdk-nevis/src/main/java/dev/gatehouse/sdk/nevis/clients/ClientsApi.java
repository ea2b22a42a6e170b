package dev.gatehouse.sdk.nevis.clients;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.error.NevisErrorCode;
import dev.gatehouse.sdk.nevis.internal.ListResponse;
import dev.gatehouse.sdk.nevis.internal.LocationIds;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Clients, {@code /nevisidm/api/core/v1/clients}. A client of nevisIDM is a tenant.
 *
 * <p>Every operation can be refused with {@link dev.gatehouse.sdk.nevis.error.MissingRightException} or {@link
 * dev.gatehouse.sdk.nevis.error.OutsideDataRoomException}, and with {@link
 * dev.gatehouse.sdk.core.error.UnauthenticatedException} by the proxy in front.
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

    /** The body of the answer to a creation. */
    record Made(
            @Nullable String defaultTemplateCollectionName,
            @Nullable String defaultUnitExtId,
            @Nullable String defaultProfilePolicyExtId) {}

    private final ApiCaller caller;

    /** Made by {@code NevisClient.clients()}. */
    public ClientsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same area with other options. */
    public ClientsApi with(CallOptions options) {
        return new ClientsApi(caller.with(options));
    }

    /** Lists the clients that the caller sees, as {@link #list(ListOptions)} does. */
    public Paged<IdmClient> list() {
        return list(ListOptions.defaults());
    }

    /**
     * Lists the clients that the caller sees: {@code GET /clients} ("List all clients"). Right {@code ClientView}. Since
     * 2.73.0.
     */
    public Paged<IdmClient> list(ListOptions options) {
        return ListResponse.paged(caller, token -> ListResponse.request(LIST, options), CLIENT_LIST);
    }

    /**
     * Reads a client: {@code GET /clients/{extId}} ("Get a client by external ID"). Right {@code ClientView}. Since
     * 2.71.0.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when there is none
     */
    public IdmClient get(String extId) {
        return caller.call(GET.request().path("extId", extId), IdmClient.class);
    }

    /**
     * Makes a client with a default unit, template collection and profile policy, and assigns the default application to
     * it: {@code POST /clients} ("Create a client"). Right {@code ClientCreate}; only where nevisIDM runs in multi-client
     * mode, the refusal otherwise is not documented. Since 8.2605.0 and 9.2605.0. Not sent twice: give an external ID,
     * and {@link #get} tells after an unclear outcome.
     *
     * @throws dev.gatehouse.sdk.core.error.ConflictException when name or external ID is taken
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException when the name violates the naming policy
     */
    public CreatedClient create(NewClient client) {
        ApiResponse response = caller.send(CREATE.request().body(client));
        CreatedClient.Builder created =
                CreatedClient.builder().extId(LocationIds.extId(CREATE, response, client.extId()));
        response.as(Made.class)
                .ifPresent(made -> created.defaultTemplateCollectionName(made.defaultTemplateCollectionName)
                        .defaultUnitExtId(made.defaultUnitExtId)
                        .defaultProfilePolicyExtId(made.defaultProfilePolicyExtId));
        return created.build();
    }

    /**
     * Changes the fields that the patch names: {@code PATCH /clients/{extId}} ("Update a client"). Right {@code
     * ClientModify}. Since 8.2605.0 and 9.2605.0. Not sent twice.
     *
     * @return the client after the change; {@code remarks} is in no answer
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when there is none
     * @throws dev.gatehouse.sdk.core.error.ConflictException when it is being changed by someone else, or the name is
     *     taken
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException when the name violates the naming policy
     */
    public IdmClient update(String extId, ClientPatch patch) {
        ApiRequest.Builder request = UPDATE.request().path("extId", extId).body(Objects.requireNonNull(patch, "patch"));
        return caller.call(request, IdmClient.class);
    }

    /**
     * Reads a client and changes it; when someone else changed it meanwhile, reads it again and changes that: {@link
     * #get} and {@link #update(String, ClientPatch)}. Needs both rights.
     *
     * @param attempts most updates to be sent, 1 or more; what each call may repeat by itself is not meant
     * @param change makes the patch from the client as it is; called for each attempt
     * @throws dev.gatehouse.sdk.core.error.ConflictException when the last attempt met another change as well
     */
    public IdmClient update(String extId, int attempts, Function<IdmClient, ClientPatch> change) {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be at least 1, not " + attempts);
        }
        for (int attempt = 1; ; attempt++) {
            ClientPatch patch = change.apply(get(extId));
            try {
                return update(extId, patch);
            } catch (ApiException e) {
                if (attempt == attempts || !NevisErrorCode.OPTIMISTIC_LOCKING_FAILURE.isIn(e)) {
                    throw e;
                }
            }
        }
    }

    /**
     * Deletes a client for good, with its users, units, enterprise roles, policies and credentials: {@code DELETE
     * /clients/{extId}} ("Delete a client"). Right {@code ClientDelete}; only where nevisIDM runs in multi-client mode.
     * Since 8.2605.0 and 9.2605.0.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when there is none
     */
    public void deleteCascading(String extId) {
        caller.run(DELETE.request().path("extId", extId));
    }
}
