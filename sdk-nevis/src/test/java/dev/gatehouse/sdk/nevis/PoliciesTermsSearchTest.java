package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.error.NevisErrorCode;
import dev.gatehouse.sdk.nevis.policies.NewPolicy;
import dev.gatehouse.sdk.nevis.policies.Policy;
import dev.gatehouse.sdk.nevis.policies.PolicyPatch;
import dev.gatehouse.sdk.nevis.policies.PolicyType;
import dev.gatehouse.sdk.nevis.properties.NewPropertyDefinition;
import dev.gatehouse.sdk.nevis.properties.PropertyDefinition;
import dev.gatehouse.sdk.nevis.properties.PropertyFilter;
import dev.gatehouse.sdk.nevis.properties.PropertyScope;
import dev.gatehouse.sdk.nevis.properties.PropertyType;
import dev.gatehouse.sdk.nevis.search.SearchHit;
import dev.gatehouse.sdk.nevis.search.SearchQuery;
import dev.gatehouse.sdk.nevis.search.SearchResult;
import dev.gatehouse.sdk.nevis.terms.NewTerms;
import dev.gatehouse.sdk.nevis.users.LoginInfo;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies, property definitions, terms and consents, login information, and the searches. */
class PoliciesTermsSearchTest {

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> extension = new FakeServerExtension<>(FakeNevisServer::start);

    private FakeNevisServer server;
    private NevisClient nevis;

    @BeforeEach
    void open() {
        server = extension.server().addUser("100", "u1", "jdoe");
        nevis = TestClients.root(server);
    }

    @AfterEach
    void close() {
        nevis.close();
    }

    @Test
    void policy_parametersAreReplaced_soThatAllAreSent() {
        String extId = nevis.policies()
                .create(
                        "100",
                        NewPolicy.builder()
                                .policyType(PolicyType.PASSWORD)
                                .name("Strong")
                                .putParameter("minLength", "8")
                                .putParameter("maxLength", "20")
                                .build());
        PolicyPatch one =
                PolicyPatch.builder().parameters(Map.of("minLength", "9")).build();
        assertThat(nevis.policies().update("100", extId, one).parameters()).containsOnlyKeys("minLength");

        Policy both = nevis.policies().update("100", extId, 1, policy -> with(policy, "maxLength", "30"));
        assertThat(both.parameters()).containsOnly(Map.entry("minLength", "9"), Map.entry("maxLength", "30"));
        assertThat(both.policyType()).contains(PolicyType.PASSWORD);
        assertThat(nevis.policies().list("100", ListOptions.defaults())).containsExactly(both);
    }

    @Test
    void policy_changedConcurrently_isReadAgain() {
        server.addPolicy("100", "p", "PwdPolicy", Map.of("minLength", "8"))
                .simulateConcurrentUpdateOf("100/policies/p", Map.of("parameters", Map.of("theirs", "1")));
        Policy updated = nevis.policies().update("100", "p", 2, policy -> with(policy, "ours", "2"));
        assertThat(updated.parameters()).containsOnlyKeys("theirs", "ours");
        assertThat(server.received())
                .extracting(request -> request.method())
                .containsExactly("GET", "PATCH", "GET", "PATCH");
    }

