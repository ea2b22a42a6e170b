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
import dev.gatehouse.sdk.nevis.internal.PropertyValues;
import java.util.Map;

/**
 * The units of a client, {@code /nevisidm/api/core/v1/{clientExtId}/units}.
 *
 * <p>Every operation can be refused with {@link dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link
 * dev.gatehouse.sdk.nevis.error.OutsideDataRoomException} or {@link dev.gatehouse.sdk.core.error.NotFoundException}.
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

    /** Made by {@code NevisClient.units()}. */
    public UnitsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same area with other options. */
    public UnitsApi with(CallOptions options) {
        return new UnitsApi(caller.with(options));
    }

    /**
     * Reads a unit: {@code GET /{clientExtId}/units/{extId}} ("Get a unit by external ID"). Right {@code UnitView}. Since
     * 2.71.0.
     */
    public Unit get(String clientExtId, String extId) {
        return caller.call(unit(GET, clientExtId, extId), Unit.class);
    }

    /**
     * Lists the units right below a unit: {@code GET /{clientExtId}/units/{extId}/children} ("List child units"). Right
     * {@code UnitView}. Since 2.79.0.
     */
    public Paged<Unit> children(String clientExtId, String extId, ListOptions options) {
        return ListResponse.paged(
                caller,
                token -> ListResponse.request(CHILDREN, options)
                        .path("clientExtId", clientExtId)
                        .path("extId", extId),
                UNIT_LIST);
    }

    /**
     * Makes a unit: {@code POST /{clientExtId}/units} ("Create a unit"). Right {@code UnitCreate}, for a root unit {@code
     * UnitCreateTopUnit} too. Since 2.73.0. Not sent twice.
     *
     * @return its external ID
     */
    public String create(String clientExtId, NewUnit unit) {
        ApiRequest.Builder request =
                CREATE.request().path("clientExtId", clientExtId).body(unit);
        return LocationIds.extId(CREATE, caller.send(request), unit.extId());
    }

    /**
     * Changes the fields that the patch names: {@code PATCH /{clientExtId}/units/{extId}} ("Update a unit"). Rights {@code
     * UnitView}, {@code UnitModify}. Since 2.73.0. Not sent twice.
     *
     * @throws dev.gatehouse.sdk.core.error.ConflictException when the version of the patch is not the present one
     */
    public Unit update(String clientExtId, String extId, UnitPatch patch) {
        return caller.call(unit(UPDATE, clientExtId, extId).body(patch), Unit.class);
    }

    /**
     * Deletes a unit, which must have no units below it and no profiles: {@code DELETE /{clientExtId}/units/{extId}}
     * ("Delete a unit"). Right {@code UnitDelete}. Since 2.73.0.
     *
     * @throws dev.gatehouse.sdk.core.error.ConflictException when it has some, as far as the server says so by {@code
     *     errors.undeletedDependencies}, which is not documented
     */
    public void delete(String clientExtId, String extId) {
        caller.run(unit(DELETE, clientExtId, extId));
    }

    /**
     * Makes or changes the custom properties given, the others stay: {@code PATCH
     * /{clientExtId}/units/{extId}/properties} ("Update properties of a unit"). Rights {@code UnitView}, {@code
     * UnitModify}, {@code PropertyView}, {@code PropertyValueView}, {@code PropertyAllowedValueView}, {@code
     * PropertyValueCreate}, {@code PropertyValueDelete}, {@code PropertyValueModify}. Since 2.79.0. Not sent twice.
     *
     * @return all properties after the change
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
