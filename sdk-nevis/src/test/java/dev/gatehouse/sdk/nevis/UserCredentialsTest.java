package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.contract.Sample;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.RateLimitedException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.credentials.CertificatePatch;
import dev.gatehouse.sdk.nevis.credentials.Credential;
import dev.gatehouse.sdk.nevis.credentials.CredentialPatch;
import dev.gatehouse.sdk.nevis.credentials.CredentialState;
import dev.gatehouse.sdk.nevis.credentials.CredentialType;
import dev.gatehouse.sdk.nevis.credentials.CredentialsApi;
import dev.gatehouse.sdk.nevis.credentials.Fido2Patch;
import dev.gatehouse.sdk.nevis.credentials.Fido2Query;
import dev.gatehouse.sdk.nevis.credentials.MtanPatch;
import dev.gatehouse.sdk.nevis.credentials.NewCertificate;
import dev.gatehouse.sdk.nevis.credentials.NewContextPassword;
import dev.gatehouse.sdk.nevis.credentials.NewCredential;
import dev.gatehouse.sdk.nevis.credentials.NewDevicePassword;
import dev.gatehouse.sdk.nevis.credentials.NewFido2Credential;
import dev.gatehouse.sdk.nevis.credentials.NewGenericCredential;
import dev.gatehouse.sdk.nevis.credentials.NewMtan;
import dev.gatehouse.sdk.nevis.credentials.NewOathCredential;
import dev.gatehouse.sdk.nevis.credentials.NewPassword;
import dev.gatehouse.sdk.nevis.credentials.NewTokenCredential;
import dev.gatehouse.sdk.nevis.credentials.NewUrlTicket;
import dev.gatehouse.sdk.nevis.credentials.VascoToken;
import dev.gatehouse.sdk.nevis.error.MissingRightException;
import dev.gatehouse.sdk.nevis.error.NevisError;
import dev.gatehouse.sdk.nevis.error.NevisErrorCode;
import dev.gatehouse.sdk.nevis.error.OutsideDataRoomException;
import dev.gatehouse.sdk.nevis.error.PolicyViolation;
import dev.gatehouse.sdk.nevis.users.UserPatch;
import dev.gatehouse.sdk.nevis.users.UserState;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the vendor's pages about credentials: states, policies, retries, and users' own credentials. */
class UserCredentialsTest {

    private static final Secret PASSWORD = Secret.of("long-password");
    private static final Secret OTHER = Secret.of("other-password");
    private static final String PEM = "-----BEGIN CERTIFICATE-----x";

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> extension = new FakeServerExtension<>(FakeNevisServer::start);

    private FakeNevisServer server;
    private NevisClient nevis;
    private CredentialsApi credentials;

    @BeforeEach
    void open() {
        server = extension.server().addUser("100", "u1", "jdoe");
        nevis = TestClients.root(server);
        credentials = nevis.credentials();
    }

    @AfterEach
    void close() {
        nevis.close();
    }

    @Test
    void credentialsOfAllKinds_areListedWithTheirType() {
        server.addFidoUaf("100", "u1", "uaf");
        credentials.passwords().create("100", "u1", NewPassword.of(PASSWORD));
        credentials.mtans().create("100", "u1", NewMtan.of("+41791234567").withExtId("m1"));
        List<Credential> all =
                credentials.list("100", "u1", ListOptions.defaults()).stream().toList();
        assertThat(all)
                .extracting(each -> each.type().orElseThrow())
                .containsExactlyInAnyOrder(CredentialType.FIDO_UAF, CredentialType.PASSWORD, CredentialType.MTAN);
        Credential mtan = all.stream()
                .filter(each -> each.extId().equals(Optional.of("m1")))
                .findFirst()
                .orElseThrow();
        assertThat(mtan.userExtId()).contains("u1");
        assertThat(mtan.mobileNumber()).contains("+41791234567");
        assertThat(mtan.stateName()).contains(CredentialState.ACTIVE);
        assertThat(mtan.failedLoginCount()).contains(0);
        assertThat(mtan.createdBy()).contains("nevisidm");
    }

