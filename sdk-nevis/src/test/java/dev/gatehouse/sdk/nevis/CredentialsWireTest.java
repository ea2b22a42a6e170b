package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.common.Validity;
import dev.gatehouse.sdk.nevis.credentials.CertificatePatch;
import dev.gatehouse.sdk.nevis.credentials.CredentialPatch;
import dev.gatehouse.sdk.nevis.credentials.CredentialState;
import dev.gatehouse.sdk.nevis.credentials.CredentialsApi;
import dev.gatehouse.sdk.nevis.credentials.DevicePasswordPatch;
import dev.gatehouse.sdk.nevis.credentials.Fido2Patch;
import dev.gatehouse.sdk.nevis.credentials.Fido2Query;
import dev.gatehouse.sdk.nevis.credentials.MobileSignaturePatch;
import dev.gatehouse.sdk.nevis.credentials.MtanPatch;
import dev.gatehouse.sdk.nevis.credentials.NewCertificate;
import dev.gatehouse.sdk.nevis.credentials.NewContextPassword;
import dev.gatehouse.sdk.nevis.credentials.NewCredential;
import dev.gatehouse.sdk.nevis.credentials.NewDevicePassword;
import dev.gatehouse.sdk.nevis.credentials.NewFido2Credential;
import dev.gatehouse.sdk.nevis.credentials.NewGenericCredential;
import dev.gatehouse.sdk.nevis.credentials.NewMobileSignature;
import dev.gatehouse.sdk.nevis.credentials.NewMtan;
import dev.gatehouse.sdk.nevis.credentials.NewOathCredential;
import dev.gatehouse.sdk.nevis.credentials.NewPassword;
import dev.gatehouse.sdk.nevis.credentials.NewTicket;
import dev.gatehouse.sdk.nevis.credentials.NewTokenCredential;
import dev.gatehouse.sdk.nevis.credentials.NewUrlTicket;
import dev.gatehouse.sdk.nevis.credentials.VascoToken;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The request of each operation on credentials. The fake server rejects undocumented requests. */
class CredentialsWireTest {

    private static final String CLIENT = "/nevisidm/api/core/v1/100";
    private static final String USER = "/users/u%203";
    private static final ListOptions TEN =
            ListOptions.builder().limit(100).totalCount(true).build();
    private static final String TEN_QUERY = "?limit=100&returnTotalResultCount=true";
    private static final Secret PASSWORD = Secret.of("long-password");
    private static final String PEM = "-----BEGIN CERTIFICATE-----x";
    private static final CredentialPatch PATCH = CredentialPatch.builder()
            .stateName(CredentialState.DISABLED)
            .modificationComment("m")
            .version(1)
            .build();
    private static final String PATCH_BODY = "{'stateName':'disabled','modificationComment':'m','version':1}";

    record Row(String operation, String method, String path, String body, Consumer<CredentialsApi> call) {
        @Override
        public String toString() {
            return operation + " " + path;
        }
    }

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> nevis = new FakeServerExtension<>(FakeNevisServer::start);

    private final List<CallEvent> events = new ArrayList<>();
    private FakeNevisServer server;

    @BeforeEach
    void seed() {
        server = nevis.server()
                .addUser("100", "u 3", "three")
                .addUser("100", "u4", "four")
                .addFidoUaf("100", "u 3", "uaf/1");
    }

    private static Row row(String operation, String method, String path, String body, Consumer<CredentialsApi> call) {
        return new Row(operation, method, path, body.replace('\'', '"'), call);
    }

