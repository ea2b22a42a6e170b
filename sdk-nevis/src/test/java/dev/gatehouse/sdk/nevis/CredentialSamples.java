package dev.gatehouse.sdk.nevis;

import static dev.gatehouse.sdk.core.spi.RetrySafety.IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.NON_IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.SAFE;

import dev.gatehouse.sdk.contract.CannedResponse;
import dev.gatehouse.sdk.contract.Sample;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.nevis.common.ListOptions;
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
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Sample calls of the operations on credentials. */
final class CredentialSamples {

    /** Secrets that the requests and responses contain. */
    static final List<String> SECRETS =
            List.of("seeded-credential-password", "seeded-issued-fragment", "seeded-unknown-field");

    private static final String CLIENT = "/nevisidm/api/core/v1/{client}";
    private static final String USER = CLIENT + "/users/{user}";
    private static final Secret SECRET = Secret.of("seeded-credential-password");
    private static final CannedResponse ISSUED = CannedResponse.json(
            201,
            "{\"extId\":\"c-1\",\"stateName\":\"initial\",\"version\":1,"
                    + "\"passwordFragment\":\"seeded-issued-fragment\",\"codes\":[{\"code\":\"seeded-unknown-field\"}]}");

    private CredentialSamples() {}

    static List<Sample<NevisClient>> all() {
        return Stream.of(
                        list(),
                        passwords(),
                        devicePasswords(),
                        contextPasswords(),
                        mtans(),
                        oath(),
                        certificates(),
                        fido2(),
                        fidoUaf(),
                        recoveryCodes(),
                        tickets(),
                        tempStrongPasswords(),
                        generic(),
                        hardwareTokens(),
                        mobileSignatures())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Sample<NevisClient>> list() {
        return List.of(sample(
                "credentials.list",
                SAFE,
                "GET " + USER + "/credentials",
                NevisFixture.page("Credential"),
                c -> Sample.read(c.list("100", "u-1", ListOptions.defaults()))));
    }

    private static List<Sample<NevisClient>> passwords() {
        return List.of(
                sample(
                        "passwords.create",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/password",
                        ISSUED,
                        c -> c.passwords().create("100", "u-1", NewPassword.of(SECRET))),
                sample(
                        "passwords.get",
                        SAFE,
                        "GET " + USER + "/password",
                        NevisFixture.one("Credential"),
                        c -> c.passwords().get("100", "u-1")),
                sample(
                        "passwords.update",
                        NON_IDEMPOTENT,
                        "PATCH " + USER + "/password",
                        NevisFixture.one("Credential"),
                        c -> c.passwords()
                                .update(
                                        "100",
                                        "u-1",
                                        CredentialPatch.builder()
                                                .stateName(CredentialState.DISABLED)
                                                .build())),
                sample(
                        "passwords.delete",
                        IDEMPOTENT,
                        "DELETE " + USER + "/password",
                        NevisFixture.NO_CONTENT,
                        c -> c.passwords().delete("100", "u-1")),
                sample(
                        "passwords.reset",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/password/reset",
                        ISSUED,
                        c -> c.withProtectedFieldToken(NevisFixture.PROTECTED_FIELD_TOKEN)
                                .passwords()
                                .reset("100", "u-1")),
                sample(
                        "passwords.change",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/password/change",
                        NevisFixture.NO_CONTENT,
                        c -> c.withProtectedFieldToken(NevisFixture.PROTECTED_FIELD_TOKEN)
                                .passwords()
                                .changeOwn("100", "u-1", SECRET, SECRET)));
    }

    private static List<Sample<NevisClient>> devicePasswords() {
        return List.of(
                sample(
                        "devicePasswords.list",
                        SAFE,
                        "GET " + USER + "/device-password",
                        NevisFixture.page("Credential"),
                        c -> Sample.read(c.devicePasswords().list("100", "u-1", ListOptions.defaults()))),
                sample(
                        "devicePasswords.get",
                        SAFE,
                        "GET " + USER + "/device-password/{credential}",
                        NevisFixture.one("Credential"),
                        c -> c.devicePasswords().get("100", "u-1", "c-1")),
                sample(
                        "devicePasswords.create",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/device-password",
                        ISSUED,
                        c -> c.devicePasswords()
                                .create(
                                        "100",
                                        "u-1",
                                        NewDevicePassword.builder()
                                                .extId("c-1")
                                                .password(SECRET)
                                                .build())),
                sample(
                        "devicePasswords.update",
                        NON_IDEMPOTENT,
                        "PATCH " + USER + "/device-password/{credential}",
                        NevisFixture.one("Credential"),
                        c -> c.devicePasswords()
                                .update(
                                        "100",
                                        "u-1",
                                        "c-1",
                                        DevicePasswordPatch.builder()
                                                .password(SECRET)
                                                .build())),
                sample(
                        "devicePasswords.delete",
                        IDEMPOTENT,
                        "DELETE " + USER + "/device-password/{credential}",
                        NevisFixture.NO_CONTENT,
                        c -> c.devicePasswords().delete("100", "u-1", "c-1")),
                sample(
                        "devicePasswords.reset",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/device-password/{credential}/reset",
                        ISSUED,
                        c -> c.withProtectedFieldToken(NevisFixture.PROTECTED_FIELD_TOKEN)
                                .devicePasswords()
                                .reset("100", "u-1", "c-1")),
                sample(
                        "devicePasswords.change",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/device-password/{credential}/change",
                        NevisFixture.NO_CONTENT,
                        c -> c.devicePasswords().changeOwn("100", "u-1", "c-1", SECRET, SECRET)));
    }

    private static List<Sample<NevisClient>> contextPasswords() {
        return List.of(
                sample(
                        "contextPasswords.list",
                        SAFE,
                        "GET " + USER + "/context-passwords",
                        NevisFixture.page("Credential"),
                        c -> Sample.read(c.contextPasswords().list("100", "u-1", ListOptions.defaults()))),
                sample(
                        "contextPasswords.get",
                        SAFE,
                        "GET " + USER + "/context-passwords/{credential}",
                        NevisFixture.one("Credential"),
                        c -> c.contextPasswords().get("100", "u-1", "c-1")),
                sample(
                        "contextPasswords.create",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/context-passwords",
                        ISSUED,
                        c -> c.contextPasswords()
                                .create(
                                        "100",
                                        "u-1",
                                        NewContextPassword.builder()
                                                .context("c")
                                                .password(SECRET)
                                                .build())),
                sample(
                        "contextPasswords.update",
                        NON_IDEMPOTENT,
                        "PATCH " + USER + "/context-passwords/{credential}",
                        NevisFixture.one("Credential"),
                        c -> c.contextPasswords()
                                .update(
                                        "100",
                                        "u-1",
                                        "c-1",
                                        CredentialPatch.builder()
                                                .stateName(CredentialState.DISABLED)
                                                .build())),
                sample(
                        "contextPasswords.delete",
                        IDEMPOTENT,
                        "DELETE " + USER + "/context-passwords/{credential}",
                        NevisFixture.NO_CONTENT,
                        c -> c.contextPasswords().delete("100", "u-1", "c-1")),
                sample(
                        "contextPasswords.reset",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/context-passwords/{credential}/reset",
                        ISSUED,
                        c -> c.withProtectedFieldToken(NevisFixture.PROTECTED_FIELD_TOKEN)
                                .contextPasswords()
                                .reset("100", "u-1", "c-1")),
                sample(
                        "contextPasswords.change",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/context-passwords/{credential}/change",
                        NevisFixture.NO_CONTENT,
                        c -> c.withProtectedFieldToken(NevisFixture.PROTECTED_FIELD_TOKEN)
                                .contextPasswords()
                                .changeOwn("100", "u-1", "c-1", SECRET, SECRET)));
    }

    private static List<Sample<NevisClient>> mtans() {
        return List.of(
                sample(
                        "mtans.list",
                        SAFE,
                        "GET " + USER + "/mtans",
                        NevisFixture.page("Credential"),
                        c -> Sample.read(c.mtans().list("100", "u-1", ListOptions.defaults()))),
                sample(
                        "mtans.get",
                        SAFE,
                        "GET " + USER + "/mtans/{credential}",
                        NevisFixture.one("Credential"),
                        c -> c.mtans().get("100", "u-1", "c-1")),
                sample(
                        "mtans.create",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/mtans",
                        NevisFixture.CREATED,
                        c -> c.mtans()
                                .create("100", "u-1", NewMtan.of("+41791234567").withExtId("c-1"))),
                sample(
                        "mtans.update",
                        NON_IDEMPOTENT,
                        "PATCH " + USER + "/mtans/{credential}",
                        NevisFixture.one("Credential"),
                        c -> c.mtans()
                                .update(
                                        "100",
                                        "u-1",
                                        "c-1",
                                        MtanPatch.builder()
                                                .stateName(CredentialState.DISABLED)
                                                .build())),
                sample(
                        "mtans.delete",
                        IDEMPOTENT,
                        "DELETE " + USER + "/mtans/{credential}",
                        NevisFixture.NO_CONTENT,
                        c -> c.withProtectedFieldToken(NevisFixture.PROTECTED_FIELD_TOKEN)
                                .mtans()
                                .delete("100", "u-1", "c-1")),
                sample(
                        "mtans.recordLogin",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/mtans/{credential}",
                        NevisFixture.one("Credential"),
                        c -> c.mtans().recordLogin("100", "u-1", "c-1", true)));
    }

    private static List<Sample<NevisClient>> oath() {
        return List.of(
                sample(
                        "oath.list",
                        SAFE,
                        "GET " + USER + "/oath-credentials",
                        NevisFixture.page("Credential"),
                        c -> Sample.read(c.oath().list("100", "u-1", ListOptions.defaults()))),
                sample(
                        "oath.get",
                        SAFE,
                        "GET " + USER + "/oath-credentials/{credential}",
                        NevisFixture.one("Credential"),
                        c -> c.oath().get("100", "u-1", "c-1")),
                sample(
                        "oath.create",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/oath-credentials",
                        ISSUED,
                        c -> c.withProtectedFieldToken(NevisFixture.PROTECTED_FIELD_TOKEN)
                                .oath()
                                .create("100", "u-1", NewOathCredential.of("phone"))),
                sample(
                        "oath.update",
                        NON_IDEMPOTENT,
                        "PATCH " + USER + "/oath-credentials/{credential}",
                        NevisFixture.one("Credential"),
                        c -> c.oath()
                                .update(
                                        "100",
                                        "u-1",
                                        "c-1",
                                        CredentialPatch.builder()
                                                .stateName(CredentialState.DISABLED)
                                                .build())),
                sample(
                        "oath.delete",
                        IDEMPOTENT,
                        "DELETE " + USER + "/oath-credentials/{credential}",
                        NevisFixture.NO_CONTENT,
                        c -> c.oath().delete("100", "u-1", "c-1")));
    }

    private static List<Sample<NevisClient>> certificates() {
        return List.of(
                sample(
                        "certificates.list",
                        SAFE,
                        "GET " + USER + "/certificates",
                        NevisFixture.page("Credential"),
                        c -> Sample.read(c.certificates().list("100", "u-1", ListOptions.defaults()))),
                sample(
                        "certificates.get",
                        SAFE,
                        "GET " + USER + "/certificates/{credential}",
                        NevisFixture.one("Credential"),
                        c -> c.certificates().get("100", "u-1", "c-1")),
                sample(
                        "certificates.create",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/certificates",
                        NevisFixture.CREATED,
                        c -> c.withProtectedFieldToken(NevisFixture.PROTECTED_FIELD_TOKEN)
                                .certificates()
                                .create("100", "u-1", NewCertificate.of("PEM").withExtId("c-1"))),
                sample(
                        "certificates.update",
                        NON_IDEMPOTENT,
                        "PATCH " + USER + "/certificates/{credential}",
                        NevisFixture.one("Credential"),
                        c -> c.withProtectedFieldToken(NevisFixture.PROTECTED_FIELD_TOKEN)
                                .certificates()
                                .update(
                                        "100",
                                        "u-1",
                                        "c-1",
                                        CertificatePatch.builder()
                                                .stateName(CredentialState.DISABLED)
                                                .build())),
                sample(
                        "certificates.delete",
                        IDEMPOTENT,
                        "DELETE " + USER + "/certificates/{credential}",
                        NevisFixture.NO_CONTENT,
                        c -> c.certificates().delete("100", "u-1", "c-1")));
    }

    private static List<Sample<NevisClient>> fido2() {
        return List.of(
                sample(
                        "fido2.list",
                        SAFE,
                        "GET " + USER + "/fido2",
                        NevisFixture.page("Credential"),
                        c -> Sample.read(c.fido2().list("100", "u-1", Fido2Query.all()))),
                sample(
                        "fido2.get",
                        SAFE,
                        "GET " + USER + "/fido2/{credential}",
                        NevisFixture.one("Credential"),
                        c -> c.fido2().get("100", "u-1", "c-1")),
                sample(
                        "fido2.create",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/fido2",
                        NevisFixture.CREATED,
                        c -> c.fido2().create("100", "u-1", newFido2())),
                sample(
                        "fido2.update",
                        NON_IDEMPOTENT,
                        "PATCH " + USER + "/fido2/{credential}",
                        NevisFixture.one("Credential"),
                        c -> c.withProtectedFieldToken(NevisFixture.PROTECTED_FIELD_TOKEN)
                                .fido2()
                                .update(
                                        "100",
                                        "u-1",
                                        "c-1",
                                        Fido2Patch.builder()
                                                .userFriendlyName("n")
                                                .build())),
                sample(
                        "fido2.delete",
                        IDEMPOTENT,
                        "DELETE " + USER + "/fido2/{credential}",
                        NevisFixture.NO_CONTENT,
                        c -> c.withProtectedFieldToken(NevisFixture.PROTECTED_FIELD_TOKEN)
                                .fido2()
                                .delete("100", "u-1", "c-1")));
    }

    private static List<Sample<NevisClient>> fidoUaf() {
        return List.of(
                sample(
                        "fidoUaf.list",
                        SAFE,
                        "GET " + USER + "/fido-authenticators",
                        NevisFixture.page("Credential"),
                        c -> Sample.read(c.fidoUaf().list("100", "u-1", ListOptions.defaults()))),
                sample(
                        "fidoUaf.get",
                        SAFE,
                        "GET " + USER + "/fido-authenticators/{credential}",
                        NevisFixture.one("Credential"),
                        c -> c.fidoUaf().get("100", "u-1", "c-1")),
                sample(
                        "fidoUaf.update",
                        NON_IDEMPOTENT,
                        "PATCH " + USER + "/fido-authenticators/{credential}",
                        NevisFixture.one("Credential"),
                        c -> c.fidoUaf()
                                .update(
                                        "100",
                                        "u-1",
                                        "c-1",
                                        CredentialPatch.builder()
                                                .stateName(CredentialState.DISABLED)
                                                .build())),
                sample(
                        "fidoUaf.delete",
                        IDEMPOTENT,
                        "DELETE " + USER + "/fido-authenticators/{credential}",
                        NevisFixture.NO_CONTENT,
                        c -> c.withProtectedFieldToken(NevisFixture.PROTECTED_FIELD_TOKEN)
                                .fidoUaf()
                                .delete("100", "u-1", "c-1")));
    }

    private static List<Sample<NevisClient>> recoveryCodes() {
        return List.of(
                sample(
                        "recoveryCodes.create",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/recovery-codes",
                        ISSUED,
                        c -> c.recoveryCodes().create("100", "u-1")),
                sample(
                        "recoveryCodes.get",
                        SAFE,
                        "GET " + USER + "/recovery-codes",
                        ISSUED,
                        c -> c.recoveryCodes().get("100", "u-1")));
    }

    private static List<Sample<NevisClient>> tickets() {
        return List.of(
                sample(
                        "tickets.createUrlTicket",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/url-ticket",
                        ISSUED,
                        c -> c.tickets().createUrlTicket("100", "u-1", NewUrlTicket.defaults())),
                sample(
                        "tickets.createTicket",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/ticket",
                        ISSUED,
                        c -> c.tickets().createTicket("100", "u-1", NewTicket.defaults())),
                sample(
                        "tickets.resetTicket",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/ticket/reset",
                        ISSUED,
                        c -> c.tickets().resetTicket("100", "u-1")));
    }

    private static List<Sample<NevisClient>> tempStrongPasswords() {
        return List.of(
                sample(
                        "tempStrongPasswords.get",
                        SAFE,
                        "GET " + USER + "/tempstrong-password",
                        NevisFixture.one("Credential"),
                        c -> c.tempStrongPasswords().get("100", "u-1")),
                sample(
                        "tempStrongPasswords.create",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/tempstrong-password",
                        ISSUED,
                        c -> c.tempStrongPasswords()
                                .create("100", "u-1", NewCredential.defaults().withExtId("c-1"))),
                sample(
                        "tempStrongPasswords.reset",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/tempstrong-password/reset",
                        ISSUED,
                        c -> c.withProtectedFieldToken(NevisFixture.PROTECTED_FIELD_TOKEN)
                                .tempStrongPasswords()
                                .reset("100", "u-1")));
    }

    private static List<Sample<NevisClient>> generic() {
        return List.of(
                sample(
                        "generic.list",
                        SAFE,
                        "GET " + USER + "/generic-credentials",
                        NevisFixture.page("Credential"),
                        c -> Sample.read(c.generic().list("100", "u-1", ListOptions.defaults()))),
                sample(
                        "generic.get",
                        SAFE,
                        "GET " + USER + "/generic-credentials/{credential}",
                        NevisFixture.one("Credential"),
                        c -> c.generic().get("100", "u-1", "c-1")),
                sample(
                        "generic.create",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/generic-credentials",
                        NevisFixture.CREATED,
                        c -> c.generic()
                                .create(
                                        "100",
                                        "u-1",
                                        NewGenericCredential.of("i").withExtId("c-1"))),
                sample(
                        "generic.update",
                        NON_IDEMPOTENT,
                        "PATCH " + USER + "/generic-credentials/{credential}",
                        NevisFixture.one("Credential"),
                        c -> c.generic()
                                .update(
                                        "100",
                                        "u-1",
                                        "c-1",
                                        CredentialPatch.builder()
                                                .stateName(CredentialState.DISABLED)
                                                .build())),
                sample(
                        "generic.delete",
                        IDEMPOTENT,
                        "DELETE " + USER + "/generic-credentials/{credential}",
                        NevisFixture.NO_CONTENT,
                        c -> c.generic().delete("100", "u-1", "c-1")),
                sample(
                        "generic.updateProperties",
                        NON_IDEMPOTENT,
                        "PATCH " + USER + "/generic-credentials/{credential}/properties",
                        NevisFixture.PROPERTIES,
                        c -> c.generic().updateProperties("100", "u-1", "c-1", Map.of("shoe", "44"))));
    }

    private static List<Sample<NevisClient>> hardwareTokens() {
        return List.of(
                sample(
                        "hardwareTokens.createOtpCard",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/otp-credentials",
                        NevisFixture.CREATED,
                        c -> c.hardwareTokens()
                                .createOtpCard(
                                        "100", "u-1", NewCredential.defaults().withExtId("c-1"))),
                sample(
                        "hardwareTokens.createSecurId",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/securid",
                        NevisFixture.CREATED,
                        c -> c.hardwareTokens()
                                .createSecurId(
                                        "100", "u-1", NewTokenCredential.of("n").withExtId("c-1"))),
                sample(
                        "hardwareTokens.createSafeword",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/safeword",
                        NevisFixture.CREATED,
                        c -> c.hardwareTokens()
                                .createSafeword(
                                        "100", "u-1", NewTokenCredential.of("n").withExtId("c-1"))),
                sample(
                        "hardwareTokens.importVasco",
                        NON_IDEMPOTENT,
                        "POST " + CLIENT + "/vasco",
                        ISSUED,
                        c -> c.hardwareTokens().importVasco("100", List.of(new VascoToken("RO", SECRET)))));
    }

    private static List<Sample<NevisClient>> mobileSignatures() {
        return List.of(
                sample(
                        "mobileSignatures.get",
                        SAFE,
                        "GET " + USER + "/mobile-signature",
                        NevisFixture.one("Credential"),
                        c -> c.mobileSignatures().get("100", "u-1")),
                sample(
                        "mobileSignatures.create",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/mobile-signature",
                        NevisFixture.one("Credential"),
                        c -> c.mobileSignatures()
                                .create(
                                        "100",
                                        "u-1",
                                        NewMobileSignature.builder()
                                                .identificator("i")
                                                .msspIdentifier("m")
                                                .msisdn("41")
                                                .build())),
                sample(
                        "mobileSignatures.update",
                        NON_IDEMPOTENT,
                        "PATCH " + USER + "/mobile-signature",
                        NevisFixture.one("Credential"),
                        c -> c.mobileSignatures()
                                .update(
                                        "100",
                                        "u-1",
                                        MobileSignaturePatch.builder()
                                                .msisdn("42")
                                                .build())),
                sample(
                        "mobileSignatures.delete",
                        IDEMPOTENT,
                        "DELETE " + USER + "/mobile-signature",
                        NevisFixture.NO_CONTENT,
                        c -> c.mobileSignatures().delete("100", "u-1")));
    }

    private static NewFido2Credential newFido2() {
        return NewFido2Credential.builder()
                .aaguid("a")
                .authenticator("b")
                .attestationConveyancePreference("none")
                .hashedCredentialId("h")
                .rpId("r")
                .residentKeyRequirement("required")
                .userVerificationRequirement("required")
                .extId("c-1")
                .build();
    }

    private static Sample<NevisClient> sample(
            String operation,
            RetrySafety retrySafety,
            String request,
            CannedResponse response,
            Consumer<CredentialsApi> call) {
        return new Sample<>(
                "nevis." + operation, retrySafety, request, response, nevis -> call.accept(nevis.credentials()));
    }
}
