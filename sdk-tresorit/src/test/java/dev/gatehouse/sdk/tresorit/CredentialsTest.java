package dev.gatehouse.sdk.tresorit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import dev.gatehouse.sdk.tresorit.error.TresoritError;
import dev.gatehouse.sdk.tresorit.users.UserRegistration;
import dev.gatehouse.sdk.tresorit.users.UserValidation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, tenants, key rotation and invalid arguments. */
class CredentialsTest {

    @RegisterExtension
    final FakeServerExtension<FakeTresoritServer> extension = new FakeServerExtension<>(FakeTresoritServer::start);

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 65, 128})
    void key_withWrongLength_isRejected_andNotInTheMessage(int length) {
        assertThatThrownBy(() -> TresoritCredentials.of(Secret.of("a".repeat(length))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("64 hexadecimal digits")
                .hasMessageNotContaining("a".repeat(Math.max(length, 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"g", " ", "\n", "-", "\u0661"})
    void key_withInvalidCharacter_isRejected(String character) {
        assertThatThrownBy(() -> TresoritAdminKey.of(Secret.of("a".repeat(63) + character)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void key_inAnyLetterCase_createsTheSameSignature() {
        assertThat(TresoritAdminKey.of(Secret.of("aB".repeat(32))).sign("x"))
                .isEqualTo(TresoritAdminKey.of(Secret.of("Ab".repeat(32))).sign("x"));
    }

    @Test
    void secrets_areHiddenInTexts() {
        String key = extension.server().primaryKey();
        TresoritCredentials credentials = TestClients.credentials(extension.server());
        UserRegistration registration = UserRegistration.builder()
                .userId("u")
                .regSessionId("session-1")
                .regSessionVerifier(Secret.of("verifier-1"))
                .build();
        UserValidation validation = UserValidation.of(registration, Secret.of("verifier-2"));
        assertThat(TresoritAdminKey.of(Secret.of(key)) + "" + credentials + registration + validation)
                .contains("***")
                .doesNotContain(key, "session-1", "verifier-1", "verifier-2");
        extension
                .server()
                .failNext(Fault.response(FakeResponse.text(
                        403,
                        "application/json",
                        "{\"ErrorCode\":\"UserNotExists\",\"ErrorMessage\":\"no " + key + "\",\"Trace\":\"at " + key
                                + "\"}")));
        try (TresoritClient client = TestClients.client(extension.server())) {
            assertThatThrownBy(() -> client.users().validate(validation))
                    .isInstanceOfSatisfying(
                            ApiException.class,
                            e -> assertThat(e.toString()
                                            + e.details(TresoritError.class).orElseThrow())
                                    .contains("UserNotExists")
                                    .doesNotContain(key, "session-1", "verifier"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://acmetest1.api.tresorit.io, acmetest1",
        "https://acmetest1.api.tresorit.io:8443, acmetest1",
        "https://host-1a2b3c.api.tresorit.io/tenant-acmetest1, acmetest1",
        "http://127.0.0.1:8080/tenant-acmetest1, acmetest1"
    })
    void tenant_isReadFromBothFormsOfTheBaseUrl(String url, String tenant) {
        assertThat(Tenant.adminUserId(url, Optional.empty())).isEqualTo("admin@" + tenant + ".tresorit.io");
        assertThat(Tenant.adminUserId(url, Optional.of("another1"))).isEqualTo("admin@another1.tresorit.io");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://apiserver.example.org",
                "https://host-1a2b3c.api.tresorit.io",
                "https://acmetest1.api.tresorit.io.example.org",
                "https://short.api.tresorit.io",
                "https://127.0.0.1/tenant-acmetest1/more"
            })
    void tenant_notInTheBaseUrl_mustBeSpecified(String url) {
        TresoritCredentials credentials = TresoritCredentials.of(Secret.of("a".repeat(64)));
        assertThatThrownBy(() -> TresoritClient.create(SdkConfig.of(url), credentials))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tenantId");
        TresoritClient.create(SdkConfig.of(url), credentials.withTenantId("acmetest1"))
                .close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short12", "elevenchars", "Acmetest1", "1acmetest", "acme-test", "acmetest\n"})
    void invalidTenantId_isRejected(String id) {
        TresoritCredentials credentials = TresoritCredentials.of(Secret.of("a".repeat(64)));
        assertThatThrownBy(() -> credentials.withTenantId(id)).hasMessageContaining("tenantId");
    }

    @Test
    void secondaryKey_isAccepted() {
        FakeTresoritServer server = extension.server();
        try (TresoritClient client = TresoritClient.create(
                SdkConfig.of(server.hostedUrl()), TresoritCredentials.of(Secret.of(server.secondaryKey())))) {
            assertThat(client.users().list()).isEmpty();
        }
    }

    /** The server rejects the old key, and the supplier returns the new one. Even an approval is sent once more. */
    @Test
    void rotation_rejectedSignature_isReplayedWithTheNewKey() {
        FakeTresoritServer server = extension.server();
        String created = server.createTresor(server.addUser());
        List<String> keys = List.of(server.primaryKey(), "c".repeat(64));
        server.primaryKey(keys.get(1));
        AtomicInteger asked = new AtomicInteger();
        TresoritCredentials credentials = TresoritCredentials.rotating(
                () -> TresoritAdminKey.of(Secret.of(keys.get(Math.min(asked.getAndIncrement(), 1)))));
        try (TresoritClient client = TresoritClient.create(SdkConfig.of(server.hostedUrl()), credentials)) {
            client.tresors().approveCreation(created);
        }
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void rotation_sameKeyRejected_isNotReplayed() {
        FakeTresoritServer server = extension.server();
        TresoritCredentials credentials =
                TresoritCredentials.rotating(() -> TresoritAdminKey.of(Secret.of("c".repeat(64))));
        try (TresoritClient client = TresoritClient.create(SdkConfig.of(server.hostedUrl()), credentials)) {
            assertThatThrownBy(() -> client.users().list()).isInstanceOf(UnauthenticatedException.class);
        }
        assertThat(server.received()).hasSize(1);
    }

    static List<Supplier<TresoritAdminKey>> brokenSuppliers() {
        return List.of(
                () -> {
                    throw new IllegalStateException("vault sealed");
                },
                CredentialsTest::nothing);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // an application may return null
    private static <T> T nothing() {
        return null;
    }

    @ParameterizedTest
    @MethodSource("brokenSuppliers")
    void supplierFails_beforeTheFirstAttempt_failsTheCall(Supplier<TresoritAdminKey> broken) {
        try (TresoritClient client = TresoritClient.create(
                SdkConfig.of(extension.server().hostedUrl()), TresoritCredentials.rotating(broken))) {
            assertThatThrownBy(() -> client.shares().approve("op"))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.outcomeUnknown()).isFalse())
                    .hasMessageContaining("no admin key")
                    .hasCauseInstanceOf(RuntimeException.class);
        }
        assertThat(extension.server().received()).isEmpty();
    }

    /** The outcome of the first attempt remains unknown. */
    @ParameterizedTest
    @MethodSource("brokenSuppliers")
    void supplierFails_onTheRetry_outcomeRemainsUnknown(Supplier<TresoritAdminKey> broken) {
        FakeTresoritServer server = extension.server();
        server.failNext(Fault.reset().afterProcessing());
        AtomicInteger asked = new AtomicInteger();
        TresoritCredentials credentials = TresoritCredentials.rotating(() ->
                asked.getAndIncrement() == 0 ? TresoritAdminKey.of(Secret.of(server.primaryKey())) : broken.get());
        SdkConfig config = SdkConfig.builder(server.hostedUrl())
                .time(TestClients.synchronizedTime(server))
                .build();
        try (TresoritClient client = TresoritClient.create(config, credentials)) {
            assertThatThrownBy(() -> client.tresors().approveCreation("t"))
                    .isInstanceOfSatisfying(TransportException.class, e -> {
                        assertThat(e.outcomeUnknown()).isTrue();
                        assertThat(e.getSuppressed()).hasSize(1);
                    });
        }
    }

    /** 400 calls by 16 threads. The key changes after half of them, and the server accepts every signature. */
    @Test
    void concurrentCalls_acrossARotation_allSucceed() throws Exception {
        FakeTresoritServer server = extension.server();
        AtomicReference<TresoritAdminKey> current =
                new AtomicReference<>(TresoritAdminKey.of(Secret.of(server.primaryKey())));
        AtomicInteger done = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try (TresoritClient client =
                TresoritClient.create(SdkConfig.of(server.hostedUrl()), TresoritCredentials.rotating(current::get))) {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                tasks.add(() -> {
                    if (done.incrementAndGet() == 200) {
                        current.set(TresoritAdminKey.of(Secret.of(server.secondaryKey())));
                    }
                    return client.users().list().isEmpty();
                });
            }
            for (Future<Boolean> outcome : threads.invokeAll(tasks)) {
                assertThat(outcome.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(server.received()).hasSize(400);
        System.out.println("signatures by 16 threads during a key rotation: 400 calls, 400 requests, none rejected");
    }

    static List<Consumer<TresoritClient>> blankIds() {
        return List.of(
                client -> client.shares().details(" "),
                client -> client.shares().approve(""),
                client -> client.shares().reject(" "),
                client -> client.kicks().details(" "),
                client -> client.kicks().approve(" "),
                client -> client.kicks().reject(" "),
                client -> client.invitationLinks().creationDetails(" "),
                client -> client.invitationLinks().approveCreation(" "),
                client -> client.invitationLinks().approveCreation(" ", "info"),
                client -> client.invitationLinks().rejectCreation(" "),
                client -> client.invitationLinks().acceptionDetails(" "),
                client -> client.invitationLinks().approveAcception(" "),
                client -> client.invitationLinks().rejectAcception(" "),
                client -> client.invitationLinks().revocationDetails(" "),
                client -> client.invitationLinks().approveRevocation(" "),
                client -> client.invitationLinks().rejectRevocation(" "),
                client -> client.tresors().approveCreation(" "),
                client -> client.tresors().rejectCreation(" "),
                client -> client.tresors().delete(" "),
                client -> client.tresors().listMembers(" "),
                client -> client.users().setState(" ", true),
                client -> client.users().setTresorCreation(" ", true),
                client -> client.users().setTresorSharing(" ", true));
    }

    @ParameterizedTest
    @MethodSource("blankIds")
    void blankId_isRejectedBeforeAnyRequest(Consumer<TresoritClient> call) {
        try (TresoritClient client = TestClients.client(extension.server())) {
            assertThatThrownBy(() -> call.accept(client))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Id must not be blank");
        }
        assertThat(extension.server().received()).isEmpty();
    }

    @Test
    void nullId_isNamed() {
        try (TresoritClient client = TestClients.client(extension.server())) {
            assertThatThrownBy(() -> client.shares().approve(nothing())).hasMessageContaining("operationId");
            assertThatThrownBy(() -> client.tresors().listMembers(nothing())).hasMessageContaining("tresorId");
            assertThatThrownBy(() -> client.users().setState(nothing(), true)).hasMessageContaining("userId");
        }
    }

    @Test
    void blankVerifier_isRejectedAndNamed() {
        UserValidation validation = OperationsTest.validation();
        assertThatThrownBy(() -> validation.withRegSessionVerifier(Secret.of(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("regSessionVerifier");
        assertThatThrownBy(() -> validation.withRegValidationVerifier(Secret.of("\t")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("regValidationVerifier");
    }

    @Test
    void options_applyToTheCall() {
        FakeTresoritServer server = extension.server();
        var options = CallOptions.builder().putHeader("X-Trace", "t-1").build();
        try (TresoritClient client = TestClients.client(server)) {
            client.users().with(options).list();
            assertThat(client.tresors().with(options).list()).isEmpty();
            client.customContents().with(options).list();
            for (Consumer<TresoritClient> call : List.<Consumer<TresoritClient>>of(
                    c -> c.shares().with(options).details("op"),
                    c -> c.kicks().with(options).details("op"),
                    c -> c.invitationLinks().with(options).creationDetails("op"))) {
                assertThatThrownBy(() -> call.accept(client)).hasMessageContaining("BadInput");
            }
        }
        assertThat(server.received())
                .hasSize(6)
                .allSatisfy(request -> assertThat(request.header("X-Trace")).contains("t-1"));
    }
}
