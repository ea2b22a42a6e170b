package dev.gatehouse.sdk.cte;

import static dev.gatehouse.sdk.core.spi.RetrySafety.IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.NEVER_RETRY;
import static dev.gatehouse.sdk.core.spi.RetrySafety.NON_IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.SAFE;

import dev.gatehouse.sdk.contract.CannedResponse;
import dev.gatehouse.sdk.contract.Sample;
import dev.gatehouse.sdk.contract.VendorFixture;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.cte.clientgroups.AddClients;
import dev.gatehouse.sdk.cte.clientgroups.ClientGroupUpdate;
import dev.gatehouse.sdk.cte.clientgroups.ClusterType;
import dev.gatehouse.sdk.cte.clientgroups.NewClientGroup;
import dev.gatehouse.sdk.cte.clients.ClientUpdate;
import dev.gatehouse.sdk.cte.clients.NewClient;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointOwner;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointParams;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointType;
import dev.gatehouse.sdk.cte.guardpoints.NewGuardPoints;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** CTE in the test suites that all vendors share. */
final class CteFixture implements VendorFixture<CteClient> {

    private static final String TOKENS = "/api/v1/auth/tokens";
    private static final String CTE = "/api/v1/transparent-encryption";
    private static final Secret PASSWORD = Secret.of("seeded-password");
    private static final Secret REFRESH_TOKEN = Secret.of("seeded-refresh-token");
    private static final Secret HOST_PASSWORD = Secret.of("seeded-host-password");
    private static final GuardPointOwner HOST = GuardPointOwner.client("host-1");
    private static final NewGuardPoints POINTS =
            NewGuardPoints.of(GuardPointParams.of(GuardPointType.DIRECTORY_AUTO, "policy"), "/opt/data");
    static final CannedResponse NOTHING = CannedResponse.empty(204);
    private static final CannedResponse TOKEN = CannedResponse.json(
            200,
            "{\"jwt\":\"seeded.jwt.token\",\"duration\":300,\"token_type\":\"Bearer\",\"client_id\":\"c\","
                    + "\"refresh_token_id\":\"r-1\",\"refresh_token\":\"seeded-refresh-token\"}");

    @Override
    public String name() {
        return "cte";
    }

    @Override
    public CteClient open(SdkConfig config, String operation) {
        return CteClient.create(
                config,
                operation.equals("cte.refresh")
                        ? CteCredentials.refreshToken(REFRESH_TOKEN)
                        : CteCredentials.password("admin", PASSWORD));
    }

    @Override
    public List<String> secrets() {
        return List.of("seeded-password", "seeded.jwt.token", "seeded-refresh-token", "seeded-host-password");
    }

    @Override
    public boolean isLogin(ReceivedRequest request) {
        return request.method().equals("POST") && request.path().equals(TOKENS);
    }

    @Override
    public Optional<CannedResponse> supportingResponse(ReceivedRequest request) {
        if (request.method().equals("DELETE") && request.path().startsWith(TOKENS)) {
            return Optional.of(CannedResponse.empty(204));
        }
        // Members of a set are found by reading it first.
        Optional<CannedResponse> set = Stream.of("User", "Process", "Resource")
                .filter(kind -> request.path().contains("/" + kind.toLowerCase(Locale.ROOT) + "sets/"))
                .map(kind -> one(kind + "Set"))
                .findFirst();
        return Optional.of(
                isLogin(request) ? TOKEN : set.orElseGet(() -> CannedResponse.json(200, "{\"id\":\"host-1\"}")));
    }

    /** The lifetime of a token is five minutes. */
    @Override
    public Optional<Duration> renewedAfter(Sample<CteClient> login) {
        return login.operation().equals("cte.refresh") ? Optional.of(Duration.ofMinutes(6)) : Optional.empty();
    }

    @Override
    public List<String> errorBodies() {
        return List.of("{\"code\":9,\"codeDesc\":\"NCERRInvalidParamValue: Invalid parameter\",\"message\":\"Validation"
                + " errors:\\nname: name is a required field\",\"requestID\":\"r-1\"}");
    }

    @Override
    public List<Sample<CteClient>> samples() {
        List<Sample<CteClient>> all = new ArrayList<>(basicSamples());
        all.addAll(PolicySamples.all());
        all.addAll(SetSamples.all());
        return all;
    }