    @Test
    void policy_thatContradictsItselfOrAnother_isRejected() {
        NewPolicy client = NewPolicy.builder().policyType(PolicyType.CLIENT).build();
        nevis.policies().create("100", client);
        assertThat(NevisErrorCode.PCYCONF_MULTIPLE_CLIENT_POLICY.isIn(catchThrowableOfType(
                        InvalidRequestException.class, () -> nevis.policies().create("100", client))))
                .isTrue();
        NewPolicy inconsistent = NewPolicy.builder()
                .policyType(PolicyType.of("PwdPolicy"))
                .putParameter("minLength", "8")
                .putParameter("maxLength", "7")
                .build();
        assertThat(NevisErrorCode.POLICY_INCONSISTENCY.isIn(catchThrowableOfType(
                        InvalidRequestException.class, () -> nevis.policies().create("100", inconsistent))))
                .isTrue();
        assertThatThrownBy(() -> nevis.policies()
                        .update("100", "missing", PolicyPatch.builder().build()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void policy_withAnOutdatedVersion_conflicts_andIsDeleted() {
        server.addPolicy("100", "p", "PwdPolicy", Map.of());
        PolicyPatch outdated = PolicyPatch.builder().name("N").version(7).build();
        assertThatThrownBy(() -> nevis.policies().update("100", "p", outdated)).isInstanceOf(ConflictException.class);
        nevis.policies().delete("100", "p");
        assertThat(server.collection("100/policies")).isEmpty();
    }

    @Test
    void propertyDefinitions_areCreatedAndFiltered() {
        nevis.propertyDefinitions().create(definition("shoeSize", PropertyScope.USER_GLOBAL));
        nevis.propertyDefinitions().create(definition("floor", PropertyScope.UNIT_GLOBAL));

        assertThat(nevis.propertyDefinitions().list(PropertyFilter.all())).hasSize(2);
        assertThat(nevis.propertyDefinitions()
                        .list(PropertyFilter.builder()
                                .scope(PropertyScope.USER_GLOBAL)
                                .name("SHOE")
                                .clientExtId("100")
                                .build()))
                .singleElement()
                .satisfies(shoe -> {
                    assertThat(shoe.propertyId()).isPresent();
                    assertThat(shoe.name()).contains("shoeSize");
                    assertThat(shoe.type()).contains(PropertyType.STRING);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'items':null}", "{'items':[]}"})
    void propertyDefinitions_withoutItems_areEmpty(String body) {
        respond(body);
        assertThat(nevis.propertyDefinitions().list(PropertyFilter.all())).isEmpty();
    }

    @Test
    void propertyDefinition_withALargeId_isRead() {
        respond("{'items':[{'propertyId':12345678901,'extId':'7'}]}");
        assertThat(nevis.propertyDefinitions().list(PropertyFilter.all()))
                .extracting(PropertyDefinition::propertyId)
                .containsExactly(Optional.of(12345678901L));
    }

    @Test
    void terms_arePendingUntilTheUserAcceptsThem() {
        String extId = nevis.terms()
                .create(NewTerms.builder()
                        .name("Terms of use")
                        .active(true)
                        .silentAcceptance(false)
                        .termsVersion("2")
                        .putUrl("EN", "https://example.org/en")
                        .build());
        assertThat(nevis.terms().get(extId).urls()).containsEntry("EN", "https://example.org/en");
        assertThat(nevis.terms().pending("100", "u1", ListOptions.defaults()))
                .extracting(terms -> terms.extId().orElseThrow())
                .containsExactly(extId);
        assertThat(nevis.terms().consents("100", "u1")).isEmpty();

        nevis.terms().accept("100", "u1", extId);
        assertThat(nevis.terms().pending("100", "u1", ListOptions.defaults())).isEmpty();
        assertThat(nevis.terms().consents("100", "u1")).singleElement().satisfies(consent -> {
            assertThat(consent.termsExtId()).contains(extId);
            assertThat(consent.termsVersion()).contains("2");
            assertThat(consent.acceptanceDate()).isPresent();
        });
        assertThatThrownBy(() -> nevis.terms().accept("100", "u1", "missing")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void login_isRecordedForUserAndCredential() {
        LoginInfo success = nevis.users().recordLogin("100", "u1", true, Optional.empty());
        assertThat(success.userLastLogin()).isPresent();
        assertThat(success.userLastLoginFailure()).isEmpty();
        LoginInfo failure = nevis.users().recordLogin("100", "u1", false, Optional.of("c1"));
        assertThat(failure.userLastLogin()).isEqualTo(success.userLastLogin());
        assertThat(failure.credentialLastLoginFailure()).isPresent();
        assertThat(failure.credentialExtId()).contains("c1");
    }

    @Test
    void search_findsUsers_withTheirClient() {
        server.changeUser(
                "100",
                "u1",
                Map.of(
                        "name.firstName", "Jane",
                        "name.familyName", "Doe",
                        "sex", "female",
                        "languageCode", "EN",
                        "contacts.email", "jane@example.org"));
        SearchHit hit = nevis.search()
                .users(SearchQuery.of("email:jane@example.org AND state:active"))
                .hits()
                .get(0);

        assertThat(hit.extId()).contains("u1");
        assertThat(hit.firstName()).contains("Jane");
        assertThat(hit.name()).contains("Doe");
        assertThat(hit.sex()).contains("f");
        assertThat(hit.language()).contains("en");
        assertThat(hit.technicalUser()).contains(false);
        assertThat(hit.client().orElseThrow().extId()).contains("100");
        assertThat(hit.client().orElseThrow().name()).contains("Default");
        assertThat(hit.additionalProperties()).containsKeys("id", "_internalId");
        assertThat(nevis.search().users(SearchQuery.of("nobody")).hits()).isEmpty();
    }

    @Test
    void search_findsEntitiesOfAllTypes() {
        server.addUnit("100", "sales").addApplication("app", "Portal").addRole("app", "r1", "Portal");
        assertThat(nevis.search().units(SearchQuery.of("sales")).hits())
                .extracting(hit -> hit.extId().orElseThrow())
                .containsExactly("sales");
        assertThat(nevis.search().applications(SearchQuery.named("Portal")).hits())
                .extracting(hit -> hit.extId().orElseThrow())
                .containsExactly("app");
        assertThat(nevis.search().roles(SearchQuery.named("Portal")).hits())
                .extracting(hit -> hit.extId().orElseThrow())
                .containsExactly("r1");
        SearchResult all = nevis.search().all(SearchQuery.named("Portal"));
        assertThat(all.totalResults()).hasValue(2);
        assertThat(all.hits())
                .extracting(hit -> hit.type().orElseThrow())
                .containsExactlyInAnyOrder("APPLICATION", "ROLE");
    }

    @Test
    void hit_keepsUnknownFields() {
        respond("{'response':{'totalResults':1,'hits':[{'extid':7,'profile':{'name':'P'},'properties':{'shoe':44},"
                + "'client':{'extid':100,'tomorrow':true},'_score':null}]},'messages':null}");
        SearchHit hit = nevis.search().all(SearchQuery.of("*")).hits().get(0);
        assertThat(hit.extId()).contains("7");
        assertThat(hit.properties()).containsKey("shoe");
        assertThat(hit.additionalProperties()).containsEntry("profile", Map.of("name", "P"));
        assertThat(hit.client().orElseThrow().additionalProperties()).containsEntry("tomorrow", true);
        assertThat(hit.score()).isEmpty();
    }

    @Test
    void olderServer_doesNotServeLaterOperations() {
        server.options().version("7.2405.0");
        ApiException e = catchThrowableOfType(
                ApiException.class, () -> nevis.propertyDefinitions().list(PropertyFilter.all()));
        assertThat(e.kind()).isEqualTo(ErrorKind.INVALID_REQUEST);
        assertThat(NevisErrorCode.INVALID_URI.isIn(e)).isTrue();
        assertThat(e.correctiveAction().orElseThrow()).contains("server version");
        // The path has other methods
        assertThat(catchThrowableOfType(
                                ApiException.class, () -> nevis.clients().deleteCascading("100"))
                        .status())
                .isEqualTo(405);
        assertThat(nevis.clients().get("100").name()).contains("Default");
        for (String version : new String[] {"8.2605.0", "9.2605.1", "10.2611.0"}) {
            server.options().version(version);
            assertThat(nevis.propertyDefinitions().list(PropertyFilter.all())).isEmpty();
        }
        server.options().version("9.2511.0");
        assertThatThrownBy(() -> nevis.propertyDefinitions().list(PropertyFilter.all()))
                .isInstanceOf(InvalidRequestException.class);
    }

    private static PolicyPatch with(Policy policy, String name, String value) {
        Map<String, String> parameters = new HashMap<>(policy.parameters());
        parameters.put(name, value);
        return PolicyPatch.builder().parameters(parameters).build();
    }

    private static NewPropertyDefinition definition(String name, PropertyScope scope) {
        return NewPropertyDefinition.builder()
                .name(name)
                .type(PropertyType.STRING)
                .scope(scope)
                .build();
    }

    private void respond(String body) {
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", body.replace('\'', '"'))));
    }
}