    /** Creates the credential that an operation on an existing one addresses. */
    private static void seed(CredentialsApi api) {
        api.passwords().create("100", "u 3", NewPassword.of(PASSWORD));
        api.devicePasswords()
                .create(
                        "100",
                        "u 3",
                        NewDevicePassword.builder()
                                .extId("d/1")
                                .password(PASSWORD)
                                .build());
        api.contextPasswords()
                .create(
                        "100",
                        "u 3",
                        NewContextPassword.builder()
                                .context("c")
                                .extId("x/1")
                                .password(PASSWORD)
                                .build());
        api.tempStrongPasswords().create("100", "u 3", NewCredential.defaults());
        api.mtans().create("100", "u 3", NewMtan.of("+41791234567").withExtId("m/1"));
        api.oath().create("100", "u 3", NewOathCredential.of("l").withExtId("o/1"));
        api.certificates().create("100", "u 3", NewCertificate.of(PEM).withExtId("s/1"));
        api.fido2().create("100", "u 3", fido2().withExtId("f/1"));
        api.recoveryCodes().create("100", "u 3");
        api.tickets().createTicket("100", "u 3", NewTicket.defaults());
        api.generic().create("100", "u 3", NewGenericCredential.of("g").withExtId("g/1"));
        api.mobileSignatures().create("100", "u 3", mobileSignature());
    }

    private static NewFido2Credential fido2() {
        return NewFido2Credential.builder()
                .aaguid("a")
                .authenticator("b")
                .attestationConveyancePreference("direct")
                .hashedCredentialId("h")
                .rpId("r")
                .residentKeyRequirement("required")
                .userVerificationRequirement("preferred")
                .build();
    }

    private static NewMobileSignature mobileSignature() {
        return NewMobileSignature.builder()
                .identificator("i")
                .msspIdentifier("p")
                .msisdn("41")
                .build();
    }

    static Stream<Row> rows() {
        return Stream.of(passwords(), otherPasswords(), secondFactors(), fido(), tickets(), others())
                .flatMap(List::stream);
    }

    private static List<Row> passwords() {
        String password = USER + "/password";
        NewPassword all =
                NewPassword.of(PASSWORD).withExtId("p/1").withPolicyExtId("q").withStateName(CredentialState.INITIAL);
        return List.of(
                row(
                        "passwords.create",
                        "POST",
                        "/users/u4/password",
                        "{'password':'long-password','extId':'p/1','policyExtId':'q','stateName':'initial'}",
                        api -> api.passwords().create("100", "u4", all)),
                row("passwords.get", "GET", password, "", api -> api.passwords().get("100", "u 3")),
                row(
                        "passwords.update",
                        "PATCH",
                        password,
                        PATCH_BODY,
                        api -> api.passwords().update("100", "u 3", PATCH)),
                row(
                        "passwords.delete",
                        "DELETE",
                        password,
                        "",
                        api -> api.passwords().delete("100", "u 3")),
                row(
                        "passwords.reset",
                        "POST",
                        password + "/reset",
                        "",
                        api -> api.passwords().reset("100", "u 3")),
                row(
                        "passwords.change",
                        "POST",
                        password + "/change",
                        "{'newPassword':'long-password'}",
                        api -> api.passwords().change("100", "u 3", PASSWORD)),
                row(
                        "passwords.change",
                        "POST",
                        password + "/change",
                        "{'oldPassword':'long-password','newPassword':'long-password'}",
                        api -> api.passwords().changeOwn("100", "u 3", PASSWORD, PASSWORD)));
    }

