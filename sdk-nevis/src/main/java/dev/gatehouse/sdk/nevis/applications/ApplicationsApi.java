package dev.gatehouse.sdk.nevis.applications;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.internal.ListResponse;
import dev.gatehouse.sdk.nevis.internal.LocationIds;

/**
 * Applications, {@code /nevisidm/api/core/v1/applications}. They belong to no client; clients have some assigned.
 *
 * <p>Every operation can be refused with {@link dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link
 * dev.gatehouse.sdk.nevis.error.OutsideDataRoomException} or {@link dev.gatehouse.sdk.core.error.NotFoundException}.
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

    /** Made by {@code NevisClient.applications()}. */
    public ApplicationsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same area with other options. */
    public ApplicationsApi with(CallOptions options) {
        return new ApplicationsApi(caller.with(options));
    }

    /**
     * Lists the applications that the caller sees: {@code GET /applications} ("List all applications"). Right {@code
     * ApplicationView}. Since 2.71.0.
     */
    public Paged<Application> list(ListOptions options) {
        return ListResponse.paged(caller, token -> ListResponse.request(LIST, options), APPLICATION_LIST);
    }

    /**
     * Lists the applications assigned to a client: {@code GET /clients/{clientExtId}/applications} ("List applications of
     * a client"). Rights {@code ClientView}, {@code ApplicationView}. Since 2.71.0.
     */
    public Paged<Application> ofClient(String clientExtId, ListOptions options) {
        return ListResponse.paged(
                caller,
                token -> ListResponse.request(OF_CLIENT, options).path("clientExtId", clientExtId),
                APPLICATION_LIST);
    }

    /**
     * Reads an application: {@code GET /applications/{extId}} ("Client &amp; Tenant Management"). The right is taken to be
     * {@code ApplicationView}. Since: not documented.
     */
    public Application get(String extId) {
        return caller.call(GET.request().path("extId", extId), Application.class);
    }

    /**
     * Makes an application: {@code POST /applications} ("Create an application"). Right {@code ApplicationCreate}. Since
     * 2.74.0. Not sent twice.
     *
     * @return its external ID
     */
    public String create(NewApplication application) {
        return LocationIds.extId(CREATE, caller.send(CREATE.request().body(application)), application.extId());
    }

    /**
     * Changes the fields that the patch names: {@code PATCH /applications/{extId}} ("Update an application"). Right
     * {@code ApplicationModify}. Since 2.74.0. Not sent twice.
     *
     * @throws dev.gatehouse.sdk.core.error.ConflictException when the version of the patch is not the present one
     */
    public Application update(String extId, ApplicationPatch patch) {
        return caller.call(UPDATE.request().path("extId", extId).body(patch), Application.class);
    }

    /**
     * Deletes an application for good, with all its roles; takes it from every client it is assigned to, and its roles
     * from all profiles: {@code DELETE /applications/{extId}} ("Delete an application"). Right {@code
     * ApplicationDelete}. Since 2.74.0.
     */
    public void deleteWithItsRoles(String extId) {
        caller.run(DELETE.request().path("extId", extId));
    }
}