    private static List<Sample<CteClient>> basicSamples() {
        String clients = CTE + "/clients";
        String client = clients + "/{client}";
        String groups = CTE + "/clientgroups";
        String group = groups + "/{group}";
        String points = client + "/guardpoints";
        return List.of(
                sample(
                        "login",
                        NEVER_RETRY,
                        "POST " + TOKENS,
                        TOKEN,
                        cte -> cte.clients().get("host-1")),
                sample(
                        "refresh",
                        IDEMPOTENT,
                        "POST " + TOKENS,
                        TOKEN,
                        cte -> cte.clients().get("host-1")),
                sample(
                        "clients.list",
                        SAFE,
                        "GET " + clients,
                        page("Client"),
                        cte -> Sample.read(cte.clients().list())),
                sample(
                        "clients.get",
                        SAFE,
                        "GET " + client,
                        one("Client"),
                        cte -> cte.clients().get("host-1")),
                sample(
                        "clients.create",
                        NON_IDEMPOTENT,
                        "POST " + clients,
                        one("Client"),
                        cte -> cte.clients().create(NewClient.of("host-1").withManualPassword(HOST_PASSWORD))),
                sample(
                        "clients.update",
                        NON_IDEMPOTENT,
                        "PATCH " + client,
                        one("Client"),
                        cte -> cte.clients()
                                .update(
                                        "host-1",
                                        ClientUpdate.builder().description("d").build())),
                sample(
                        "clients.delete",
                        NON_IDEMPOTENT,
                        "PATCH " + client + "/delete",
                        NOTHING,
                        cte -> cte.clients().markForDeletion("host-1")),
                sample(
                        "clients.resetPassword",
                        NON_IDEMPOTENT,
                        "PATCH " + client + "/resetpassword",
                        NOTHING,
                        cte -> cte.clients().resetPassword("host-1")),
                sample(
                        "clientGroups.list",
                        SAFE,
                        "GET " + groups,
                        page("ClientGroup"),
                        cte -> Sample.read(cte.clientGroups().list())),
                sample(
                        "clientGroups.ofClient",
                        SAFE,
                        "GET " + client + "/clientgroups",
                        page("ClientGroup"),
                        cte -> Sample.read(cte.clientGroups().ofClient("host-1"))),
                sample(
                        "clientGroups.get",
                        SAFE,
                        "GET " + group,
                        one("ClientGroup"),
                        cte -> cte.clientGroups().get("web")),
                sample(
                        "clientGroups.create",
                        NON_IDEMPOTENT,
                        "POST " + groups,
                        one("ClientGroup"),
                        cte -> cte.clientGroups().create(NewClientGroup.of("web", ClusterType.NON_CLUSTER))),
                sample(
                        "clientGroups.update",
                        NON_IDEMPOTENT,
                        "PATCH " + group,
                        one("ClientGroup"),
                        cte -> cte.clientGroups()
                                .update(
                                        "web",
                                        ClientGroupUpdate.builder()
                                                .description("d")
                                                .build())),
                sample(
                        "clientGroups.delete",
                        IDEMPOTENT,
                        "DELETE " + group,
                        NOTHING,
                        cte -> cte.clientGroups().delete("web")),
                sample(
                        "clientGroups.clients",
                        SAFE,
                        "GET " + group + "/clients",
                        page("Client"),
                        cte -> Sample.read(cte.clientGroups().clients("web"))),
                sample(
                        "clientGroups.addClients",
                        NON_IDEMPOTENT,
                        "POST " + group + "/clients",
                        one("ClientGroup"),
                        cte -> cte.clientGroups().addClients("web", AddClients.of("host-1"))),
                sample(
                        "clientGroups.removeClient",
                        IDEMPOTENT,
                        "DELETE " + group + "/clients/{client}",
                        NOTHING,
                        cte -> cte.clientGroups().removeClient("web", "host-1")),
                sample(
                        "clientGroups.setPassword",
                        NON_IDEMPOTENT,
                        "PATCH " + group + "/password",
                        NOTHING,
                        cte -> cte.clientGroups().setPassword("web", HOST_PASSWORD)),
                sample(
                        "clientGroups.resetPassword",
                        NON_IDEMPOTENT,
                        "PATCH " + group + "/resetpassword",
                        NOTHING,
                        cte -> cte.clientGroups().resetPassword("web")),
                sample(
                        "guardPoints.create",
                        NON_IDEMPOTENT,
                        "POST " + points,
                        CannedResponse.json(201, "{\"guardpoints\":[{\"guardpoint\":" + text("GuardPoint") + "}]}"),
                        cte -> cte.guardPoints().create(HOST, POINTS)),
                sample(
                        "guardPoints.list",
                        SAFE,
                        "GET " + points,
                        page("GuardPoint"),
                        cte -> Sample.read(cte.guardPoints().list(HOST))),
                sample(
                        "guardPoints.get",
                        SAFE,
                        "GET " + points + "/{guardPoint}",
                        one("GuardPoint"),
                        cte -> cte.guardPoints().get(HOST, "g-1")),
                sample(
                        "guardPoints.enable",
                        NON_IDEMPOTENT,
                        "PATCH " + points + "/enable/",
                        NOTHING,
                        cte -> cte.guardPoints().enable(HOST, List.of("g-1"))),
                sample(
                        "guardPoints.unguard",
                        NON_IDEMPOTENT,
                        "PATCH " + points + "/unguard",
                        NOTHING,
                        cte -> cte.guardPoints().unguard(HOST, List.of("g-1"))),
                sample(
                        "profiles.list",
                        SAFE,
                        "GET " + CTE + "/profiles",
                        page("Profile"),
                        cte -> Sample.read(cte.profiles().list())),
                sample(
                        "profiles.get",
                        SAFE,
                        "GET " + CTE + "/profiles/{profile}",
                        one("Profile"),
                        cte -> cte.profiles().get("p")),
                sample(
                        "policies.list",
                        SAFE,
                        "GET " + CTE + "/policies",
                        page("Policy"),
                        cte -> Sample.read(cte.policies().list())),
                sample(
                        "policies.get",
                        SAFE,
                        "GET " + CTE + "/policies/{policy}",
                        one("Policy"),
                        cte -> cte.policies().get("p")));
    }

    static Sample<CteClient> sample(
            String operation,
            RetrySafety retrySafety,
            String request,
            CannedResponse response,
            Sample.Call<CteClient> call) {
        return new Sample<>("cte." + operation, retrySafety, request, response, call);
    }

    static CannedResponse one(String entity) {
        return CannedResponse.json(200, text(entity));
    }

    static CannedResponse page(String entity) {
        return CannedResponse.json(200, "{\"skip\":0,\"limit\":10,\"total\":1,\"resources\":[" + text(entity) + "]}");
    }

    /** The entity with every field that a source describes. */
    static String text(String entity) {
        try (InputStream in = CteFixture.class.getResourceAsStream("/cte/" + entity + ".json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