    @Test
    void states_areReadAndSentInBothSpellings() {
        NewUrlTicket locked = NewUrlTicket.builder()
                .stateName(CredentialState.FAIL_LOCKED.underscored())
                .build();
        Credential ticket = credentials
                .tickets()
                .createUrlTicket("100", "u1", locked)
                .credential()
                .orElseThrow();
        assertThat(server.received().get(0).text()).contains("fail_locked");
        assertThat(ticket.stateName()).contains(CredentialState.FAIL_LOCKED);

        CredentialState underscored = CredentialState.of("tmp_locked");
        assertThat(underscored.isSameAs(CredentialState.TMP_LOCKED)).isTrue();
        assertThat(CredentialState.TMP_LOCKED.isSameAs(underscored)).isTrue();
        assertThat(underscored).isNotEqualTo(CredentialState.TMP_LOCKED).hasToString("tmp_locked");
        assertThat(CredentialState.ACTIVE.isSameAs(CredentialState.DISABLED)).isFalse();
    }

    @Test
    void mtan_isLockedByFailedLogins_andUpdatedWithItsVersion() {
        String extId = credentials.mtans().create("100", "u1", NewMtan.of("+41791234567"));
        assertThat(credentials.mtans().recordLogin("100", "u1", extId, true).successfulLoginCount())
                .contains(1);
        for (int i = 0; i < 5; i++) {
            credentials.mtans().recordLogin("100", "u1", extId, false);
        }
        Credential locked = credentials.mtans().get("100", "u1", extId);
        assertThat(locked.stateName()).contains(CredentialState.FAIL_LOCKED);
        assertThat(locked.failedLoginCount()).contains(5);
        assertThat(locked.lastFailedLoginDate()).isPresent();

        MtanPatch unlock = MtanPatch.builder()
                .stateName(CredentialState.ACTIVE)
                .version(locked.version())
                .build();
        assertThat(credentials.mtans().update("100", "u1", extId, unlock).stateName())
                .contains(CredentialState.ACTIVE);
        assertThatThrownBy(() -> credentials.mtans().update("100", "u1", extId, unlock))
                .isInstanceOf(ConflictException.class);
        credentials.mtans().delete("100", "u1", extId);
        assertThat(server.credentials("100", "u1")).isEmpty();
    }

    @Test
    void fido2_isListedRenamedDisabledAndDeleted() {
        NewFido2Credential phone = NewFido2Credential.builder()
                .aaguid("a")
                .authenticator("b")
                .attestationConveyancePreference("none")
                .hashedCredentialId("h")
                .rpId("r")
                .residentKeyRequirement("required")
                .userVerificationRequirement("required")
                .userFriendlyName("phone")
                .build();
        String extId = credentials.fido2().create("100", "u1", phone);
        credentials.fido2().create("100", "u1", phone.withUserFriendlyName("laptop"));
        Fido2Query phones = Fido2Query.builder().userFriendlyName("phone").build();
        assertThat(credentials.fido2().list("100", "u1", phones))
                .extracting(each -> each.extId().orElseThrow())
                .containsExactly(extId);
        assertThat(credentials.fido2().list("100", "u1", Fido2Query.all().withLimit(1)))
                .hasSize(2);
        String second = credentials
                .fido2()
                .list("100", "u1", Fido2Query.all().withLimit(1))
                .pages()
                .iterator()
                .next()
                .next()
                .orElseThrow();
        assertThat(credentials.fido2().list("100", "u1", Fido2Query.all().withPageToken(second)))
                .hasSize(1);
        Fido2Patch patch = Fido2Patch.builder()
                .userFriendlyName("old phone")
                .stateName(CredentialState.DISABLED)
                .build();
        Credential changed = credentials.fido2().update("100", "u1", extId, patch);
        assertThat(changed.userFriendlyName()).contains("old phone");
        assertThat(changed.stateName()).contains(CredentialState.DISABLED);
        credentials.fido2().delete("100", "u1", extId);
        assertThat(server.credentials("100", "u1")).hasSize(1);
    }

