package dev.gatehouse.sdk.cte;

import static dev.gatehouse.sdk.core.spi.Safety.IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.Safety.ONCE;
import static dev.gatehouse.sdk.core.spi.Safety.READ;
import static dev.gatehouse.sdk.core.spi.Safety.UNSAFE;

import dev.gatehouse.sdk.contract.Answer;
import dev.gatehouse.sdk.contract.Sample;
import dev.gatehouse.sdk.contract.Vendor;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.spi.Safety;
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
import dev.gatehouse.sdk.testkit.Received;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** CTE for the suites that hold all vendors to the same promises. */
final class CteVendor implements Vendor<CteClient> {

    private static final String TOKENS = "/api/v1/auth/tokens";
    private static final String CTE = "/api/v1/transparent-encryption";
    private static final Secret PASSWORD = Secret.of("planted-password");
    private static final Secret REFRESH_TOKEN = Secret.of("planted-refresh-token");
    private static final Secret HOST_PASSWORD = Secret.of("planted-host-password");
    private static final GuardPointOwner HOST = GuardPointOwner.client("host-1");
    private static final NewGuardPoints POINTS =
            NewGuardPoints.of(GuardPointParams.of(GuardPointType.DIRECTORY_AUTO, "policy"), "/opt/data");
    private static final Answer NOTHING = Answer.empty(204);
    private static final Answer TOKEN = Answer.json(
            200,
            "{\"jwt\":\"planted.jwt.token\",\"duration\":300,\"token_type\":\"Bearer\",\"client_id\":\"c\","
                    + "\"refresh_token_id\":\"r-1\",\"refresh_token\":\"planted-refresh-token\"}");

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
        return List.of("planted-password", "planted.jwt.token", "planted-refresh-token", "planted-host-password");
    }

    @Override
    public boolean isLogin(Received request) {
        return request.method().equals("POST") && request.path().equals(TOKENS);
    }

    @Override
    public Optional<Answer> around(Received request) {
        if (request.method().equals("DELETE") && request.path().startsWith(TOKENS)) {
            return Optional.of(Answer.empty(204));
        }
        return Optional.of(isLogin(request) ? TOKEN : Answer.json(200, "{\"id\":\"host-1\"}"));
    }

    /** A token lasts five minutes here. */
    @Override
    public Optional<Duration> renewedAfter(Sample<CteClient> login) {
        return login.operation().equals("cte.refresh") ? Optional.of(Duration.ofMinutes(6)) : Optional.empty();
    }

    @Override
    public List<String> errors() {
        return List.of("{\"code\":9,\"codeDesc\":\"NCERRInvalidParamValue: Invalid parameter\",\"message\":\"Validation"
                + " errors:\\nname: name is a required field\",\"requestID\":\"r-1\"}");
    }

    @Override
    public List<Sample<CteClient>> samples() {
        String clients = CTE + "/clients";
        String client = clients + "/{client}";
        String groups = CTE + "/clientgroups";
        String group = groups + "/{group}";
        String points = client + "/guardpoints";
        return List.of(
                sample(
                        "login",
                        ONCE,
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
                        READ,
                        "GET " + clients,
                        page("Client"),
                        cte -> Sample.read(cte.clients().list())),
                sample(
                        "clients.get",
                        READ,
                        "GET " + client,
                        one("Client"),
                        cte -> cte.clients().get("host-1")),
                sample(
                        "clients.create",
                        UNSAFE,
                        "POST " + clients,
                        one("Client"),
                        cte -> cte.clients().create(NewClient.of("host-1").withManualPassword(HOST_PASSWORD))),
                sample(
                        "clients.update",
                        UNSAFE,
                        "PATCH " + client,
                        one("Client"),
                        cte -> cte.clients()
                                .update(
                                        "host-1",
                                        ClientUpdate.builder().description("d").build())),
                sample(
                        "clients.delete",
                        UNSAFE,
                        "PATCH " + client + "/delete",
                        NOTHING,
                        cte -> cte.clients().markForDeletion("host-1")),
                sample(
                        "clients.resetPassword",
                        UNSAFE,
                        "PATCH " + client + "/resetpassword",
                        NOTHING,
                        cte -> cte.clients().resetPassword("host-1")),
                sample(
                        "clientGroups.list",
                        READ,
                        "GET " + groups,
                        page("ClientGroup"),
                        cte -> Sample.read(cte.clientGroups().list())),
                sample(
                        "clientGroups.ofClient",
                        READ,
                        "GET " + client + "/clientgroups",
                        page("ClientGroup"),
                        cte -> Sample.read(cte.clientGroups().ofClient("host-1"))),
                sample(
                        "clientGroups.get",
                        READ,
                        "GET " + group,
                        one("ClientGroup"),
                        cte -> cte.clientGroups().get("web")),
                sample(
                        "clientGroups.create",
                        UNSAFE,
                        "POST " + groups,
                        one("ClientGroup"),
                        cte -> cte.clientGroups().create(NewClientGroup.of("web", ClusterType.NON_CLUSTER))),
                sample(
                        "clientGroups.update",
                        UNSAFE,
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
                        READ,
                        "GET " + group + "/clients",
                        page("Client"),
                        cte -> Sample.read(cte.clientGroups().clients("web"))),
                sample(
                        "clientGroups.addClients",
                        UNSAFE,
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
                        UNSAFE,
                        "PATCH " + group + "/password",
                        NOTHING,
                        cte -> cte.clientGroups().setPassword("web", HOST_PASSWORD)),
                sample(
                        "clientGroups.resetPassword",
                        UNSAFE,
                        "PATCH " + group + "/resetpassword",
                        NOTHING,
                        cte -> cte.clientGroups().resetPassword("web")),
                sample(
                        "guardPoints.create",
                        UNSAFE,
                        "POST " + points,
                        Answer.json(201, "{\"guardpoints\":[{\"guardpoint\":" + text("GuardPoint") + "}]}"),
                        cte -> cte.guardPoints().create(HOST, POINTS)),
                sample(
                        "guardPoints.list",
                        READ,
                        "GET " + points,
                        page("GuardPoint"),
                        cte -> Sample.read(cte.guardPoints().list(HOST))),
                sample(
                        "guardPoints.get",
                        READ,
                        "GET " + points + "/{guardPoint}",
                        one("GuardPoint"),
                        cte -> cte.guardPoints().get(HOST, "g-1")),
                sample(
                        "guardPoints.enable",
                        UNSAFE,
                        "PATCH " + points + "/enable/",
                        NOTHING,
                        cte -> cte.guardPoints().enable(HOST, List.of("g-1"))),
                sample(
                        "guardPoints.unguard",
                        UNSAFE,
                        "PATCH " + points + "/unguard",
                        NOTHING,
                        cte -> cte.guardPoints().unguard(HOST, List.of("g-1"))),
                sample(
                        "profiles.list",
                        READ,
                        "GET " + CTE + "/profiles",
                        page("Profile"),
                        cte -> Sample.read(cte.profiles().list())),
                sample(
                        "profiles.get",
                        READ,
                        "GET " + CTE + "/profiles/{profile}",
                        one("Profile"),
                        cte -> cte.profiles().get("p")),
                sample(
                        "policies.list",
                        READ,
                        "GET " + CTE + "/policies",
                        page("Policy"),
                        cte -> Sample.read(cte.policies().list())),
                sample(
                        "policies.get",
                        READ,
                        "GET " + CTE + "/policies/{policy}",
                        one("Policy"),
                        cte -> cte.policies().get("p")));
    }

    private static Sample<CteClient> sample(
            String operation, Safety safety, String request, Answer answer, Sample.Call<CteClient> call) {
        return new Sample<>("cte." + operation, safety, request, answer, call);
    }

    private static Answer one(String entity) {
        return Answer.json(200, text(entity));
    }

    private static Answer page(String entity) {
        return Answer.json(200, "{\"skip\":0,\"limit\":10,\"total\":1,\"resources\":[" + text(entity) + "]}");
    }

    /** The entity with every field that a source knows. */
    private static String text(String entity) {
        try (InputStream in = CteVendor.class.getResourceAsStream("/cte/" + entity + ".json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
