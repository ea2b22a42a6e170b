package dev.gatehouse.sdk.nevis.applications;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.internal.ListResponse;
import dev.gatehouse.sdk.nevis.internal.LocationIds;
import dev.gatehouse.sdk.nevis.internal.OptimisticUpdate;
import java.util.function.Function;

/**
 * Operations on applications, {@code /nevisidm/api/core/v1/applications}. Applications are global, and are assigned to
 * clients.
 *
 * <p>Every operation can throw {@link dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link
 * dev.gatehouse.sdk.nevis.error.OutsideDataRoomException} and {@link dev.gatehouse.sdk.core.error.NotFoundException}.
 */
public final class ApplicationsApi {

    private static final String CORE = "/nevisidm/api/core/v1";
    private static final String APPLICATIONS = CORE + "/applications";
    private static final String APPLICATION = APPLICATIONS + "/{extId}";

    private static final Operation LIST = Operation.get("nevis.applications.list", APPLICATIONS);
    private static final Operation OF_CLIENT =
            Operation.get("nevis.applications.ofClient", CORE + "/clients/{clientExtId}/applications");
    private static final Operation GET = Operation.get("nevis.applications.get", APPLICATION);
    private static final Operation CREATE = Operation.post("nevis.applications.create", APPLICATIONS);
    private static final Operation UPDATE = Operation.patch("nevis.applications.update", APPLICATION);
    private static final Operation DELETE = Operation.delete("nevis.applications.delete", APPLICATION);
    private static final TypeRef<ListResponse<Application>> APPLICATION_LIST = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Called by {@code NevisClient.applications()}. */
    public ApplicationsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns this API with the given call options. */
    public ApplicationsApi with(CallOptions options) {
        return new ApplicationsApi(caller.with(options));
    }

    /**
     * Lists the applications that the caller sees ({@code GET /applications}).
     *
     * <p>Requires the right {@code ApplicationView}. Available since nevisIDM 2.71.0. Source: the vendor's page "List
     * all applications".
     */
    public Paged<Application> list(ListOptions options) {
        return ListResponse.paged(
                caller, options.pageToken(), token -> ListResponse.request(LIST, options), APPLICATION_LIST);
    }

    /**
     * Lists the applications that are assigned to a client ({@code GET /clients/{clientExtId}/applications}).
     *
     * <p>Requires the rights {@code ClientView} and {@code ApplicationView}. Available since nevisIDM 2.71.0. Source:
     * the vendor's page "List applications of a client".
     */
    public Paged<Application> ofClient(String clientExtId, ListOptions options) {
        return ListResponse.paged(
                caller,
                options.pageToken(),
                token -> ListResponse.request(OF_CLIENT, options).path("clientExtId", clientExtId),
                APPLICATION_LIST);
    }

    /**
     * Returns an application ({@code GET /applications/{extId}}).
     *
     * <p>Requires a right, presumably {@code ApplicationView} (not documented). Available since: not documented.
     * Source: the vendor's page "Client &amp; Tenant Management".
     */
    public Application get(String extId) {
        return caller.call(GET.request().path("extId", extId), Application.class);
    }

    /**
     * Creates an application ({@code POST /applications}). The request is not retried.
     *
     * <p>Requires the right {@code ApplicationCreate}. Available since nevisIDM 2.74.0. Source: the vendor's page
     * "Create an application".
     *
     * @return the external ID of the application
     */
    public String create(NewApplication application) {
        return LocationIds.extId(CREATE, caller.send(CREATE.request().body(application)), application.extId());
    }

    /**
     * Updates the given fields of an application ({@code PATCH /applications/{extId}}). Fields that the patch does not
     * set keep their values. The request is not retried.
     *
     * <p>Requires the right {@code ApplicationModify}. Available since nevisIDM 2.74.0. Source: the vendor's page
     * "Update an application".
     *
     * @return the updated application
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the version of the patch is not the current one
     */
    public Application update(String extId, ApplicationPatch patch) {
        return caller.call(UPDATE.request().path("extId", extId).body(patch), Application.class);
    }

    /**
     * Reads an application and updates it with {@link #get} and {@link #update(String, ApplicationPatch)}. Sends the version that was read, unless
     * the patch sets one, so that the server rejects the update if the application was modified since then. It is then read
     * again, and the update is retried: no change is lost. Requires the rights of both operations. Not retried after
     * other failures.
     *
     * @param attempts maximum number of updates, at least 1; retries inside one call are not counted
     * @param change creates the patch from the current application; called for each attempt
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the last attempt conflicts as well
     * @throws dev.gatehouse.sdk.core.error.ResponseFormatException if the server does not return the version of the application
     */
    public Application update(String extId, int attempts, Function<Application, ApplicationPatch> change) {
        return OptimisticUpdate.retry(attempts, () -> get(extId), current -> {
            ApplicationPatch patch = change.apply(current);
            int version = OptimisticUpdate.version(GET, patch.version().or(current::version));
            return update(extId, patch.withVersion(version));
        });
    }

    /**
     * Permanently deletes an application with all its roles ({@code DELETE /applications/{extId}}). Removes the
     * application from every client that it is assigned to, and its roles from all profiles.
     *
     * <p>Requires the right {@code ApplicationDelete}. Available since nevisIDM 2.74.0. Source: the vendor's page
     * "Delete an application".
     */
    public void deleteCascading(String extId) {
        caller.run(DELETE.request().path("extId", extId));
    }
}
