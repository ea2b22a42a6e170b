package dev.gatehouse.sdk.nevis;

import static dev.gatehouse.sdk.core.spi.RetrySafety.IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.NEVER_RETRY;
import static dev.gatehouse.sdk.core.spi.RetrySafety.NON_IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.SAFE;

import dev.gatehouse.sdk.contract.CannedResponse;
import dev.gatehouse.sdk.contract.KnownDeviation;
import dev.gatehouse.sdk.contract.Sample;
import dev.gatehouse.sdk.contract.VendorFixture;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.auth.AccessToken;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.nevis.applications.ApplicationPatch;
import dev.gatehouse.sdk.nevis.applications.NewApplication;
import dev.gatehouse.sdk.nevis.clients.ClientPatch;
import dev.gatehouse.sdk.nevis.clients.NewClient;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.profiles.NewProfile;
import dev.gatehouse.sdk.nevis.profiles.ProfilePatch;
import dev.gatehouse.sdk.nevis.search.ClientQuery;
import dev.gatehouse.sdk.nevis.units.NewUnit;
import dev.gatehouse.sdk.nevis.units.UnitPatch;
import dev.gatehouse.sdk.nevis.users.NewUser;
import dev.gatehouse.sdk.nevis.users.UserPatch;
import dev.gatehouse.sdk.nevis.users.UserQuery;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** nevisIDM in the contract suites of all vendors. */
final class NevisFixture implements VendorFixture<NevisClient> {

    private static final String TOKENS = "/oauth/token";
    private static final String CORE = "/nevisidm/api/core/v1";
    private static final String PRINCIPAL = "/nevisidm/api/principal/v1";
    private static final Secret CLIENT_SECRET = Secret.of("seeded-client-secret");
    private static final Secret DEVICE_PASSWORD = Secret.of("seeded-device-password");
    private static final Secret PASSWORD = Secret.of("seeded-password");
    static final Secret PROTECTED_FIELD_TOKEN = Secret.of("seeded-protected-field-token");
    static final CannedResponse NO_CONTENT = CannedResponse.empty(204);
    /** The response of a creation whose request specifies the ID. */
    static final CannedResponse CREATED = CannedResponse.empty(201);

    private static final CannedResponse TOKEN =
            CannedResponse.json(200, "{\"access_token\":\"seeded-access-token\",\"expires_in\":3600}");
    static final CannedResponse PROPERTIES = CannedResponse.json(200, "{\"shoe\":\"44\",\"hat\":\"57\"}");
    private static final ListOptions TEN = ListOptions.builder().limit(10).build();

    @Override
    public String name() {
        return "nevis";
    }

    /** Logs in with client credentials, or with the credentials that the page of the operation names. */
    @Override
    public NevisClient open(SdkConfig config, String operation) {
        NevisCredentials credentials;
        if (operation.startsWith("nevis.search.")) {
            AtomicInteger fetched = new AtomicInteger();
            credentials = NevisCredentials.secToken(
                    "X-Sec-Token",
                    deadline -> AccessToken.nonExpiring(Secret.of("seeded-sec-token-" + fetched.incrementAndGet())));
        } else if (operation.startsWith("nevis.principal.")) {
            credentials = NevisCredentials.apiKey("1054", "1024", DEVICE_PASSWORD);
        } else {
            credentials = NevisCredentials.clientCredentials(config.baseUrl() + TOKENS, "sdk", CLIENT_SECRET);
        }
        return NevisClient.create(config, credentials);
    }

    @Override
    public List<String> secrets() {
        List<String> all = new ArrayList<>(CredentialSamples.SECRETS);
        all.addAll(List.of(
                "seeded-client-secret",
                base64("sdk:seeded-client-secret"),
                "seeded-access-token",
                "seeded-device-password",
                base64("1054:1024:seeded-device-password"),
                "seeded-password",
                "seeded-protected-field-token",
                "seeded-sec-token"));
        return all;
    }

