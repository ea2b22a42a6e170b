package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.JsonFields;
import dev.gatehouse.sdk.testkit.internal.Schema;
import java.util.List;
import java.util.Map;

/** Terms, and the consents of users: "Create terms", "Get pending terms", "Create a consent", "List all consents". */
final class TermsAndConsents {

    static final String PATH = "terms";
    private static final String[] REQUIRED = {"name", "active", "silentAcceptance", "termsVersion"};

    static final PlainResource TERMS = new PlainResource("Terms", (call, right) -> PATH)
            .created(
                    new Schema()
                            .text("name", "termsVersion")
                            .flag("active", "silentAcceptance")
                            .textObject("urls"),
                    REQUIRED)
            .written(terms -> {
                Map<String, Object> json = terms.json();
                json.put("applicationExtIds", List.of());
                return json;
            });

    private static final Schema ACCEPT = new Schema().text("termsExtId");

    private TermsAndConsents() {}

    /** Lists the active terms whose version the user did not accept. */
    static FakeResponse pending(Call call) {
        call.requireRights("ConsentView", "TermsView");
        Map<String, Resource> consents = consents(call, "ConsentView");
        return Paging.list(
                call,
                call.state().collection(PATH).values().stream()
                        .filter(terms -> terms.is("active", true))
                        .filter(terms -> !consents.containsKey(terms.extId)
                                || !consents.get(terms.extId)
                                        .text("termsVersion")
                                        .equals(terms.text("termsVersion")))
                        .toList(),
                Resource::json);
    }

    static FakeResponse accept(Call call) {
        Body body = call.create(ACCEPT);
        call.requireRights("ConsentCreate");
        Map<String, Resource> consents = consents(call, "ConsentCreate");
        body.require("termsExtId", "errors.nullParameter");
        Resource terms = Tenant.find(
                call.state().collection(PATH), "Terms", body.text("termsExtId").orElseThrow());
        Map<String, Object> fields =
                Map.of("termsVersion", terms.text("termsVersion").orElse(""));
        consents.put(terms.extId, call.newResource(terms.extId, fields));
        return call.created(FakeResponse.empty(201), call.firstId(), "users", call.secondId(), "consents", terms.extId);
    }

    /** Lists the consents without an envelope. */
    static FakeResponse list(Call call) {
        call.requireRights("ConsentView");
        return FakeResponse.json(
                200,
                consents(call, "ConsentView").values().stream()
                        .map(consent -> JsonFields.of(
                                "termsExtId",
                                consent.extId,
                                "acceptanceDate",
                                consent.created.toString(),
                                "termsVersion",
                                consent.text("termsVersion").orElse("")))
                        .toList());
    }

    private static Map<String, Resource> consents(Call call, String right) {
        Resource user = call.tenant(right).user(call.secondId());
        return call.state().collection(Call.path(call.firstId(), "users", user.extId, "consents"));
    }
}
