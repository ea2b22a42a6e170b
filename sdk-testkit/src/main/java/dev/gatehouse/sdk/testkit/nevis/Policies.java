package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.internal.Schema;
import java.util.List;
import java.util.Map;

/** The policies of a client: "Create a policy configuration", "Update a policy configuration". */
final class Policies {

    private static final Schema FIELDS =
            new Schema().text("name", "description").flag("defaultPolicy").textObject("parameters");

    static final PlainResource POLICIES = new PlainResource(
                    "Policy", (call, right) -> Call.path(call.tenant(right).extId(), "policies"))
            .created(new Schema().text("extId", "policyType").integer("version").and(FIELDS), "policyType")
            .updated(new Schema().integer("version").and(FIELDS))
            .checked(Policies::check);

    private Policies() {}

    private static void check(Call call, Body body, List<Resource> others) {
        // Only a creation has a type
        if (body.touches("policyType")) {
            body.values().remove("version");
            body.values().put("clientExtId", call.firstId());
        }
        if (body.text("policyType").orElse("").equals("ClientPolicy")
                && others.stream().anyMatch(other -> other.is("policyType", "ClientPolicy"))) {
            throw Problem.unprocessable(
                    "errors.pcyconf.multipleClientPolicy", "The client has a client policy already");
        }
        if (body.values().get("parameters") instanceof Map<?, ?> parameters
                && number(parameters, "maxLength", Integer.MAX_VALUE) < number(parameters, "minLength", 0)) {
            throw Problem.unprocessable("errors.policyInconsistency", "maxLength must not be below minLength");
        }
    }

    private static int number(Map<?, ?> parameters, String name, int absent) {
        return parameters.get(name) instanceof String text && text.matches("\\d{1,9}")
                ? Integer.parseInt(text)
                : absent;
    }
}