    @Override
    public boolean isLogin(ReceivedRequest request) {
        return request.method().equals("POST") && request.path().equals(TOKENS);
    }

    @Override
    public Optional<CannedResponse> supportingResponse(ReceivedRequest request) {
        return Optional.of(isLogin(request) ? TOKEN : one("8.2605/update-client/client"));
    }

    /** The query API can report errors in successful responses. */
    @Override
    public boolean reportsErrorsWithStatus200() {
        return true;
    }

    /** A proxy in front of nevisIDM redirects unauthenticated callers to a login page. */
    @Override
    public ErrorKind kindOfRedirect(int status) {
        return status == 302 || status == 303 || status == 307 ? ErrorKind.UNAUTHENTICATED : ErrorKind.OTHER;
    }

    /** Tokens of this fixture expire after an hour. */
    @Override
    public Optional<Duration> renewedAfter(Sample<NevisClient> login) {
        return Optional.of(Duration.ofHours(2));
    }

    @Override
    public Set<KnownDeviation> knownDeviations(Sample<NevisClient> sample) {
        return Set.of("nevis.clients.create").contains(sample.operation())
                ? Set.of(KnownDeviation.BODY_IGNORED)
                : Set.of();
    }

    /** Error bodies of the core and principal APIs, by the example and the schema of the page, and of the query API. */
    @Override
    public List<String> errorBodies() {
        return List.of(
                text("8.2605/update-client/permission-denied"),
                text("8.2605/update-client/error-schema"),
                "{\"response\":null,\"messages\":{\"warns\":[],\"errors\":[\"text\"],\"infos\":[]}}");
    }