    private static List<Row> otherPasswords() {
        String device = USER + "/device-password";
        String context = USER + "/context-passwords";
        String temporary = USER + "/tempstrong-password";
        NewDevicePassword newDevice = NewDevicePassword.builder()
                .extId("d2")
                .password(PASSWORD)
                .policyExtId("q")
                .stateName(CredentialState.ACTIVE)
                .build();
        DevicePasswordPatch devicePatch = DevicePasswordPatch.builder()
                .password(PASSWORD)
                .stateName(CredentialState.DISABLED)
                .policyExtId("q")
                .modificationComment("m")
                .version(1)
                .build();
        NewContextPassword newContext = NewContextPassword.builder()
                .context("other")
                .password(PASSWORD)
                .extId("x2")
                .policyExtId("q")
                .stateName(CredentialState.ACTIVE)
                .build();
        NewCredential newTemporary = NewCredential.builder()
                .extId("t2")
                .policyExtId("q")
                .stateName(CredentialState.ACTIVE)
                .build();
        String common = "'policyExtId':'q','stateName':'active'}";
        return List.of(
                row(
                        "devicePasswords.list",
                        "GET",
                        device + TEN_QUERY,
                        "",
                        api -> TestClients.readAll(api.devicePasswords().list("100", "u 3", TEN))),
                row(
                        "devicePasswords.get",
                        "GET",
                        device + "/d%2F1",
                        "",
                        api -> api.devicePasswords().get("100", "u 3", "d/1")),
                row(
                        "devicePasswords.create",
                        "POST",
                        device,
                        "{'extId':'d2','password':'long-password'," + common,
                        api -> api.devicePasswords().create("100", "u 3", newDevice)),
                row(
                        "devicePasswords.update",
                        "PATCH",
                        device + "/d%2F1",
                        "{'password':'long-password','stateName':'disabled','policyExtId':'q',"
                                + "'modificationComment':'m','version':1,'extId':'d/1'}",
                        api -> api.devicePasswords().update("100", "u 3", "d/1", devicePatch)),
                row(
                        "devicePasswords.delete",
                        "DELETE",
                        device + "/d%2F1",
                        "",
                        api -> api.devicePasswords().delete("100", "u 3", "d/1")),
                row(
                        "devicePasswords.reset",
                        "POST",
                        device + "/d%2F1/reset",
                        "",
                        api -> api.devicePasswords().reset("100", "u 3", "d/1")),
                row(
                        "devicePasswords.change",
                        "POST",
                        device + "/d%2F1/change",
                        "{'newPassword':'long-password'}",
                        api -> api.devicePasswords().change("100", "u 3", "d/1", PASSWORD)),
                row(
                        "devicePasswords.change",
                        "POST",
                        device + "/d%2F1/change",
                        "{'oldPassword':'long-password','newPassword':'long-password'}",
                        api -> api.devicePasswords().changeOwn("100", "u 3", "d/1", PASSWORD, PASSWORD)),
                row(
                        "contextPasswords.list",
                        "GET",
                        context + TEN_QUERY,
                        "",
                        api -> TestClients.readAll(api.contextPasswords().list("100", "u 3", TEN))),
                row(
                        "contextPasswords.get",
                        "GET",
                        context + "/x%2F1",
                        "",
                        api -> api.contextPasswords().get("100", "u 3", "x/1")),
                row(
                        "contextPasswords.create",
                        "POST",
                        context,
                        "{'context':'other','password':'long-password','extId':'x2'," + common,
                        api -> api.contextPasswords().create("100", "u 3", newContext)),
                row(
                        "contextPasswords.update",
                        "PATCH",
                        context + "/x%2F1",
                        PATCH_BODY,
                        api -> api.contextPasswords().update("100", "u 3", "x/1", PATCH)),
                row(
                        "contextPasswords.delete",
                        "DELETE",
                        context + "/x%2F1",
                        "",
                        api -> api.contextPasswords().delete("100", "u 3", "x/1")),
                row(
                        "contextPasswords.reset",
                        "POST",
                        context + "/x%2F1/reset",
                        "",
                        api -> api.contextPasswords().reset("100", "u 3", "x/1")),
                row(
                        "contextPasswords.change",
                        "POST",
                        context + "/x%2F1/change",
                        "{'newPassword':'long-password'}",
                        api -> api.contextPasswords().change("100", "u 3", "x/1", PASSWORD)),
                row(
                        "contextPasswords.change",
                        "POST",
                        context + "/x%2F1/change",
                        "{'oldPassword':'long-password','newPassword':'long-password'}",
                        api -> api.contextPasswords().changeOwn("100", "u 3", "x/1", PASSWORD, PASSWORD)),
                row(
                        "tempStrongPasswords.get",
                        "GET",
                        temporary,
                        "",
                        api -> api.tempStrongPasswords().get("100", "u 3")),
                row(
                        "tempStrongPasswords.create",
                        "POST",
                        "/users/u4/tempstrong-password",
                        "{'extId':'t2'," + common,
                        api -> api.tempStrongPasswords().create("100", "u4", newTemporary)),
                row(
                        "tempStrongPasswords.reset",
                        "POST",
                        temporary + "/reset",
                        "",
                        api -> api.tempStrongPasswords().reset("100", "u 3")));
    }

