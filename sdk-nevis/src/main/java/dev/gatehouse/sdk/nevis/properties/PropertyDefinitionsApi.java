package dev.gatehouse.sdk.nevis.properties;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.internal.ListResponse;
import java.util.List;

/**
 * Operations on the definitions of custom properties, {@code /nevisidm/api/core/v1/properties}. The values of an entity
 * are read and updated with the operations on that entity.
 *
 * <p>Every operation can throw {@link dev.gatehouse.sdk.nevis.error.MissingRightException}.
 */
public final class PropertyDefinitionsApi {

    private static final String PROPERTIES = "/nevisidm/api/core/v1/properties";

    private static final Operation LIST = Operation.get("nevis.propertyDefinitions.list", PROPERTIES);
    private static final Operation CREATE = Operation.post("nevis.propertyDefinitions.create", PROPERTIES);
    private static final TypeRef<ListResponse<PropertyDefinition>> DEFINITION_LIST = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Called by {@code NevisClient.propertyDefinitions()}. */
    public PropertyDefinitionsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns this API with the given call options. */
    public PropertyDefinitionsApi with(CallOptions options) {
        return new PropertyDefinitionsApi(caller.with(options));
    }

    /**
     * Lists the definitions that match a filter ({@code GET /properties}). The list has no pages, as far as documented.
     *
     * <p>Requires the right {@code PropertyView}. Available since nevisIDM 8.2605.0 and 9.2605.0. Source: the vendor's
     * page "Search properties".
     */
    public List<PropertyDefinition> list(PropertyFilter filter) {
        ApiRequest.Builder request = LIST.request()
                .query("scope", filter.scope())
                .query("type", filter.type())
                .query("clientExtId", filter.clientExtId())
                .query("applicationExtId", filter.applicationExtId())
                .query("name", filter.name());
        List<PropertyDefinition> items = caller.call(request, DEFINITION_LIST).items();
        return items == null ? List.of() : items;
    }

    /**
     * Creates a definition ({@code POST /properties}). The request is not retried. The response is not documented; {@link
     * #list} returns the ID.
     *
     * <p>Requires the right {@code PropertyCreate}. Available since nevisIDM 8.2605.0 and 9.2605.0. Source: the vendor's
     * page "Create a property".
     */
    public void create(NewPropertyDefinition definition) {
        caller.run(CREATE.request().body(definition));
    }
}