    @Test
    void genericCredential_hasMergedProperties() {
        String extId = credentials
                .generic()
                .create("100", "u1", NewGenericCredential.of("id").withProperties(Map.of("a", "1")));
        assertThat(credentials.generic().updateProperties("100", "u1", extId, Map.of("b", "2")))
                .containsOnly(Map.entry("a", "1"), Map.entry("b", "2"));
        assertThat(credentials
                        .generic()
                        .update("100", "u1", extId, disabled())
                        .orElseThrow()
                        .identification())
                .contains("id");
        server.failNext(Fault.response(FakeResponse.empty(204)));
        assertThat(credentials.generic().update("100", "u1", extId, disabled())).isEmpty();
    }

    record Rejected(String name, Class<? extends ApiException> type, NevisErrorCode code, Consumer<NevisClient> call) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Rejected> rejections() {
        Consumer<NevisClient> password = n -> n.credentials().passwords().create("100", "u1", NewPassword.of(PASSWORD));
        Consumer<NevisClient> securId =
                n -> n.credentials().hardwareTokens().createSecurId("100", "u1", NewTokenCredential.of("n"));
        Consumer<NevisClient> card =
                n -> n.credentials().hardwareTokens().createOtpCard("100", "u1", NewCredential.defaults());
        Consumer<NevisClient> context = n -> n.credentials()
                .contextPasswords()
                .create(
                        "100",
                        "u1",
                        NewContextPassword.builder()
                                .context("c")
                                .password(PASSWORD)
                                .build());
        return Stream.of(
                new Rejected(
                        "second password",
                        InvalidRequestException.class,
                        NevisErrorCode.of("errors.passwordExists"),
                        password.andThen(password)),
                new Rejected(
                        "password missing",
                        InvalidRequestException.class,
                        NevisErrorCode.of("errors.nullParameter"),
                        n -> n.credentials().passwords().create("100", "u1", NewPassword.generated())),
                new Rejected(
                        "number not in E.164",
                        InvalidRequestException.class,
                        NevisErrorCode.of("errors.mtanFormatE164Violated"),
                        n -> n.credentials().mtans().create("100", "u1", NewMtan.of("0791234567"))),
                new Rejected(
                        "certificate not in PEM format",
                        InvalidRequestException.class,
                        NevisErrorCode.of("errors.certificatePolicyViolated"),
                        n -> n.credentials().certificates().create("100", "u1", NewCertificate.of("x"))),
                new Rejected(
                        "third OTP card",
                        InvalidRequestException.class,
                        NevisErrorCode.of("errors.tooManyOTPCards"),
                        card.andThen(card).andThen(card)),
                new Rejected(
                        "second SecurID credential",
                        ConflictException.class,
                        NevisErrorCode.of("errors.securidExists"),
                        securId.andThen(securId)),
                new Rejected(
                        "context not unique",
                        ConflictException.class,
                        NevisErrorCode.DUPLICATE_VALUE,
                        context.andThen(context)),
                new Rejected(
                        "no password",
                        NotFoundException.class,
                        NevisErrorCode.NO_RECORD,
                        n -> n.credentials().passwords().reset("100", "u1")),
                new Rejected(
                        "no user",
                        NotFoundException.class,
                        NevisErrorCode.NO_RECORD,
                        n -> n.credentials().mtans().get("100", "u9", "m")),
                new Rejected(
                        "archived credential",
                        InvalidRequestException.class,
                        NevisErrorCode.of("errors.modifyArchivedCredential"),
                        password.andThen(n -> n.credentials().passwords().update("100", "u1", archived()))
                                .andThen(n -> n.credentials().passwords().update("100", "u1", disabled()))));
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void rejectedRequest_hasItsExceptionAndCode(Rejected row) {
        ApiException e = catchThrowableOfType(row.type, () -> row.call.accept(nevis));
        assertThat(e).isNotNull();
        assertThat(row.code.isIn(e)).isTrue();
        assertThat(e.outcomeUnknown()).isFalse();
    }

