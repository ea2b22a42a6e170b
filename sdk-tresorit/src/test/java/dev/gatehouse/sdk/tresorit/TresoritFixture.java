package dev.gatehouse.sdk.tresorit;

import static dev.gatehouse.sdk.core.spi.RetrySafety.IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.NON_IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.SAFE;

import dev.gatehouse.sdk.contract.CannedResponse;
import dev.gatehouse.sdk.contract.KnownDeviation;
import dev.gatehouse.sdk.contract.Sample;
import dev.gatehouse.sdk.contract.VendorFixture;
import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.tresorit.customcontents.NewCustomContent;
import dev.gatehouse.sdk.tresorit.users.UserValidation;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** ZeroKit in the test suites that all vendors share. */
final class TresoritFixture implements VendorFixture<TresoritClient> {

    private static final String KEY = "00112233445566778899aabbccddeeff0f1e2d3c4b5a69788796a5b4c3d2e1f0";
    private static final String TRESOR = "/api/v4/admin/tresor";
    private static final String USER = "/api/v4/admin/user";
    private static final String TENANT = "/api/v4/admin/tenant";
    private static final CannedResponse NOTHING = CannedResponse.empty(200);
    private static final UserValidation VALIDATION = UserValidation.builder()
            .userId("u-1")
            .regSessionId("seeded-session")
            .regValidationVerifier(Secret.of("seeded-validation-verifier"))
            .regSessionVerifier(Secret.of("seeded-session-verifier"))
            .build();
    private static final String OPERATION = "{\"ByUserId\":\"u-1\",\"TresorId\":\"0000q2w3e4r5t6y7u8i9o0p1\","
            + "\"Timestamp\":\"2017-05-09T10:11:12Z\"}";
    private static final String MEMBERSHIP = OPERATION.replace("{", "{\"ForUserId\":\"u-2\",");
    private static final String FILE = "{\"Name\":\"login.css\",\"Path\":\"css/login.css\","
            + "\"Url\":\"https://acmetest1.api.tresorit.io/custom/css/login.css\",\"Size\":20,"
            + "\"ContentType\":\"text/css\",\"Etag\":\"e-1\"}";

    /** A body that is generated each time it is read: once for the signature, once for the request. */
    private static final BodySource GENERATED_BODY = new BodySource() {
        @Override
        public long length() {
            return 100_000;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(new byte[100_000]);
        }
    };

    @Override
    public String name() {
        return "tresorit";
    }

    @Override
    public TresoritClient open(SdkConfig config, String operation) {
        return TresoritClient.create(
                config, TresoritCredentials.of(Secret.of(KEY)).withTenantId("acmetest1"));
    }

    @Override
    public List<String> secrets() {
        return List.of(KEY, "seeded-session", "seeded-validation-verifier", "seeded-session-verifier");
    }

    @Override
    public boolean isLogin(ReceivedRequest request) {
        return false;
    }

    @Override
    public Optional<CannedResponse> supportingResponse(ReceivedRequest request) {
        return Optional.empty();
    }

    /** The response to an upload is not documented. */
    @Override
    public Set<KnownDeviation> knownDeviations(Sample<TresoritClient> sample) {
        return Set.of("tresorit.customContents.upload").contains(sample.operation())
                ? Set.of(KnownDeviation.BODY_IGNORED)
                : Set.of();
    }

    /** Throttling is not documented, so the server may have processed the request. */
    @Override
    public boolean retriesWhenThrottled(RetrySafety retrySafety) {
        return retrySafety.isRetryable();
    }

