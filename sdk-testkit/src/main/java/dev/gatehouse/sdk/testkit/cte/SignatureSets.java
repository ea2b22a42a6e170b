package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.JsonFields;
import dev.gatehouse.sdk.testkit.internal.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code /transparent-encryption/signaturesets}. An update adds sources, and another operation removes them. The values
 * of the signing status are not documented.
 */
final class SignatureSets {

    private static final String SOURCES = "source_list";
    private static final Schema REMOVED = new Schema().texts(SOURCES);
    private static final Schema ADDED = new Schema().objects("signatures");
    private static final Schema SIGNATURE = new Schema().text("file_name", "hash_value");
    private static final Schema CLIENT = new Schema().text("client_id");

    void addTo(Routes routes, Schema fields) {
        PlainResource sets = PlainResource.ofDomain(PolicyElements.SIGNATURES)
                .create(fields.text("name"), "name")
                .update(fields)
                .defaults(JsonFields.of(
                        "description",
                        "",
                        "labels",
                        Map.of(),
                        "type",
                        "Application",
                        SOURCES,
                        List.of(),
                        "reference_version",
                        0,
                        "signing_status",
                        "",
                        "percentage_complete",
                        0))
                .notTaking(PolicyElements.READ_ONLY.and(REMOVED))
                .whenCreated((call, set, body) -> {
                    PolicyElements.setType(set, body);
                    addSources(set, body);
                })
                .whenUpdated((call, set, body) -> addSources(set, body))
                .usedIf(PolicyElements::isSignatureSetUsed);
        String one = "/transparent-encryption/signaturesets/{id}";
        routes.add("PATCH", one + "/delete-sources", call -> removeSources(call, sets.resource(call)))
                .add("PATCH", one + "/addsignatures", call -> addSignatures(call, sets.resource(call)))
                .add(
                        "GET",
                        one + "/signatures",
                        call -> Paging.of(call, signatures(call, sets).all())
                                .filter(Set.of("file_name"))
                                .response())
                .add("DELETE", one + "/signatures/{id}", call -> removeSignature(call, signatures(call, sets)))
                .add("POST", one + "/signapp", call -> sign(call, sets.resource(call), "SIGNING"))
                .add("POST", one + "/querysignapp", call -> sign(call, sets.resource(call), ""))
                .add("POST", one + "/cancelsignapp", call -> sign(call, sets.resource(call), "CANCELLED"));
        sets.addTo(routes);
    }

    private static void addSources(Resource set, Body body) {
        Set<String> sources = sources(set);
        sources.addAll(body.texts(SOURCES));
        set.set(SOURCES, List.copyOf(sources));
    }

    private static FakeResponse removeSources(Call call, Resource set) {
        Body body = call.body(REMOVED);
        body.validate().atLeastOne(SOURCES).check();
        Set<String> sources = sources(set);
        sources.removeAll(body.texts(SOURCES));
        set.set(SOURCES, List.copyOf(sources)).touch(call.now());
        return new Responses(call.options()).written(200, set, "id");
    }

    private static Set<String> sources(Resource set) {
        Set<String> sources = new LinkedHashSet<>();
        if (set.fields().get(SOURCES) instanceof List<?> list) {
            list.forEach(source -> sources.add((String) source));
        }
        return sources;
    }

    private static Table signatures(Call call, PlainResource sets) {
        return call.domain().table("signatures of " + sets.resource(call).id());
    }

    private static FakeResponse addSignatures(Call call, Resource set) {
        Body body = call.body(ADDED);
        body.validate().required("signatures").check();
        Table signatures = call.domain().table("signatures of " + set.id());
        for (Body sent : body.objects("signatures", SIGNATURE, call.options().strict)) {
            sent.validate().required("file_name", "hash_value").check();
            String file = sent.text("file_name").orElseThrow();
            signatures
                    .find(file)
                    .orElseGet(() -> signatures.add(
                            Resource.camel("signatures", file, call.now()).without("name")))
                    .take(sent, "file_name", "hash_value");
        }
        set.touch(call.now());
        return new Responses(call.options()).written(200, set, "id");
    }

    private static FakeResponse removeSignature(Call call, Table signatures) {
        signatures.remove(signatures.get(call.id(1)));
        return new Responses(call.options()).empty(204, 200);
    }

    private static FakeResponse sign(Call call, Resource set, String status) {
        Body body = call.body(CLIENT);
        body.validate().required("client_id").check();
        call.domain().clients.get(body.text("client_id").orElseThrow());
        if (!status.isEmpty()) {
            set.set("signing_status", status);
        }
        return FakeResponse.json(200, Map.of("status", set.text("signing_status")));
    }
}
