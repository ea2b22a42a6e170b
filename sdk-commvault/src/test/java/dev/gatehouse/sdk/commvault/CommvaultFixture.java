package dev.gatehouse.sdk.commvault;

import static dev.gatehouse.sdk.core.spi.RetrySafety.NEVER_RETRY;
import static dev.gatehouse.sdk.core.spi.RetrySafety.NON_IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.SAFE;

import dev.gatehouse.sdk.commvault.clients.ClientRef;
import dev.gatehouse.sdk.commvault.error.TokenPairLostException;
import dev.gatehouse.sdk.commvault.plans.PlanRef;
import dev.gatehouse.sdk.commvault.users.UserGroupRef;
import dev.gatehouse.sdk.commvault.users.UserRef;
import dev.gatehouse.sdk.commvault.vaults.NewVault;
import dev.gatehouse.sdk.contract.CannedResponse;
import dev.gatehouse.sdk.contract.KnownDeviation;
import dev.gatehouse.sdk.contract.Sample;
import dev.gatehouse.sdk.contract.VendorFixture;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Commvault for the contract suites of all vendors. */
final class CommvaultFixture implements VendorFixture<CommvaultClient> {

    private static final String LOGIN = "/Login";
    private static final String RENEW_LOGIN = "/RenewLoginToken";
    private static final String RENEW_PAIR = "/V4/AccessToken/Renew";
    private static final Secret PASSWORD = Secret.of("seeded-password");
    private static final String EXPIRED = "seeded-expired-token";
    private static final TokenPair EXPIRED_PAIR =
            TokenPair.of(Secret.of(EXPIRED), Secret.of("seeded-expired-refresh-token"));
    private static final NewVault VAULT = NewVault.builder()
            .name("invoices")
            .plan(PlanRef.of(12, "Object storage"))
            .addEndpoints(ClientRef.of(3))
            .addOwners(UserRef.of(7))
            .addUserGroups(UserGroupRef.of(4))
            .build();

    private final AtomicInteger devices = new AtomicInteger();
    private final Set<String> renewing = ConcurrentHashMap.newKeySet();

    @Override
    public String name() {
        return "commvault";
    }

    @Override
    public CommvaultClient open(SdkConfig config, String operation) {
        return CommvaultClient.create(config, credentials(operation));
    }

    private CommvaultCredentials credentials(String operation) {
        CommvaultCredentials password = CommvaultCredentials.password("admin", PASSWORD);
        return switch (operation) {
            case "commvault.accessToken.renew" ->
                CommvaultCredentials.tokenPair(TokenPairStore.ofOneProcess(EXPIRED_PAIR, pair -> {}));
            case "commvault.login.renew" -> {
                String device = "device-" + devices.incrementAndGet();
                renewing.add(device);
                yield password.withDeviceId(device);
            }
            default -> password;
        };
    }

    @Override
    public List<String> secrets() {
        // And the password in Base64, as it is sent
        return List.of("seeded-", "c2VlZGVkLXBhc3N3b3Jk");
    }

    @Override
    public boolean isLogin(ReceivedRequest request) {
        return request.method().equals("POST")
                && Set.of(LOGIN, RENEW_LOGIN, RENEW_PAIR).contains(request.path());
    }

    @Override
    public Optional<CannedResponse> supportingResponse(ReceivedRequest request) {
        return Optional.of(
                switch (request.path()) {
                    case LOGIN -> login(String.valueOf(request.requireJson().get("deviceId")));
                    case RENEW_LOGIN -> response("login.renew");
                    case RENEW_PAIR -> response("accessToken.renew");
                    case "/Logout" ->
                        new CannedResponse(200, "text/plain", "Logged out.".getBytes(StandardCharsets.UTF_8));
                    default -> isExpired(request) ? unauthorized() : response("users.get");
                });
    }

    /** The first login of a device that must renew returns a token that has already expired. */
    private CannedResponse login(String device) {
        return renewing.remove(device)
                ? CannedResponse.json(200, text("login").replace("seeded-login-token", EXPIRED))
                : response("login");
    }

    /** Compares the end of the token, because the suites number what follows the prefix from the second login on. */
    private static boolean isExpired(ReceivedRequest request) {
        return request.header("Authtoken")
                .or(() -> request.header("Authorization"))
                .filter(token -> token.endsWith("expired-token"))
                .isPresent();
    }

    private static CannedResponse unauthorized() {
        return CannedResponse.json(401, "{\"errorMessage\":\"Access denied\",\"errorCode\":5}");
    }

    /** A rejected request precedes the renewal of a login. The renewal of a pair uses no connection of earlier reads. */
    @Override
    public Optional<Duration> renewedAfter(Sample<CommvaultClient> login) {
        return login.operation().equals("commvault.login.renew") ? Optional.of(Duration.ZERO) : Optional.empty();
    }

    @Override
    public boolean reportsErrorsWithStatus200() {
        return true;
    }

    @Override
    public Set<KnownDeviation> knownDeviations(Sample<CommvaultClient> sample) {
        return switch (sample.operation()) {
            // A login follows a rejected renewal
            case "commvault.login.renew" -> Set.of(KnownDeviation.FALLBACK);
            case "commvault.accessToken.renew" -> Set.of(KnownDeviation.READS_DAMAGED_BODIES);
            default -> Set.of();
        };
    }