    /** Checks the signature of method, target without its first slash, and signed headers in their order. */
    @Override
    public boolean accepts(ReceivedRequest request) {
        try {
            StringBuilder text =
                    new StringBuilder(request.method() + "\n" + request.target().substring(1));
            List<String> names =
                    List.of(request.header("HMACHeaders").orElse("").split(",", -1));
            names.forEach(name -> text.append('\n')
                    .append(name)
                    .append(':')
                    .append(request.header(name).orElse("")));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(request.body());
            boolean hashed = request.header("Content-SHA256")
                    .orElse("")
                    .equals(HexFormat.of().formatHex(hash));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(KEY), "HmacSHA256"));
            byte[] signature = mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8));
            return request.header("Authorization")
                            .orElse("")
                            .equals("AdminKey " + Base64.getEncoder().encodeToString(signature))
                    && request.header("UserId").orElse("").equals("admin@acmetest1.tresorit.io")
                    && names.containsAll(List.of("UserId", "TresoritDate", "HMACHeaders"))
                    && (hashed
                            ? names.contains("Content-SHA256")
                            : request.header("Content-SHA256").isEmpty())
                    && (hashed || request.body().length == 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public List<String> errorBodies() {
        return List.of("{\"ErrorCode\":\"BadInput\",\"ErrorMessage\":\"text\",\"Trace\":\"at X\"}");
    }

    @Override
    public List<Sample<TresoritClient>> samples() {
        return Stream.of(tresors(), decisions(), links(), users(), customContents())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Sample<TresoritClient>> tresors() {
        return List.of(
                get(
                        "tresors.listMembers",
                        TRESOR + "/list-members",
                        "{\"Members\":[\"u-1\",\"u-2\"]}",
                        t -> t.tresors().listMembers("t-1")),
                get(
                        "tresors.list",
                        TRESOR + "/list-tresors",
                        "{\"Tresors\":[\"t-1\",\"t-2\"],\"NextTresor\":null}",
                        t -> Sample.read(t.tresors().list())),
                post(
                        "tresors.approveCreation",
                        IDEMPOTENT,
                        TRESOR + "/approve-tresor-creation",
                        t -> t.tresors().approveCreation("t-1")),
                post(
                        "tresors.rejectCreation",
                        IDEMPOTENT,
                        TRESOR + "/reject-tresor-creation",
                        t -> t.tresors().rejectCreation("t-1")),
                post(
                        "tresors.delete",
                        IDEMPOTENT,
                        TRESOR + "/delete-tresor",
                        t -> t.tresors().delete("t-1")));
    }

    private static List<Sample<TresoritClient>> decisions() {
        return List.of(
                get(
                        "shares.details",
                        TRESOR + "/get-share-details",
                        MEMBERSHIP,
                        t -> t.shares().details("op-1")),
                post(
                        "shares.approve",
                        NON_IDEMPOTENT,
                        TRESOR + "/approve-share",
                        t -> t.shares().approve("op-1")),
                post(
                        "shares.reject",
                        IDEMPOTENT,
                        TRESOR + "/reject-share",
                        t -> t.shares().reject("op-1")),
                get(
                        "kicks.details",
                        TRESOR + "/get-kick-details",
                        MEMBERSHIP,
                        t -> t.kicks().details("op-1")),
                post(
                        "kicks.approve",
                        NON_IDEMPOTENT,
                        TRESOR + "/approve-kick",
                        t -> t.kicks().approve("op-1")),
                post(
                        "kicks.reject",
                        IDEMPOTENT,
                        TRESOR + "/reject-kick",
                        t -> t.kicks().reject("op-1")));
    }

    private static List<Sample<TresoritClient>> links() {
        String link = TRESOR + "/get-invitation-link-";
        String approve = TRESOR + "/approve-invitation-link-";
        String reject = TRESOR + "/reject-invitation-link-";
        String area = "invitationLinks.";
        return List.of(
                get(
                        area + "creationDetails",
                        link + "creation-details",
                        OPERATION,
                        t -> t.invitationLinks().creationDetails("op-1")),
                post(
                        area + "approveCreation",
                        NON_IDEMPOTENT,
                        approve + "creation",
                        t -> t.invitationLinks().approveCreation("op-1")),
                post(
                        area + "approveCreation",
                        NON_IDEMPOTENT,
                        approve + "creation",
                        t -> t.invitationLinks().approveCreation("op-1", "for Ann")),
                post(
                        area + "rejectCreation",
                        IDEMPOTENT,
                        reject + "creation",
                        t -> t.invitationLinks().rejectCreation("op-1")),
                get(
                        area + "acceptionDetails",
                        link + "acception-details",
                        MEMBERSHIP,
                        t -> t.invitationLinks().acceptionDetails("op-1")),
                post(
                        area + "approveAcception",
                        NON_IDEMPOTENT,
                        approve + "acception",
                        t -> t.invitationLinks().approveAcception("op-1")),
                post(
                        area + "rejectAcception",
                        IDEMPOTENT,
                        reject + "acception",
                        t -> t.invitationLinks().rejectAcception("op-1")),
                get(
                        area + "revocationDetails",
                        link + "revocation-details",
                        OPERATION,
                        t -> t.invitationLinks().revocationDetails("op-1")),
                post(
                        area + "approveRevocation",
                        NON_IDEMPOTENT,
                        approve + "revocation",
                        t -> t.invitationLinks().approveRevocation("op-1")),
                post(
                        area + "rejectRevocation",
                        IDEMPOTENT,
                        reject + "revocation",
                        t -> t.invitationLinks().rejectRevocation("op-1")));
    }

    private static List<Sample<TresoritClient>> users() {
        return List.of(
                sample(
                        "users.initRegistration",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/init-user-registration",
                        CannedResponse.json(
                                200,
                                "{\"UserId\":\"u-1\",\"RegSessionId\":\"seeded-session\","
                                        + "\"RegSessionVerifier\":\"seeded-session-verifier\"}"),
                        t -> t.users().initRegistration()),
                post(
                        "users.validate",
                        NON_IDEMPOTENT,
                        USER + "/validate-user-registration",
                        t -> t.users().validate(VALIDATION)),
                get(
                        "users.list",
                        USER + "/list-users",
                        "{\"Users\":[{\"UserId\":\"u-1\",\"UserRegistrationState\":\"Unvalidated\"},"
                                + "{\"UserId\":\"u-2\",\"UserRegistrationState\":\"Validated\"}]}",
                        t -> t.users().list()),
                post(
                        "users.setState",
                        IDEMPOTENT,
                        USER + "/set-user-state",
                        t -> t.users().setState("u-1", false)),
                post(
                        "users.setTresorCreation",
                        IDEMPOTENT,
                        USER + "/set-tresor-creation-policy",
                        t -> t.users().setTresorCreation("u-1", false)),
                post(
                        "users.setTresorSharing",
                        IDEMPOTENT,
                        USER + "/set-tresor-sharing-policy",
                        t -> t.users().setTresorSharing("u-1", false)));
    }

    private static List<Sample<TresoritClient>> customContents() {
        String upload = "PUT " + TENANT + "/upload-custom-content";
        byte[] css = "body { margin: 0; }\n".getBytes(StandardCharsets.UTF_8);
        return List.of(
                sample(
                        "customContents.upload",
                        IDEMPOTENT,
                        upload,
                        CannedResponse.json(200, FILE),
                        t -> t.customContents()
                                .upload(NewCustomContent.of("css/login.css", css)
                                        .withContentType("text/css"))),
                sample(
                        "customContents.upload",
                        IDEMPOTENT,
                        upload,
                        CannedResponse.json(200, FILE),
                        t -> t.customContents().upload(NewCustomContent.of("large.bin", GENERATED_BODY))),
                get(
                        "customContents.list",
                        TENANT + "/list-custom-contents",
                        "{\"CustomContentCount\":1,\"TotalUsedBytes\":20,\"Contents\":[" + FILE + "]}",
                        t -> t.customContents().list()),
                sample(
                        "customContents.delete",
                        IDEMPOTENT,
                        "DELETE " + TENANT + "/delete-custom-content",
                        NOTHING,
                        t -> t.customContents().delete("css/login.css")));
    }

    private static Sample<TresoritClient> get(
            String operation, String path, String json, Sample.Call<TresoritClient> call) {
        return sample(operation, SAFE, "GET " + path, CannedResponse.json(200, json), call);
    }

    private static Sample<TresoritClient> post(
            String operation, RetrySafety retrySafety, String path, Sample.Call<TresoritClient> call) {
        return sample(operation, retrySafety, "POST " + path, NOTHING, call);
    }

    private static Sample<TresoritClient> sample(
            String operation,
            RetrySafety retrySafety,
            String request,
            CannedResponse response,
            Sample.Call<TresoritClient> call) {
        return new Sample<>("tresorit." + operation, retrySafety, request, response, call);
    }
}