    private static List<Row> secondFactors() {
        String mtans = USER + "/mtans";
        String oath = USER + "/oath-credentials";
        String certificates = USER + "/certificates";
        MtanPatch mtanPatch = MtanPatch.builder()
                .mobileNumber("+41790000000")
                .stateName(CredentialState.DISABLED)
                .modificationComment("m")
                .version(1)
                .build();
        NewOathCredential newOath = NewOathCredential.of("phone")
                .withExtId("o2")
                .withPolicyExtId("q")
                .withStateName(CredentialState.ACTIVE);
        NewCertificate newCertificate =
                NewCertificate.of(PEM).withExtId("s2").withPolicyExtId("q").withStateName(CredentialState.ACTIVE);
        CertificatePatch certificatePatch = CertificatePatch.builder()
                .certificate(PEM)
                .stateName(CredentialState.DISABLED)
                .modificationComment("m")
                .version(1)
                .build();
        return List.of(
                row(
                        "mtans.list",
                        "GET",
                        mtans + TEN_QUERY,
                        "",
                        api -> TestClients.readAll(api.mtans().list("100", "u 3", TEN))),
                row("mtans.get", "GET", mtans + "/m%2F1", "", api -> api.mtans().get("100", "u 3", "m/1")),
                row(
                        "mtans.create",
                        "POST",
                        mtans,
                        "{'mobileNumber':'+41790000000','extId':'m2','policyExtId':'q'}",
                        api -> api.mtans()
                                .create(
                                        "100",
                                        "u 3",
                                        NewMtan.of("+41790000000")
                                                .withExtId("m2")
                                                .withPolicyExtId("q"))),
                row(
                        "mtans.update",
                        "PATCH",
                        mtans + "/m%2F1",
                        "{'mobileNumber':'+41790000000','stateName':'disabled','modificationComment':'m','version':1}",
                        api -> api.mtans().update("100", "u 3", "m/1", mtanPatch)),
                row(
                        "mtans.delete",
                        "DELETE",
                        mtans + "/m%2F1",
                        "",
                        api -> api.mtans().delete("100", "u 3", "m/1")),
                row(
                        "mtans.recordLogin",
                        "POST",
                        mtans + "/m%2F1",
                        "{'success':false}",
                        api -> api.mtans().recordLogin("100", "u 3", "m/1", false)),
                row(
                        "oath.list",
                        "GET",
                        oath + TEN_QUERY,
                        "",
                        api -> TestClients.readAll(api.oath().list("100", "u 3", TEN))),
                row("oath.get", "GET", oath + "/o%2F1", "", api -> api.oath().get("100", "u 3", "o/1")),
                row(
                        "oath.create",
                        "POST",
                        oath,
                        "{'label':'phone','extId':'o2','policyExtId':'q','stateName':'active'}",
                        api -> api.oath().create("100", "u 3", newOath)),
                row(
                        "oath.update",
                        "PATCH",
                        oath + "/o%2F1",
                        PATCH_BODY,
                        api -> api.oath().update("100", "u 3", "o/1", PATCH)),
                row(
                        "oath.delete",
                        "DELETE",
                        oath + "/o%2F1",
                        "",
                        api -> api.oath().delete("100", "u 3", "o/1")),
                row(
                        "certificates.list",
                        "GET",
                        certificates + TEN_QUERY,
                        "",
                        api -> TestClients.readAll(api.certificates().list("100", "u 3", TEN))),
                row(
                        "certificates.get",
                        "GET",
                        certificates + "/s%2F1",
                        "",
                        api -> api.certificates().get("100", "u 3", "s/1")),
                row(
                        "certificates.create",
                        "POST",
                        certificates,
                        "{'certificate':'-----BEGIN CERTIFICATE-----x','extId':'s2','policyExtId':'q','stateName':'active'}",
                        api -> api.certificates().create("100", "u 3", newCertificate)),
                row(
                        "certificates.update",
                        "PATCH",
                        certificates + "/s%2F1",
                        "{'certificate':'-----BEGIN CERTIFICATE-----x','stateName':'disabled',"
                                + "'modificationComment':'m','version':1}",
                        api -> api.certificates().update("100", "u 3", "s/1", certificatePatch)),
                row(
                        "certificates.delete",
                        "DELETE",
                        certificates + "/s%2F1",
                        "",
                        api -> api.certificates().delete("100", "u 3", "s/1")));
    }

