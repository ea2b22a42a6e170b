package dev.gatehouse.sdk.testkit.nevis;

import static dev.gatehouse.sdk.testkit.nevis.Credentials.Self.NO;
import static dev.gatehouse.sdk.testkit.nevis.Credentials.Self.WITH_TOKEN;
import static dev.gatehouse.sdk.testkit.nevis.Credentials.Self.YES;
import static dev.gatehouse.sdk.testkit.nevis.Credentials.change;
import static dev.gatehouse.sdk.testkit.nevis.Credentials.create;
import static dev.gatehouse.sdk.testkit.nevis.Credentials.delete;
import static dev.gatehouse.sdk.testkit.nevis.Credentials.get;
import static dev.gatehouse.sdk.testkit.nevis.Credentials.getWithSecret;
import static dev.gatehouse.sdk.testkit.nevis.Credentials.list;
import static dev.gatehouse.sdk.testkit.nevis.Credentials.recordLogin;
import static dev.gatehouse.sdk.testkit.nevis.Credentials.reset;
import static dev.gatehouse.sdk.testkit.nevis.Credentials.update;

import dev.gatehouse.sdk.testkit.JsonFields;
import dev.gatehouse.sdk.testkit.internal.Schema;
import dev.gatehouse.sdk.testkit.nevis.CredentialKind.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The kinds of credentials and their operations. The vendor's pages of some operations were not available: reading,
 * updating and deleting of several kinds are in a table of paths only. Their rights, and the names of the fields with
 * tickets, OATH URIs and recovery codes, are those of this fake server.
 */
@SuppressWarnings("BadImport") // the declarations read as a table of operations
final class CredentialKinds {

    private static final String[] CREATE_WITH_STATE = {"CredentialCreate", "CredentialChangeState"};
    private static final String[] MODIFY = {"CredentialModify", "CredentialView"};
    private static final String[] LATEST = {"8.2605.0", "9.2605.0"};
    private static final String[] NOT_ARCHIVED = Arrays.stream(CredentialKind.STATES)
            .filter(state -> !state.equals("archived"))
            .toArray(String[]::new);
    private static final String[] UNDERSCORED = Arrays.stream(CredentialKind.STATES)
            .map(state -> state.replace('-', '_'))
            .toArray(String[]::new);