    @Test
    void passwordPolicy_reportsAllViolations_withoutThePassword() {
        InvalidRequestException e = catchThrowableOfType(
                InvalidRequestException.class,
                () -> credentials.passwords().create("100", "u1", NewPassword.of(Secret.of("jdoe"))));
        assertThat(e.code()).contains("errors.pwdPolicyViolated");
        List<PolicyViolation> violations =
                e.details(NevisError.class).orElseThrow().violations();
        assertThat(violations)
                .extracting(each -> each.configString().orElseThrow())
                .containsExactly("minLength", "checkLoginId");
        assertThat(violations.toString()).doesNotContain("jdoe");
    }

    @Test
    void missingRight_andDataRoom_areReported() {
        server.root().without("AccessControl.CredentialModify");
        MissingRightException e = catchThrowableOfType(
                MissingRightException.class, () -> credentials.passwords().reset("100", "u1"));
        assertThat(e.right()).contains("AccessControl.CredentialModify");
        server.root().clientDataRoom("200");
        assertThatThrownBy(() -> credentials.list("100", "u1", ListOptions.defaults()).stream()
                        .toList())
                .isInstanceOf(OutsideDataRoomException.class);
    }

    @Test
    void olderServer_doesNotHaveTheOperation() {
        server.options().version("8.2505.0");
        ApiException e = catchThrowableOfType(
                ApiException.class, () -> credentials.devicePasswords().reset("100", "u1", "d"));
        assertThat(e.status()).isEqualTo(404);
        assertThat(e.correctiveAction().orElseThrow()).contains("server version");
    }

    // Retries