    private static List<Row> fido() {
        String fido2 = USER + "/fido2";
        String uaf = USER + "/fido-authenticators";
        Fido2Query query = Fido2Query.builder()
                .limit(10)
                .userFriendlyName("my phone")
                .stateName(CredentialState.ACTIVE)
                .build();
        NewFido2Credential all = fido2().withExtId("f2")
                .withAuthenticatorAttachment("platform")
                .withUserAgent("u")
                .withUserFriendlyName("my phone")
                .withStateName(CredentialState.ACTIVE);
        Fido2Patch patch = Fido2Patch.builder()
                .userFriendlyName("n")
                .authenticator("a")
                .stateName(CredentialState.DISABLED)
                .modificationComment("m")
                .version(1)
                .build();
        return List.of(
                row(
                        "fido2.list",
                        "GET",
                        fido2 + "?limit=10&userFriendlyName=my%20phone&stateName=active",
                        "",
                        api -> TestClients.readAll(api.fido2().list("100", "u 3", query))),
                row("fido2.get", "GET", fido2 + "/f%2F1", "", api -> api.fido2().get("100", "u 3", "f/1")),
                row(
                        "fido2.create",
                        "POST",
                        fido2,
                        "{'aaguid':'a','authenticator':'b','attestationConveyancePreference':'direct',"
                                + "'hashedCredentialId':'h','rpId':'r','residentKeyRequirement':'required',"
                                + "'userVerificationRequirement':'preferred','extId':'f2',"
                                + "'authenticatorAttachment':'platform','userAgent':'u','userFriendlyName':'my phone',"
                                + "'stateName':'active'}",
                        api -> api.fido2().create("100", "u 3", all)),
                row(
                        "fido2.update",
                        "PATCH",
                        fido2 + "/f%2F1",
                        "{'userFriendlyName':'n','authenticator':'a','stateName':'disabled','modificationComment':'m',"
                                + "'version':1}",
                        api -> api.fido2().update("100", "u 3", "f/1", patch)),
                row(
                        "fido2.delete",
                        "DELETE",
                        fido2 + "/f%2F1",
                        "",
                        api -> api.fido2().delete("100", "u 3", "f/1")),
                row(
                        "fidoUaf.list",
                        "GET",
                        uaf + TEN_QUERY,
                        "",
                        api -> TestClients.readAll(api.fidoUaf().list("100", "u 3", TEN))),
                row(
                        "fidoUaf.get",
                        "GET",
                        uaf + "/uaf%2F1",
                        "",
                        api -> api.fidoUaf().get("100", "u 3", "uaf/1")),
                row(
                        "fidoUaf.update",
                        "PATCH",
                        uaf + "/uaf%2F1",
                        PATCH_BODY,
                        api -> api.fidoUaf().update("100", "u 3", "uaf/1", PATCH)),
                row(
                        "fidoUaf.delete",
                        "DELETE",
                        uaf + "/uaf%2F1",
                        "",
                        api -> api.fidoUaf().delete("100", "u 3", "uaf/1")));
    }

