package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.FakeResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** "Create a VASCO credential": imports tokens into a client. The fields of the response are not documented. */
final class VascoTokens {

    private VascoTokens() {}

    static FakeResponse importTokens(Call call) {
        Map<String, Object> json = call.json();
        call.requireRights("CredentialCreate");
        Tenant tenant = call.tenant("CredentialCreate");
        if (!(json.get("vascoTokens") instanceof List<?> tokens) || tokens.isEmpty()) {
            throw Problem.unprocessable("errors.nullParameter", "Parameter 'vascoTokens' must not be null");
        }
        List<String> extIds = new ArrayList<>();
        for (Object token : tokens) {
            if (!(token instanceof Map<?, ?> fields) || !fields.keySet().equals(Set.of("authMode", "data"))) {
                throw Problem.unprocessable("errors.deserialization", "A token must have 'authMode' and 'data'");
            }
            extIds.add(call.state().newExtId());
        }
        return call.created(FakeResponse.json(201, Map.of("items", extIds)), tenant.extId(), "vasco", extIds.get(0));
    }
}