    static final CredentialKind PASSWORD = password("password", "Password")
            .atMost(1, 422, "errors.passwordExists")
            .can("POST", "", create(NO, CREATE_WITH_STATE), "2.71.0")
            .can("GET", "", get(NO))
            .can("PATCH", "", update(NO, MODIFY), "2.71.0")
            .can("DELETE", "", delete(NO, "CredentialDelete"))
            .can("POST", "/reset", reset(WITH_TOKEN, MODIFY), "2.78.0")
            .can("POST", "/change", change(WITH_TOKEN));
    private static final CredentialKind DEVICE_PASSWORD = member(password("device-password", "DevicePassword"))
            .created(new Schema(), "extId")
            .updated(new Schema().text("extId", "policyExtId", "password"))
            .can("POST", "", create(NO, "CredentialCreate"))
            .can("PATCH", "/{}", update(NO, MODIFY), "8.2511.0")
            .can("POST", "/{}/reset", reset(WITH_TOKEN, MODIFY), "8.2511.0")
            .can("POST", "/{}/change", change(YES), "8.2511.0");
    private static final CredentialKind CONTEXT_PASSWORD = password("context-passwords", "Context Password")
            .created(new Schema().text("context"), "context")
            .unique("context")
            .can("POST", "", create(NO, "CredentialCreate"), "2.73.0")
            .can("GET", "", list(NO))
            .can("GET", "/{}", get(YES), "2.73.0")
            .can("PATCH", "/{}", update(NO, MODIFY))
            .can("DELETE", "/{}", delete(NO, "CredentialDelete"))
            .can("POST", "/{}/reset", reset(WITH_TOKEN, MODIFY), "2.79.0")
            .can("POST", "/{}/change", change(WITH_TOKEN), "2.73.0");
    private static final CredentialKind TEMP_STRONG_PASSWORD = new CredentialKind(
                    "tempstrong-password", "Temporary Strong Password")
            .atMost(1, 422, "errors.tempStrongPasswordExists")
            .responds(Response.GENERATED, secret -> Map.of("tempStrongPassword", secret))
            .can("POST", "", create(NO, "CredentialCreate"), "8.2511.0")
            .can("GET", "", get(YES), "8.2511.0")
            .can("POST", "/reset", reset(WITH_TOKEN, MODIFY), "8.2511.0");
    private static final CredentialKind MTAN = new CredentialKind("mtans", "mTan")
            .created(new Schema().text("mobileNumber"), "mobileNumber")
            .updated(new Schema().text("mobileNumber").oneOf("stateName", NOT_ARCHIVED))
            .checked(CredentialKinds::checkNumber)
            .can("POST", "", create(NO, "CredentialCreate"), "2.74.0")
            .can("GET", "", list(NO))
            .can("GET", "/{}", get(NO))
            .can("PATCH", "/{}", update(NO, MODIFY), "2.74.0")
            .can("DELETE", "/{}", delete(WITH_TOKEN, "CredentialDelete"), "2.74.0")
            .can("POST", "/{}", recordLogin(), "2.86.0");
    private static final CredentialKind OATH = member(new CredentialKind("oath-credentials", "OATH"))
            .created(new Schema().text("label"), "label")
            .responds(Response.CREDENTIAL, secret -> Map.of("otpAuthUri", "otpauth://totp/nevis?secret=" + secret))
            .can(
                    "POST",
                    "",
                    create(WITH_TOKEN, "CredentialCreate", "CredentialView", "PolicyConfigurationView"),
                    "2.71.0")
            .can("PATCH", "/{}", update(NO, MODIFY));
    private static final CredentialKind CERTIFICATE = member(new CredentialKind("certificates", "Certificate"))
            .created(new Schema().text("certificate"), "certificate")
            .updated(new Schema().text("certificate").oneOf("stateName", NOT_ARCHIVED))
            .checked(CredentialKinds::checkCertificate)
            .can("POST", "", create(WITH_TOKEN, CREATE_WITH_STATE), "2.71.0")
            .can("PATCH", "/{}", update(WITH_TOKEN, MODIFY), "2.71.0");
    private static final CredentialKind FIDO2 = new CredentialKind("fido2", "FIDO2")
            .created(
                    new Schema()
                            .text("aaguid", "authenticator", "hashedCredentialId", "rpId", "userAgent")
                            .text("userFriendlyName")
                            .oneOf("attestationConveyancePreference", "direct", "indirect", "none", "enterprise")
                            .oneOf("residentKeyRequirement", "required", "discouraged")
                            .oneOf("userVerificationRequirement", "required", "preferred", "discouraged")
                            .oneOf("authenticatorAttachment", "platform", "crossplatform"),
                    "aaguid",
                    "authenticator",
                    "attestationConveyancePreference",
                    "hashedCredentialId",
                    "rpId",
                    "residentKeyRequirement",
                    "userVerificationRequirement")
            .updated(new Schema().text("authenticator", "userFriendlyName"))
            .can("GET", "", list(YES, "userFriendlyName", "stateName"), "2.86.0")
            .can("GET", "/{}", get(NO))
            .can("POST", "", create(NO, "CredentialCreate", "CredentialChangeState", "CredentialView"), "2.86.0")
            .can("PATCH", "/{}", update(WITH_TOKEN, MODIFY), "2.86.0")
            .can("DELETE", "/{}", delete(WITH_TOKEN, "CredentialDelete"), "2.86.0");
    /** Users register authenticators with nevisFIDO. Tests add them with {@link FakeNevisServer#addFidoUaf}. */
    static final CredentialKind FIDO_UAF = new CredentialKind("fido-authenticators", "FIDO UAF Authenticator")
            .can("GET", "", list(NO))
            .can("GET", "/{}", get(NO))
            .can("PATCH", "/{}", update(NO, MODIFY))
            .can("DELETE", "/{}", delete(WITH_TOKEN, "CredentialDelete"), "2.71.0");