    private static List<Row> tickets() {
        NewUrlTicket urlTicket = NewUrlTicket.builder()
                .extId("w")
                .policyExtId("q")
                .stateName(CredentialState.TMP_LOCKED.underscored())
                .identification("i")
                .urlPrefix("https://x")
                .build();
        NewTicket ticket = NewTicket.builder()
                .extId("y")
                .policyExtId("q")
                .stateName(CredentialState.ACTIVE)
                .identification("i")
                .context("c")
                .build();
        return List.of(
                row(
                        "recoveryCodes.create",
                        "POST",
                        USER + "/recovery-codes",
                        "",
                        api -> api.recoveryCodes().create("100", "u 3")),
                row(
                        "recoveryCodes.get",
                        "GET",
                        USER + "/recovery-codes",
                        "",
                        api -> api.recoveryCodes().get("100", "u 3")),
                row(
                        "tickets.createUrlTicket",
                        "POST",
                        USER + "/url-ticket",
                        "{'extId':'w','policyExtId':'q','stateName':'tmp_locked','identification':'i',"
                                + "'urlPrefix':'https://x'}",
                        api -> api.tickets().createUrlTicket("100", "u 3", urlTicket)),
                row(
                        "tickets.createTicket",
                        "POST",
                        "/users/u4/ticket",
                        "{'extId':'y','policyExtId':'q','stateName':'active','identification':'i','context':'c'}",
                        api -> api.tickets().createTicket("100", "u4", ticket)),
                row(
                        "tickets.resetTicket",
                        "POST",
                        USER + "/ticket/reset",
                        "",
                        api -> api.tickets().resetTicket("100", "u 3")));
    }

