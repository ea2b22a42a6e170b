package dev.gatehouse.sdk.nevis.units;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.internal.ListResponse;
import dev.gatehouse.sdk.nevis.internal.LocalizedTexts;
import dev.gatehouse.sdk.nevis.internal.LocationIds;
import dev.gatehouse.sdk.nevis.internal.OptimisticUpdate;
import dev.gatehouse.sdk.nevis.internal.PropertyValues;
import java.util.Map;
import java.util.function.Function;

/**
 * Operations on the units of a client, {@code /nevisidm/api/core/v1/{clientExtId}/units}.
 *
 * <p>Every operation can throw {@link dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link
 * dev.gatehouse.sdk.nevis.error.OutsideDataRoomException} and {@link dev.gatehouse.sdk.core.error.NotFoundException}.
 */
public final class UnitsApi {

    private static final String UNITS = "/nevisidm/api/core/v1/{clientExtId}/units";
    private static final String UNIT = UNITS + "/{extId}";

    private static final Operation GET = Operation.get("nevis.units.get", UNIT);
    private static final Operation CHILDREN = Operation.get("nevis.units.children", UNIT + "/children");
    private static final Operation CREATE = Operation.post("nevis.units.create", UNITS);
    private static final Operation UPDATE = Operation.patch("nevis.units.update", UNIT);
    private static final Operation DELETE = Operation.delete("nevis.units.delete", UNIT);
    private static final Operation UPDATE_PROPERTIES =
            Operation.patch("nevis.units.updateProperties", UNIT + "/properties");
    private static final TypeRef<ListResponse<Unit>> UNIT_LIST = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Called by {@code NevisClient.units()}. */
    public UnitsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns this API with the given call options. */
    public UnitsApi with(CallOptions options) {
        return new UnitsApi(caller.with(options));
    }

    /**
     * Returns a unit ({@code GET /{clientExtId}/units/{extId}}).
     *
     * <p>Requires the right {@code UnitView}. Available since nevisIDM 2.71.0. Source: the vendor's page "Get a unit by
     * external ID".
     */
    public Unit get(String clientExtId, String extId) {
        return caller.call(unit(GET, clientExtId, extId), Unit.class);
    }

    /**
     * Lists the child units of a unit ({@code GET /{clientExtId}/units/{extId}/children}).
     *
     * <p>Requires the right {@code UnitView}. Available since nevisIDM 2.79.0. Source: the vendor's page "List child
     * units".
     */
    public Paged<Unit> children(String clientExtId, String extId, ListOptions options) {
        return ListResponse.paged(
                caller,
                options.pageToken(),
                token -> ListResponse.request(CHILDREN, options)
                        .path("clientExtId", clientExtId)
                        .path("extId", extId),
                UNIT_LIST);
    }

    /**
     * Creates a unit ({@code POST /{clientExtId}/units}). The request is not retried.
     *
     * <p>Requires the right {@code UnitCreate}, and {@code UnitCreateTopUnit} for a root unit. Available since nevisIDM
     * 2.73.0. Source: the vendor's page "Create a unit".
     *
     * @return the external ID of the unit
     */
    public String create(String clientExtId, NewUnit unit) {
        ApiRequest.Builder request =
                CREATE.request().path("clientExtId", clientExtId).body(unit);
        return LocationIds.extId(CREATE, caller.send(request), unit.extId());
    }

    /**
     * Updates the given fields of a unit ({@code PATCH /{clientExtId}/units/{extId}}). Fields that the patch does not
     * set keep their values. The request is not retried.
     *
     * <p>Requires the rights {@code UnitView} and {@code UnitModify}. Available since nevisIDM 2.73.0. Source: the
     * vendor's page "Update a unit".
     *
     * @return the updated unit
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the version of the patch is not the current one
     */
    public Unit update(String clientExtId, String extId, UnitPatch patch) {
        return caller.call(unit(UPDATE, clientExtId, extId).body(patch), Unit.class);
    }

    /**
     * Reads a unit and updates it with {@link #get} and {@link #update(String, String, UnitPatch)}. Sends the version that was read, unless
     * the patch sets one, so that the server rejects the update if the unit was modified since then. It is then read
     * again, and the update is retried: no change is lost. Requires the rights of both operations. Not retried after
     * other failures.
     *
     * @param attempts maximum number of updates, at least 1; retries inside one call are not counted
     * @param change creates the patch from the current unit; called for each attempt
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the last attempt conflicts as well
     * @throws dev.gatehouse.sdk.core.error.ResponseFormatException if the server does not return the version of the unit
     */
    public Unit update(String clientExtId, String extId, int attempts, Function<Unit, UnitPatch> change) {
        return OptimisticUpdate.retry(attempts, () -> get(clientExtId, extId), current -> {
            UnitPatch patch = change.apply(current);
            int version = OptimisticUpdate.version(GET, patch.version().or(current::version));
            return update(clientExtId, extId, patch.withVersion(version));
        });
    }

    /**
     * Deletes a unit that has no child units and no profiles ({@code DELETE /{clientExtId}/units/{extId}}).
     *
     * <p>Requires the right {@code UnitDelete}. Available since nevisIDM 2.73.0. Source: the vendor's page "Delete a
     * unit".
     *
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the unit has child units or profiles, and the server
     *     reports {@code errors.undeletedDependencies} (the code is not documented for this operation)
     */
    public void delete(String clientExtId, String extId) {
        caller.run(unit(DELETE, clientExtId, extId));
    }

    /**
     * Creates or updates the given custom properties of a unit ({@code PATCH /{clientExtId}/units/{extId}/properties}).
     * The other properties keep their values. The request is not retried.
     *
     * <p>Requires the rights {@code UnitView}, {@code UnitModify}, {@code PropertyView}, {@code PropertyValueView},
     * {@code PropertyAllowedValueView}, {@code PropertyValueCreate}, {@code PropertyValueDelete} and {@code
     * PropertyValueModify}. Available since nevisIDM 2.79.0. Source: the vendor's page "Update properties of a unit".
     *
     * @return all properties after the update, without their classifications
     */
    public Map<String, String> updateProperties(String clientExtId, String extId, Map<String, String> properties) {
        ApiRequest.Builder request =
                unit(UPDATE_PROPERTIES, clientExtId, extId).body(LocalizedTexts.checked("properties", properties));
        return PropertyValues.of(caller.call(request, Map.class));
    }

    private static ApiRequest.Builder unit(Operation operation, String clientExtId, String extId) {
        return operation.request().path("clientExtId", clientExtId).path("extId", extId);
    }
}