    @Override
    public List<Sample<NevisClient>> samples() {
        return Stream.of(clients(), users(), units(), profiles(), applications(), others(), CredentialSamples.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Sample<NevisClient>> clients() {
        String clients = CORE + "/clients";
        String client = clients + "/{client}";
        String name = "8.2605/update-client/client";
        ClientPatch patch =
                ClientPatch.builder().name("acme").remarks(PatchField.clear()).build();
        return List.of(
                sample(
                        "login",
                        NEVER_RETRY,
                        "POST " + TOKENS,
                        TOKEN,
                        n -> n.clients().get("200")),
                sample(
                        "clients.list",
                        SAFE,
                        "GET " + clients,
                        page(name),
                        n -> Sample.read(n.clients().list())),
                sample(
                        "clients.get",
                        SAFE,
                        "GET " + client,
                        one(name),
                        n -> n.clients().get("200")),
                sample(
                        "clients.create",
                        NON_IDEMPOTENT,
                        "POST " + clients,
                        CannedResponse.json(
                                201,
                                "{\"defaultTemplateCollectionName\":\"t\",\"defaultUnitExtId\":\"u\","
                                        + "\"defaultProfilePolicyExtId\":\"p\"}"),
                        n -> n.clients().create(NewClient.of("Acme").withExtId("200"))),
                sample(
                        "clients.update",
                        NON_IDEMPOTENT,
                        "PATCH " + client,
                        one(name),
                        n -> n.clients().update("200", patch)),
                sample(
                        "clients.delete",
                        IDEMPOTENT,
                        "DELETE " + client,
                        NO_CONTENT,
                        n -> n.clients().deleteCascading("200")));
    }

    private static List<Sample<NevisClient>> users() {
        String users = CORE + "/{client}/users";
        String user = users + "/{user}";
        UserPatch patch =
                UserPatch.builder().remarks(PatchField.clear()).version(3).build();
        return List.of(
                sample(
                        "users.list",
                        SAFE,
                        "GET " + CORE + "/clients/{client}/users",
                        page("User"),
                        n -> Sample.read(n.users().list("100", UserQuery.all()))),
                sample(
                        "users.get",
                        SAFE,
                        "GET " + user,
                        one("User"),
                        n -> n.users().get("100", "u-1")),
                sample(
                        "users.create",
                        NON_IDEMPOTENT,
                        "POST " + users,
                        CREATED,
                        n -> n.users().create("100", NewUser.of("jdoe").withExtId("u-1"))),
                sample(
                        "users.update",
                        NON_IDEMPOTENT,
                        "PATCH " + user,
                        one("User"),
                        n -> n.users()
                                .withProtectedFieldToken(PROTECTED_FIELD_TOKEN)
                                .update("100", "u-1", patch)),
                sample(
                        "users.delete",
                        IDEMPOTENT,
                        "DELETE " + user,
                        NO_CONTENT,
                        n -> n.users().delete("100", "u-1")),
                sample(
                        "users.archive",
                        NON_IDEMPOTENT,
                        "POST " + user + "/archive",
                        NO_CONTENT,
                        n -> n.users().archive("100", "u-1")),
                sample(
                        "users.properties",
                        SAFE,
                        "GET " + user + "/properties",
                        PROPERTIES,
                        n -> n.users().properties("100", "u-1")),
                sample(
                        "users.updateProperties",
                        NON_IDEMPOTENT,
                        "PATCH " + user + "/properties",
                        PROPERTIES,
                        n -> n.users().updateProperties("100", "u-1", Map.of("shoe", "44"))));
    }

    private static List<Sample<NevisClient>> units() {
        String units = CORE + "/{client}/units";
        String unit = units + "/{unit}";
        NewUnit leaf = NewUnit.builder().profileless(true).extId("leaf").build();
        UnitPatch patch =
                UnitPatch.builder().location(PatchField.clear()).version(3).build();
        return List.of(
                sample(
                        "units.get",
                        SAFE,
                        "GET " + unit,
                        one("Unit"),
                        n -> n.units().get("100", "sub")),
                sample(
                        "units.children",
                        SAFE,
                        "GET " + unit + "/children",
                        page("Unit"),
                        n -> Sample.read(n.units().children("100", "top", TEN))),
                sample(
                        "units.create",
                        NON_IDEMPOTENT,
                        "POST " + units,
                        CREATED,
                        n -> n.units().create("100", leaf)),
                sample(
                        "units.update",
                        NON_IDEMPOTENT,
                        "PATCH " + unit,
                        one("Unit"),
                        n -> n.units().update("100", "sub", patch)),
                sample(
                        "units.delete",
                        IDEMPOTENT,
                        "DELETE " + unit,
                        NO_CONTENT,
                        n -> n.units().delete("100", "sub")),
                sample(
                        "units.updateProperties",
                        NON_IDEMPOTENT,
                        "PATCH " + unit + "/properties",
                        PROPERTIES,
                        n -> n.units().updateProperties("100", "sub", Map.of("shoe", "44"))));
    }

    private static List<Sample<NevisClient>> profiles() {
        String ofUser = CORE + "/{client}/users/{user}/profiles";
        String profile = CORE + "/{client}/profiles/{profile}";
        NewProfile teller = NewProfile.builder().extId("p-1").unitExtId("sub").build();
        ProfilePatch patch =
                ProfilePatch.builder().remarks(PatchField.clear()).version(3).build();
        return List.of(
                sample(
                        "profiles.list",
                        SAFE,
                        "GET " + ofUser,
                        page("Profile"),
                        n -> Sample.read(n.profiles().list("100", "u-1", TEN))),
                sample(
                        "profiles.create",
                        NON_IDEMPOTENT,
                        "POST " + ofUser,
                        CREATED,
                        n -> n.profiles().create("100", "u-1", teller)),
                sample(
                        "profiles.get",
                        SAFE,
                        "GET " + profile,
                        one("Profile"),
                        n -> n.profiles().get("100", "p-1")),
                sample(
                        "profiles.update",
                        NON_IDEMPOTENT,
                        "PATCH " + profile,
                        one("Profile"),
                        n -> n.profiles().update("100", "p-1", patch)),
                sample(
                        "profiles.delete",
                        IDEMPOTENT,
                        "DELETE " + profile,
                        NO_CONTENT,
                        n -> n.profiles().delete("100", "p-1")),
                sample(
                        "profiles.changeUnit",
                        IDEMPOTENT,
                        "PUT " + profile + "/unit/{unit}",
                        NO_CONTENT,
                        n -> n.profiles().changeUnit("100", "p-1", "top")),
                sample(
                        "profiles.updateProperties",
                        NON_IDEMPOTENT,
                        "PATCH " + profile + "/properties",
                        PROPERTIES,
                        n -> n.profiles().updateProperties("100", "p-1", Map.of("shoe", "44"))));
    }

    private static List<Sample<NevisClient>> applications() {
        String applications = CORE + "/applications";
        String application = applications + "/{application}";
        NewApplication portal = NewApplication.builder()
                .name("Portal")
                .displayed(true)
                .extId("app")
                .build();
        ApplicationPatch patch =
                ApplicationPatch.builder().url(PatchField.clear()).version(3).build();
        return List.of(
                sample(
                        "applications.list",
                        SAFE,
                        "GET " + applications,
                        page("Application"),
                        n -> Sample.read(n.applications().list(TEN))),
                sample(
                        "applications.ofClient",
                        SAFE,
                        "GET " + CORE + "/clients/{client}/applications",
                        page("Application"),
                        n -> Sample.read(n.applications().ofClient("100", TEN))),
                sample(
                        "applications.get",
                        SAFE,
                        "GET " + application,
                        one("Application"),
                        n -> n.applications().get("app")),
                sample(
                        "applications.create",
                        NON_IDEMPOTENT,
                        "POST " + applications,
                        CREATED,
                        n -> n.applications().create(portal)),
                sample(
                        "applications.update",
                        NON_IDEMPOTENT,
                        "PATCH " + application,
                        one("Application"),
                        n -> n.applications().update("app", patch)),
                sample(
                        "applications.delete",
                        IDEMPOTENT,
                        "DELETE " + application,
                        NO_CONTENT,
                        n -> n.applications().deleteCascading("app")));
    }

    private static List<Sample<NevisClient>> others() {
        return List.of(
                sample(
                        "principal.me",
                        SAFE,
                        "GET " + PRINCIPAL + "/me",
                        one("Caller"),
                        n -> n.principal().me()),
                sample(
                        "principal.permissions",
                        SAFE,
                        "GET " + PRINCIPAL + "/permissions",
                        CannedResponse.json(200, "{\"elementaryPermissions\":[\"AccessControl.ClientView\"]}"),
                        n -> n.principal().permissions()),
                sample(
                        "principal.protectedFieldToken",
                        NON_IDEMPOTENT,
                        "POST " + PRINCIPAL + "/token",
                        CannedResponse.json(
                                200, "{\"access_token\":\"seeded-protected-field-token\",\"token_type\":\"bearer\"}"),
                        n -> n.principal().protectedFieldToken("jdoe", PASSWORD)),
                sample(
                        "search.clients",
                        SAFE,
                        "GET /nevisidm/api/query/v1/clients",
                        one("Search"),
                        n -> n.search().clients(ClientQuery.named("Default"))));
    }

    private static Sample<NevisClient> sample(
            String operation,
            RetrySafety retrySafety,
            String request,
            CannedResponse response,
            Sample.Call<NevisClient> call) {
        return new Sample<>("nevis." + operation, retrySafety, request, response, call);
    }

    static CannedResponse one(String entity) {
        return CannedResponse.json(200, text(entity));
    }

    static CannedResponse page(String entity) {
        return CannedResponse.json(
                200,
                "{\"items\":[" + text(entity) + "],\"_classifications\":{\"name\":[\"C1\"]},"
                        + "\"_pagination\":{\"continuationToken\":null,\"limit\":100,\"totalResult\":1}}");
    }

    /** Returns the entity with every known field. */
    private static String text(String entity) {
        try (InputStream in = NevisFixture.class.getResourceAsStream("/nevis/" + entity + ".json")) {
            return new String(Objects.requireNonNull(in, entity).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
