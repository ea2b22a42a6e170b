package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.nevis.clients.ClientPatch;
import dev.gatehouse.sdk.nevis.common.Language;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.nevis.ExplicitNull;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The body of "Update a client" in every combination of absent, cleared and set. */
class ClientPatchTest {

    @RegisterExtension
    static final FakeServerExtension<FakeNevisServer> NEVIS = new FakeServerExtension<>(FakeNevisServer::start);

    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(Language.EN, "Acme Ltd");
        NAMES.put(Language.DE, "Acme AG");
        NAMES.put(Language.FR, "Acmé SA");
        NAMES.put(Language.IT, "Acme SpA");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "- | - | - | {}",
                "- | - | 0 | {'remarks':null}",
                "- | - | 1 | {'remarks':'r'}",
                "- | 0 | - | {'displayName':null}",
                "- | 0 | 0 | {'displayName':null,'remarks':null}",
                "- | 0 | 1 | {'displayName':null,'remarks':'r'}",
                "- | 1 | - | {'displayName':{'EN':'Acme Ltd','DE':'Acme AG','FR':'Acmé SA','IT':'Acme SpA'}}",
                "- | 1 | 0 | {'displayName':{'EN':'Acme Ltd','DE':'Acme AG','FR':'Acmé SA','IT':'Acme SpA'},'remarks':null}",
                "- | 1 | 1 | {'displayName':{'EN':'Acme Ltd','DE':'Acme AG','FR':'Acmé SA','IT':'Acme SpA'},'remarks':'r'}",
                "0 | - | - | {'name':null}",
                "0 | - | 0 | {'name':null,'remarks':null}",
                "0 | - | 1 | {'name':null,'remarks':'r'}",
                "0 | 0 | - | {'name':null,'displayName':null}",
                "0 | 0 | 0 | {'name':null,'displayName':null,'remarks':null}",
                "0 | 0 | 1 | {'name':null,'displayName':null,'remarks':'r'}",
                "0 | 1 | - | {'name':null,'displayName':{'EN':'Acme Ltd','DE':'Acme AG','FR':'Acmé SA','IT':'Acme SpA'}}",
                "0 | 1 | 0 | {'name':null,'displayName':{'EN':'Acme Ltd','DE':'Acme AG','FR':'Acmé SA','IT':'Acme SpA'},'remarks':null}",
                "0 | 1 | 1 | {'name':null,'displayName':{'EN':'Acme Ltd','DE':'Acme AG','FR':'Acmé SA','IT':'Acme SpA'},'remarks':'r'}",
                "1 | - | - | {'name':'n'}",
                "1 | - | 0 | {'name':'n','remarks':null}",
                "1 | - | 1 | {'name':'n','remarks':'r'}",
                "1 | 0 | - | {'name':'n','displayName':null}",
                "1 | 0 | 0 | {'name':'n','displayName':null,'remarks':null}",
                "1 | 0 | 1 | {'name':'n','displayName':null,'remarks':'r'}",
                "1 | 1 | - | {'name':'n','displayName':{'EN':'Acme Ltd','DE':'Acme AG','FR':'Acmé SA','IT':'Acme SpA'}}",
                "1 | 1 | 0 | {'name':'n','displayName':{'EN':'Acme Ltd','DE':'Acme AG','FR':'Acmé SA','IT':'Acme SpA'},'remarks':null}",
                "1 | 1 | 1 | {'name':'n','displayName':{'EN':'Acme Ltd','DE':'Acme AG','FR':'Acmé SA','IT':'Acme SpA'},'remarks':'r'}"
            })
    void body_containsExactlyTheGivenFields(String name, String displayName, String remarks, String body) {
        FakeNevisServer server = NEVIS.server();
        server.clearRequestsAndFaults();
        ClientPatch patch = ClientPatch.builder()
                .name(ClientPatchTest.<String>field(name, "n"))
                .displayName(ClientPatchTest.<Map<String, String>>field(displayName, NAMES))
                .remarks(ClientPatchTest.<String>field(remarks, "r"))
                .build();
        try (NevisClient nevis = TestClients.root(server)) {
            nevis.clients().update("100", patch);
        }
        assertThat(server.received().get(0).text()).isEqualTo(body.replace('\'', '"'));
    }

    private static <T> PatchField<T> field(String state, T value) {
        return switch (state) {
            case "-" -> PatchField.absent();
            case "0" -> PatchField.clear();
            default -> PatchField.of(value);
        };
    }

    @Test
    void patch_copiesDisplayNames() {
        Map<String, String> names = new LinkedHashMap<>(NAMES);
        ClientPatch patch = ClientPatch.builder().displayName(names).build();
        names.clear();
        assertThat(patch.displayName()).isEqualTo(PatchField.of(NAMES));
        assertThat(patch)
                .isEqualTo(
                        ClientPatch.builder().displayName(PatchField.of(NAMES)).build());
    }

    @Test
    void patch_acceptsUndocumentedLanguages() {
        FakeNevisServer server = NEVIS.server();
        server.addClient("nulls", "before").options().explicitNull(ExplicitNull.CLEARS);
        try (NevisClient nevis = TestClients.root(server)) {
            nevis.clients()
                    .update(
                            "nulls",
                            ClientPatch.builder()
                                    .remarks("old")
                                    .displayName(Map.of("RM", "Num"))
                                    .build());
            assertThat(nevis.clients()
                            .update(
                                    "nulls",
                                    ClientPatch.builder()
                                            .name("acme")
                                            .remarks(PatchField.clear())
                                            .build())
                            .displayName())
                    .isEqualTo(Map.of("RM", "Num"));
        }
        assertThat(server.client("nulls")).containsEntry("name", "acme").doesNotContainKey("remarks");
        server.options().explicitNull(ExplicitNull.IGNORED);
    }
}
