package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.internal.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The definitions of custom properties, which have a number instead of an external ID: "Create a property". */
final class PropertyDefinitions {

    static final String PATH = "properties";

    private static final Set<String> FILTERS = Set.of("scope", "type", "clientExtId", "applicationExtId", "name");

    static final PlainResource DEFINITIONS = new PlainResource("Property", (call, right) -> PATH)
            .created(
                    new Schema()
                            .text("name", "description", "stringRegex", "scope", "clientExtId", "applicationExtId")
                            .oneOf("type", "ENUM", "STRING")
                            .oneOf("accessCreate", "READ_WRITE", "READ_ONLY", "OFF")
                            .oneOf("accessModify", "READ_WRITE", "READ_ONLY", "OFF")
                            .flag("encrypted", "propagated", "mandatoryOnGui")
                            .integer("stringMaxLen"),
                    "name",
                    "type",
                    "scope");

    private PropertyDefinitions() {}

    static FakeResponse list(Call call) {
        call.requireRights("PropertyView");
        Paging.checkParameters(call, FILTERS);
        Stream<Resource> definitions = call.state().collection(PATH).values().stream();
        for (String filter : FILTERS) {
            String value = call.request().query(filter).orElse("");
            definitions = definitions.filter(definition -> value.isEmpty() || matches(definition, filter, value));
        }
        return FakeResponse.json(
                200,
                Map.of(
                        "items",
                        List.copyOf(definitions.map(PropertyDefinitions::json).toList())));
    }

    private static boolean matches(Resource definition, String filter, String value) {
        String actual = definition.text(filter).orElse("");
        return switch (filter) {
            case "name" -> actual.toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
            case "clientExtId" -> actual.isEmpty() || actual.equals(value);
            default -> actual.equals(value);
        };
    }

    private static Map<String, Object> json(Resource definition) {
        Map<String, Object> json = definition.json();
        json.remove("extId");
        json.put("propertyId", Long.valueOf(definition.extId));
        return json;
    }
}