    private static final CredentialKind RECOVERY_CODES = new CredentialKind("recovery-codes", "Recovery Codes")
            .atMost(1, 422, "errors.recoveryCodeExists")
            .responds(Response.NONE, CredentialKinds::codes)
            .can("POST", "", Credentials::createRecoveryCodes, "2.78.0")
            .can("GET", "", getWithSecret(YES), "2.78.0");
    private static final CredentialKind URL_TICKET = new CredentialKind("url-ticket", "URL Ticket")
            .created(new Schema().text("identification", "urlPrefix").oneOf("stateName", UNDERSCORED))
            .atMost(1, 422, "errors.URLTicketExists")
            .responds(Response.CREDENTIAL, secret -> Map.of("personifiedLink", "https://idm.example.com/" + secret))
            .can("POST", "", create(NO, "CredentialCreate"), "2.80.0");
    private static final CredentialKind TICKET = new CredentialKind("ticket", "Ticket")
            .created(new Schema().text("identification", "context"))
            .atMost(1, 422, "errors.ticketExists")
            .responds(Response.CREDENTIAL, secret -> Map.of("ticketValue", secret))
            .can("POST", "", create(NO, "CredentialCreate"), "8.2511.0")
            .can("POST", "/reset", reset(NO, MODIFY), "8.2511.0");
    private static final CredentialKind GENERIC = member(
                    new CredentialKind("generic-credentials", "Generic Credential"))
            .created(
                    new Schema()
                            .text("identification", "validity.from", "validity.to")
                            .textObject("properties"),
                    "identification")
            .can("POST", "", create(NO, "CredentialCreate"), "2.73.0")
            .can("PATCH", "/{}", update(NO, MODIFY))
            .can("PATCH", "/{}/properties", Credentials::updateProperties, "2.73.0");
    private static final CredentialKind OTP_CARD = new CredentialKind("otp-credentials", "OTP Card")
            .atMost(2, 422, "errors.tooManyOTPCards")
            .can("POST", "", create(NO, "CredentialCreate"), LATEST);
    private static final CredentialKind SECURID = new CredentialKind("securid", "SecurID")
            .created(new Schema().text("username"), "username")
            .atMost(1, 409, "errors.securidExists")
            .can("POST", "", create(NO, "CredentialCreate"), "2.75.1");
    private static final CredentialKind SAFEWORD = new CredentialKind("safeword", "Safeword")
            .created(new Schema().text("username"), "username")
            .atMost(1, 422, "errors.safewordExists")
            .can("POST", "", create(NO, "CredentialCreate"), "2.79.0");
    private static final CredentialKind MOBILE_SIGNATURE = new CredentialKind("mobile-signature", "Mobile Signature")
            .created(mobileSignature(), "identificator", "msspIdentifier", "msisdn")
            .updated(mobileSignature().text("policyExtId"))
            .atMost(1, 422, "errors.mobileSignatureExists")
            .responds(Response.CREDENTIAL, secret -> Map.of())
            .can("POST", "", create(NO, "CredentialCreate"), LATEST)
            .can("GET", "", get(NO))
            .can("PATCH", "", update(NO, MODIFY), LATEST)
            .can("DELETE", "", delete(NO, "CredentialDelete"));

    static final List<CredentialKind> ALL = List.of(
            PASSWORD,
            DEVICE_PASSWORD,
            CONTEXT_PASSWORD,
            TEMP_STRONG_PASSWORD,
            MTAN,
            OATH,
            CERTIFICATE,
            FIDO2,
            FIDO_UAF,
            RECOVERY_CODES,
            URL_TICKET,
            TICKET,
            GENERIC,
            OTP_CARD,
            SECURID,
            SAFEWORD,
            MOBILE_SIGNATURE);

    private CredentialKinds() {}

    static void addTo(Routes routes) {
        routes.add("GET", "core/v1/{}/users/{}/credentials", Credentials::listAll, "7.2405.0", "8.2405.0")
                .add("POST", "core/v1/{}/vasco", VascoTokens::importTokens, LATEST);
        ALL.forEach(kind -> kind.addTo(routes));
    }

    /** Declares a password, which the server generates if the policy has {@code resetCodeEnabled}. */
    private static CredentialKind password(String path, String type) {
        return new CredentialKind(path, type)
                .created(new Schema().text("password"))
                .responds(Response.GENERATED, secret -> Map.of("passwordFragment", secret))
                .checked(PasswordPolicy::check);
    }

    /** Adds the operations of kinds with several credentials that are in the table of paths only. */
    private static CredentialKind member(CredentialKind kind) {
        return kind.can("GET", "", list(NO))
                .can("GET", "/{}", get(NO))
                .can("DELETE", "/{}", delete(NO, "CredentialDelete"));
    }

    private static Schema mobileSignature() {
        return new Schema().text("identificator", "msspIdentifier", "msisdn", "signerCert");
    }

    private static void checkNumber(Call call, Body body) {
        body.text("mobileNumber")
                .filter(number -> !number.matches("\\+[1-9]\\d{6,14}"))
                .ifPresent(number -> {
                    throw Problem.unprocessable(
                            "errors.mtanFormatE164Violated", "The number is not in the format E.164");
                });
    }

    private static void checkCertificate(Call call, Body body) {
        body.text("certificate")
                .filter(pem -> !pem.startsWith("-----BEGIN CERTIFICATE-----"))
                .ifPresent(pem -> {
                    throw Problem.unprocessable(
                            "errors.certificatePolicyViolated", "The certificate is not in PEM format");
                });
        if (body.touches("stateName")) {
            call.requireRights("CredentialChangeState");
        }
    }

    private static Map<String, Object> codes(String secret) {
        return Map.of(
                "codes",
                Stream.of(secret.split(" ", -1))
                        .map(code -> JsonFields.of("code", code, "used", false))
                        .toList());
    }
}
