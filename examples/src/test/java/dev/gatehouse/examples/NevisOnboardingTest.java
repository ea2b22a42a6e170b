package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.examples.NevisOnboarding.Person;
import dev.gatehouse.sdk.core.RetryPolicy;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.nevis.NevisClient;
import dev.gatehouse.sdk.nevis.NevisCredentials;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NevisOnboardingTest {

    private static final Person ANNA = new Person("anna", "Anna", "Muster", "anna@example.com", "+41791234567");

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> extension = new FakeServerExtension<>(FakeNevisServer::start);

    private FakeNevisServer server;
    private NevisClient nevis;
    private NevisOnboarding onboarding;

    @BeforeEach
    void open() {
        server = extension
                .server()
                .addClient("200", "Acme")
                .addUnit("200", "sales")
                .addRole(FakeNevisServer.DEFAULT_APPLICATION, "teller", "Teller");
        server.options().generatedPasswords(true);
        nevis = client(FakeNevisServer.ROOT_TOKEN);
        onboarding = new NevisOnboarding(nevis, "200");
    }

    @AfterEach
    void close() {
        nevis.close();
    }

    @Test
    void person_canLogIn_untilTheyLeave() {
        Secret password = onboarding.onboard(ANNA, "sales", "teller").orElseThrow();
        assertThat(server.profile("200", "anna-profile")).containsEntry("unitExtId", "sales");
        assertThat(server.credentials("200", "anna")).hasSize(2).contains("anna-mtan");
        server.addBearerToken("anna's token").as("200", "anna");
        try (NevisClient anna = client("anna's token")) {
            assertThat(anna.principal().me().userExtId()).contains("anna");
            assertThat(anna.principal().protectedFieldToken("anna", password)).isNotNull();

            onboarding.offboard("anna");
            assertThat(server.user("200", "anna")).containsEntry("userState", "archived");
            assertThat(server.credentials("200", "anna")).isEmpty();
            assertThat(roles()).isEmpty();
            assertThatThrownBy(() -> anna.principal().protectedFieldToken("anna", password))
                    .isInstanceOf(UnauthenticatedException.class);
        }
        onboarding.offboard("anna");
    }

    /** Each of the requests fails once, before or after it was processed. The next attempt completes the onboarding. */
    @ParameterizedTest
    @CsvSource({
        "POST .*/identity, false",
        "POST .*/identity, true",
        "GET .*/authorizations, false",
        "POST .*/authorizations, false",
        "POST .*/authorizations, true",
        "POST .*/mtans, false",
        "POST .*/mtans, true",
        "POST .*/password, false",
        "POST .*/password, true"
    })
    void onboarding_isContinuedAfterAFailure(String request, boolean processed) {
        Fault fault = processed ? Fault.close().afterProcessing() : Fault.status(500);
        server.failNext(each -> (each.method() + " " + each.path()).matches(request), fault);
        assertThatThrownBy(() -> onboarding.onboard(ANNA, "sales", "teller")).isInstanceOf(SdkException.class);
        Optional<Secret> first = onboarding.onboard(ANNA, "sales", "teller");
        Optional<Secret> second = onboarding.onboard(ANNA, "sales", "teller");

        assertThat(server.users("200")).containsExactly("anna");
        assertThat(server.profiles("200")).containsExactly("anna-profile");
        assertThat(server.credentials("200", "anna")).hasSize(2);
        assertThat(roles()).hasSize(1);
        assertThat(second).isPresent().isNotEqualTo(first);
    }

    @Test
    void loginIdOfSomebodyElse_isReported() {
        server.addUser("200", "u-7", "anna");
        assertThatThrownBy(() -> onboarding.onboard(ANNA, "sales", "teller")).isInstanceOf(NotFoundException.class);
        assertThat(server.users("200")).containsExactly("u-7");
    }

    private Map<String, ?> roles() {
        return server.collection("200/profiles/anna-profile/authorizations");
    }

    private NevisClient client(String token) {
        SdkConfig config =
                SdkConfig.builder(server.url()).retry(RetryPolicy.none()).build();
        return NevisClient.create(config, NevisCredentials.bearer(Secret.of(token)));
    }
}