    private static Map<String, Consumer<CredentialsApi>> destructiveCalls() {
        Map<String, Consumer<CredentialsApi>> all = new LinkedHashMap<>();
        all.put("/password/reset", api -> api.passwords().reset("100", "u1"));
        all.put("/device-password/d/reset", api -> api.devicePasswords().reset("100", "u1", "d"));
        all.put("/context-passwords/x/reset", api -> api.contextPasswords().reset("100", "u1", "x"));
        all.put("/tempstrong-password/reset", api -> api.tempStrongPasswords().reset("100", "u1"));
        all.put("/ticket/reset", api -> api.tickets().resetTicket("100", "u1"));
        all.put("/recovery-codes", api -> api.recoveryCodes().create("100", "u1"));
        all.put("/password/change", api -> api.passwords().change("100", "u1", PASSWORD));
        all.put("/device-password/d/change", api -> api.devicePasswords().changeOwn("100", "u1", "d", OTHER, PASSWORD));
        all.put("/context-passwords/x/change", api -> api.contextPasswords().change("100", "u1", "x", PASSWORD));
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void resetsAndChanges_areNeverRetried(int status) {
        destructiveCalls().forEach((path, call) -> {
            server.clearRequestsAndFaults();
            server.failNext(Fault.response(FakeResponse.empty(status).header("Retry-After", "0")));
            SdkException e = catchThrowableOfType(SdkException.class, () -> call.accept(credentials));
            assertThat(e.outcomeUnknown()).as(path).isEqualTo(status != 429);
            assertThat(e instanceof RateLimitedException).isEqualTo(status == 429);
            assertThat(server.received()).as(path).hasSize(1);
            assertThat(server.received().get(0).path()).endsWith(path);
        });
    }

    @Test
    void resetsAndChanges_withoutAResponse_haveAnUnknownOutcome() {
        destructiveCalls().forEach((path, call) -> {
            server.clearRequestsAndFaults();
            server.failNext(Fault.close());
            SdkException e = catchThrowableOfType(SdkException.class, () -> call.accept(credentials));
            assertThat(e.outcomeUnknown()).as(path).isTrue();
            assertThat(server.received()).as(path).hasSize(1);
        });
    }

    @Test
    void expiredLogin_isRenewedForAReset_butNotForAChange() {
        server.setPassword("100", "u1", "long-password").addOAuthClient("id", "secret");
        NevisCredentials login =
                NevisCredentials.clientCredentials(server.url() + "/oauth/token", "id", Secret.of("secret"));
        try (NevisClient client = NevisClient.create(TestClients.config(server), login)) {
            client.credentials().passwords().get("100", "u1");
            server.revokeAllTokens();
            client.credentials().passwords().reset("100", "u1");
            assertThat(server.received())
                    .extracting(ReceivedRequest::method)
                    .containsExactly("POST", "GET", "POST", "POST", "POST");
            server.revokeAllTokens();
            server.clearRequestsAndFaults();
            assertThatThrownBy(() -> client.credentials().passwords().change("100", "u1", PASSWORD))
                    .isInstanceOf(UnauthenticatedException.class);
            assertThat(server.received()).hasSize(1);
        }
    }

    // The caller's own credentials

    private static Map<String, Consumer<CredentialsApi>> callsWithToken() {
        Map<String, Consumer<CredentialsApi>> all = new LinkedHashMap<>();
        all.put("passwords.reset", api -> api.passwords().reset("100", "u1"));
        all.put("passwords.change", api -> api.passwords().change("100", "u1", PASSWORD));
        all.put("passwords.changeOwn", api -> api.passwords().changeOwn("100", "u1", OTHER, PASSWORD));
        all.put("devicePasswords.reset", api -> api.devicePasswords().reset("100", "u1", "d"));
        all.put("contextPasswords.reset", api -> api.contextPasswords().reset("100", "u1", "x"));
        all.put("contextPasswords.change", api -> api.contextPasswords().change("100", "u1", "x", PASSWORD));
        all.put(
                "contextPasswords.changeOwn",
                api -> api.contextPasswords().changeOwn("100", "u1", "x", OTHER, PASSWORD));
        all.put("tempStrongPasswords.reset", api -> api.tempStrongPasswords().reset("100", "u1"));
        all.put("mtans.delete", api -> api.mtans().delete("100", "u1", "m"));
        all.put("oath.create", api -> api.oath().create("100", "u1", NewOathCredential.of("l")));
        all.put("certificates.create", api -> api.certificates().create("100", "u1", NewCertificate.of(PEM)));
        all.put(
                "certificates.update",
                api -> api.certificates()
                        .update(
                                "100",
                                "u1",
                                "s",
                                CertificatePatch.builder().certificate(PEM).build()));
        all.put(
                "fido2.update",
                api -> api.fido2()
                        .update(
                                "100",
                                "u1",
                                "f",
                                Fido2Patch.builder().userFriendlyName("n").build()));
        all.put("fido2.delete", api -> api.fido2().delete("100", "u1", "f"));
        all.put("fidoUaf.delete", api -> api.fidoUaf().delete("100", "u1", "a"));
        return all;
    }

    private static Map<String, Consumer<CredentialsApi>> callsWithoutToken() {
        Map<String, Consumer<CredentialsApi>> all = new LinkedHashMap<>();
        all.put("list", api -> Sample.read(api.list("100", "u1", ListOptions.defaults())));
        all.put("recoveryCodes.create", api -> api.recoveryCodes().create("100", "u1"));
        all.put("mtans.create", api -> api.mtans().create("100", "u1", NewMtan.of("+41791234567")));
        all.put("devicePasswords.change", api -> api.devicePasswords().change("100", "u1", "d", PASSWORD));
        all.put(
                "hardwareTokens.importVasco",
                api -> api.hardwareTokens().importVasco("100", List.of(new VascoToken("RO", PASSWORD))));
        all.put(
                "devicePasswords.create",
                api -> api.devicePasswords()
                        .create(
                                "100",
                                "u1",
                                NewDevicePassword.builder()
                                        .extId("d")
                                        .password(PASSWORD)
                                        .build()));
        return all;
    }

    @Test
    void token_isSentByTheOperationsThatTakeIt_only() {
        CallOptions traced = CallOptions.builder().putHeader("X-Trace", "t").build();
        CredentialsApi api =
                credentials.withProtectedFieldToken(Secret.of("token")).with(traced);
        callsWithToken()
                .forEach((name, call) -> assertThat(tokenOf(api, call)).as(name).isEqualTo("token"));
        callsWithoutToken()
                .forEach((name, call) -> assertThat(tokenOf(api, call)).as(name).isEqualTo("none"));
        callsWithToken()
                .forEach((name, call) ->
                        assertThat(tokenOf(credentials, call)).as(name).isEqualTo("none"));
    }

    private String tokenOf(CredentialsApi api, Consumer<CredentialsApi> call) {
        server.clearRequestsAndFaults();
        server.failNext(Fault.status(422));
        assertThatThrownBy(() -> call.accept(api)).isInstanceOf(InvalidRequestException.class);
        return server.received().get(0).header("X-Token").orElse("none");
    }

    @Test
    void users_changeTheirOwnPassword_withTheOldOneAndAToken() {
        server.setPassword("100", "u1", PASSWORD.reveal());
        server.addBearerToken("self").without(allRights()).as("100", "u1");
        try (NevisClient self =
                NevisClient.create(TestClients.config(server), NevisCredentials.bearer(Secret.of("self")))) {
            assertThatThrownBy(() -> self.credentials().passwords().changeOwn("100", "u1", PASSWORD, OTHER))
                    .isInstanceOf(UnauthenticatedException.class);
            Secret token = self.principal().protectedFieldToken("jdoe", PASSWORD);
            CredentialsApi own = self.credentials().withProtectedFieldToken(token);
            assertThatThrownBy(() -> own.passwords().change("100", "u1", OTHER))
                    .isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> own.passwords().changeOwn("100", "u1", OTHER, OTHER))
                    .isInstanceOf(InvalidRequestException.class);
            own.passwords().changeOwn("100", "u1", PASSWORD, OTHER);
            assertThat(self.principal().protectedFieldToken("jdoe", OTHER)).isNotNull();
            Credential read = self.credentials()
                    .list("100", "u1", ListOptions.defaults())
                    .iterator()
                    .next();
            assertThat(read.createdBy()).isEmpty();
            assertThatThrownBy(() -> own.passwords().delete("100", "u1")).isInstanceOf(MissingRightException.class);
        }
    }