    @Override
    public SdkException unwrap(SdkException thrown) {
        return thrown instanceof TokenPairLostException && thrown.getCause() instanceof SdkException cause
                ? cause
                : thrown;
    }

    @Override
    public List<String> errorBodies() {
        String error = "{\"errorMessage\":\"text\",\"errorCode\":5}";
        String log = "{\"errorCode\":5,\"errLogMessage\":\"text\"}";
        return List.of(
                error,
                "{\"error\":" + error + "}",
                "{\"error\":{\"errList\":[" + log + "]}}",
                "{\"errorCode\":5,\"errorMsg\":\"text\"}",
                "{\"resp\":" + error + "}",
                "{\"failures\":{\"part\":[\"text\"]}}",
                "{\"errors\":[" + error + "]}",
                "{\"errors\":[{\"errList\":[" + log + "]}]}",
                "{\"response\":" + error + "}",
                "{\"response\":[{\"errorCode\":5,\"errorString\":\"text\"}]}",
                "{\"errList\":[" + log + "]}");
    }

    @Override
    public List<Sample<CommvaultClient>> samples() {
        return Stream.concat(vaultSamples().stream(), AdministrationSamples.all().stream())
                .toList();
    }

    private static List<Sample<CommvaultClient>> vaultSamples() {
        String client = "/V4/Client/{id}";
        return List.of(
                sample(
                        "login",
                        NEVER_RETRY,
                        "POST " + LOGIN,
                        commvault -> commvault.users().get(7)),
                sample(
                        "login.renew",
                        NEVER_RETRY,
                        "POST " + RENEW_LOGIN,
                        commvault -> commvault.users().get(7)),
                sample(
                        "accessToken.renew",
                        NON_IDEMPOTENT,
                        "POST " + RENEW_PAIR,
                        commvault -> commvault.users().get(7)),
                sample(
                        "vaults.create",
                        NON_IDEMPOTENT,
                        "POST /V4/CVS3Store",
                        commvault -> commvault.vaults().create(VAULT)),
                sample(
                        "vaults.list",
                        SAFE,
                        "GET /V4/CVS3Stores",
                        commvault -> Sample.read(commvault.vaults().list())),
                sample(
                        "vaults.registerEndpoint",
                        NON_IDEMPOTENT,
                        "POST " + client + "/CVS3endpoint",
                        commvault -> commvault.vaults().registerEndpoint(3)),
                sample(
                        "keys.rotateOwn",
                        NON_IDEMPOTENT,
                        "PUT /V4/User/S3AccessKey",
                        response("keys.rotate"),
                        commvault -> commvault.keys().rotateOwn()),
                sample(
                        "keys.rotate",
                        NON_IDEMPOTENT,
                        "PUT /V4/User/{id}/S3AccessKey",
                        commvault -> commvault.keys().rotate(7)),
                sample(
                        "plans.forVaults",
                        SAFE,
                        "GET /V2/Plan",
                        commvault -> commvault.plans().findForVault("Tape")),
                sample(
                        "plans.summaries",
                        SAFE,
                        "GET /V4/Plan/Summary",
                        commvault -> commvault.plans().summaries()),
                sample(
                        "clients.findByName",
                        SAFE,
                        "GET /Client",
                        commvault -> commvault.clients().findByName("host-1")),
                sample(
                        "clients.servers",
                        SAFE,
                        "GET /V4/Servers",
                        commvault -> commvault.clients().servers(false)),
                sample(
                        "users.list",
                        SAFE,
                        "GET /V4/user",
                        commvault -> commvault.users().list()),
                sample(
                        "users.list",
                        SAFE,
                        "GET /V4/user",
                        commvault -> commvault.users().inGroup(4)),
                sample(
                        "users.get",
                        SAFE,
                        "GET /V4/user/{id}",
                        commvault -> commvault.users().get(7)),
                sample(
                        "users.findByName",
                        SAFE,
                        "GET /User",
                        commvault -> commvault.users().findByName("anna")),
                sample(
                        "userGroups.list",
                        SAFE,
                        "GET /V4/UserGroup",
                        commvault -> commvault.userGroups().list()),
                sample(
                        "userGroups.get",
                        SAFE,
                        "GET /V4/UserGroup/{id}",
                        commvault -> commvault.userGroups().get(4)),
                sample(
                        "userGroups.findByName",
                        SAFE,
                        "GET /UserGroup",
                        commvault -> commvault.userGroups().findByName("team")),
                sample(
                        "jobs.get",
                        SAFE,
                        "GET /Job/{id}",
                        commvault -> commvault.jobs().get(4711)));
    }

    static Sample<CommvaultClient> sample(
            String operation, RetrySafety retrySafety, String request, Sample.Call<CommvaultClient> call) {
        return sample(operation, retrySafety, request, response(operation), call);
    }

    static Sample<CommvaultClient> sample(
            String operation,
            RetrySafety retrySafety,
            String request,
            CannedResponse response,
            Sample.Call<CommvaultClient> call) {
        return new Sample<>("commvault." + operation, retrySafety, request, response, call);
    }

    /** Returns the response with every field that a source mentions. */
    static CannedResponse response(String operation) {
        return CannedResponse.json(200, text(operation));
    }

    static String text(String operation) {
        try (InputStream in = CommvaultFixture.class.getResourceAsStream("/commvault/" + operation + ".json")) {
            return new String(Objects.requireNonNull(in, operation).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