    private static List<Row> others() {
        String generic = USER + "/generic-credentials";
        NewGenericCredential newGeneric = NewGenericCredential.builder()
                .identification("i")
                .extId("g2")
                .policyExtId("q")
                .stateName(CredentialState.ACTIVE)
                .putProperty("a", "1")
                .validity(Validity.builder().validTo("2027-01-01T00:00:00Z").build())
                .build();
        NewMobileSignature signature = mobileSignature()
                .withSignerCert(PEM)
                .withExtId("ms")
                .withPolicyExtId("q")
                .withStateName(CredentialState.ACTIVE);
        MobileSignaturePatch signaturePatch = MobileSignaturePatch.builder()
                .identificator("i")
                .msspIdentifier("p")
                .msisdn("42")
                .signerCert(PEM)
                .policyExtId("q")
                .stateName(CredentialState.DISABLED)
                .build();
        NewTokenCredential token = NewTokenCredential.of("name").withExtId("k").withStateName(CredentialState.ACTIVE);
        NewCredential card = NewCredential.defaults().withExtId("k");
        String signatures = USER + "/mobile-signature";
        String tokenBody = "{'username':'name','extId':'k','stateName':'active'}";
        return List.of(
                row(
                        "credentials.list",
                        "GET",
                        USER + "/credentials" + TEN_QUERY,
                        "",
                        api -> TestClients.readAll(api.list("100", "u 3", TEN))),
                row(
                        "generic.list",
                        "GET",
                        generic + TEN_QUERY,
                        "",
                        api -> TestClients.readAll(api.generic().list("100", "u 3", TEN))),
                row(
                        "generic.get",
                        "GET",
                        generic + "/g%2F1",
                        "",
                        api -> api.generic().get("100", "u 3", "g/1")),
                row(
                        "generic.create",
                        "POST",
                        generic,
                        "{'identification':'i','extId':'g2','policyExtId':'q','stateName':'active',"
                                + "'properties':{'a':'1'},'validity':{'to':'2027-01-01T00:00:00Z'}}",
                        api -> api.generic().create("100", "u 3", newGeneric)),
                row(
                        "generic.update",
                        "PATCH",
                        generic + "/g%2F1",
                        PATCH_BODY,
                        api -> api.generic().update("100", "u 3", "g/1", PATCH)),
                row(
                        "generic.delete",
                        "DELETE",
                        generic + "/g%2F1",
                        "",
                        api -> api.generic().delete("100", "u 3", "g/1")),
                row(
                        "generic.updateProperties",
                        "PATCH",
                        generic + "/g%2F1/properties",
                        "{'a':'1'}",
                        api -> api.generic().updateProperties("100", "u 3", "g/1", Map.of("a", "1"))),
                row(
                        "hardwareTokens.createOtpCard",
                        "POST",
                        USER + "/otp-credentials",
                        "{'extId':'k'}",
                        api -> api.hardwareTokens().createOtpCard("100", "u 3", card)),
                row(
                        "hardwareTokens.createSecurId",
                        "POST",
                        USER + "/securid",
                        tokenBody,
                        api -> api.hardwareTokens().createSecurId("100", "u 3", token)),
                row(
                        "hardwareTokens.createSafeword",
                        "POST",
                        USER + "/safeword",
                        tokenBody,
                        api -> api.hardwareTokens().createSafeword("100", "u 3", token)),
                row(
                        "hardwareTokens.importVasco",
                        "POST",
                        "/vasco",
                        "{'vascoTokens':[{'authMode':'RO','data':'QQ=='}]}",
                        api -> api.hardwareTokens()
                                .importVasco("100", List.of(new VascoToken("RO", Secret.of("QQ=="))))),
                row(
                        "mobileSignatures.get",
                        "GET",
                        signatures,
                        "",
                        api -> api.mobileSignatures().get("100", "u 3")),
                row(
                        "mobileSignatures.create",
                        "POST",
                        "/users/u4/mobile-signature",
                        "{'identificator':'i','msspIdentifier':'p','msisdn':'41',"
                                + "'signerCert':'-----BEGIN CERTIFICATE-----x','extId':'ms','policyExtId':'q',"
                                + "'stateName':'active'}",
                        api -> api.mobileSignatures().create("100", "u4", signature)),
                row(
                        "mobileSignatures.update",
                        "PATCH",
                        signatures,
                        "{'identificator':'i','msspIdentifier':'p','msisdn':'42',"
                                + "'signerCert':'-----BEGIN CERTIFICATE-----x','policyExtId':'q','stateName':'disabled'}",
                        api -> api.mobileSignatures().update("100", "u 3", signaturePatch)),
                row(
                        "mobileSignatures.delete",
                        "DELETE",
                        signatures,
                        "",
                        api -> api.mobileSignatures().delete("100", "u 3")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void operation_isOnTheWireAsDocumented(Row row) {
        CallListener listener = new CallListener() {
            @Override
            public void onCall(CallEvent event) {
                events.add(event);
            }
        };
        SdkConfig config = TestClients.config(server).withListeners(listener).withTime(new TestTime());
        try (NevisClient client = NevisClient.create(config, NevisCredentials.bearer(Secret.of("root-token")))) {
            seed(client.credentials());
            events.clear();
            row.call.accept(client.credentials());
        }

        assertThat(events).extracting(CallEvent::operation).containsExactly("nevis." + row.operation);
        assertThat(events.get(0).failure()).isEmpty();
        ReceivedRequest request = server.received().get(server.received().size() - 1);
        assertThat(request.method()).isEqualTo(row.method);
        assertThat(request.target()).isEqualTo(CLIENT + row.path);
        assertThat(request.text()).isEqualTo(row.body);
        assertThat(request.header("Accept")).contains("application/json");
        assertThat(request.header("Content-Type").orElse("none"))
                .isEqualTo(row.body.isEmpty() ? "none" : "application/json");
        assertThat(request.header("X-Token")).isEmpty();
    }

    @Test
    void table_coversEveryOperation() {
        List<String> operations = rows().map(Row::operation).distinct().toList();
        System.out.println("nevis: " + operations.size() + " operations on credentials on the wire");
        assertThat(operations).hasSize(68);
    }
}