    private static String[] allRights() {
        return new String[] {
            "AccessControl.CredentialView",
            "AccessControl.CredentialCreate",
            "AccessControl.CredentialModify",
            "AccessControl.CredentialDelete"
        };
    }

    /** The status 401 alone does not show whether the login or the token has expired. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void expiredToken_advisesANewOne(boolean text) {
        server.setPassword("100", "u1", PASSWORD.reveal());
        server.addBearerToken("self").as("100", "u1");
        server.options().tokenLifetime(Duration.ofMinutes(1)).textChallenge(text);
        try (NevisClient self =
                NevisClient.create(TestClients.config(server), NevisCredentials.bearer(Secret.of("self")))) {
            Secret token = self.principal().protectedFieldToken("jdoe", PASSWORD);
            server.clock().advance(Duration.ofMinutes(2));
            List<Consumer<NevisClient>> calls = List.of(
                    n -> n.credentials()
                            .withProtectedFieldToken(token)
                            .passwords()
                            .reset("100", "u1"),
                    n -> n.credentials()
                            .withProtectedFieldToken(token)
                            .passwords()
                            .changeOwn("100", "u1", PASSWORD, OTHER),
                    n -> n.users()
                            .withProtectedFieldToken(token)
                            .update(
                                    "100",
                                    "u1",
                                    UserPatch.builder()
                                            .userState(UserState.DISABLED)
                                            .build()));
            for (Consumer<NevisClient> call : calls) {
                UnauthenticatedException e =
                        catchThrowableOfType(UnauthenticatedException.class, () -> call.accept(self));
                assertThat(e.correctiveAction().orElseThrow())
                        .contains("principal().protectedFieldToken(...)")
                        .contains("expire");
            }
        }
    }

    private static CredentialPatch disabled() {
        return CredentialPatch.builder().stateName(CredentialState.DISABLED).build();
    }

    private static CredentialPatch archived() {
        return CredentialPatch.builder().stateName(CredentialState.ARCHIVED).build();
    }
}
