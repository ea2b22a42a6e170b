package dev.gatehouse.sdk.commvault;

import static dev.gatehouse.sdk.core.spi.Safety.ONCE;
import static dev.gatehouse.sdk.core.spi.Safety.READ;
import static dev.gatehouse.sdk.core.spi.Safety.UNSAFE;

import dev.gatehouse.sdk.commvault.clients.ClientRef;
import dev.gatehouse.sdk.commvault.plans.PlanRef;
import dev.gatehouse.sdk.commvault.users.UserGroupRef;
import dev.gatehouse.sdk.commvault.users.UserRef;
import dev.gatehouse.sdk.commvault.vaults.NewVault;
import dev.gatehouse.sdk.contract.Answer;
import dev.gatehouse.sdk.contract.Departure;
import dev.gatehouse.sdk.contract.Sample;
import dev.gatehouse.sdk.contract.Vendor;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.spi.Safety;
import dev.gatehouse.sdk.testkit.Received;
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

/** Commvault for the suites that hold all vendors to the same promises. */
final class CommvaultVendor implements Vendor<CommvaultClient> {

    private static final String LOGIN = "/Login";
    private static final String RENEW_LOGIN = "/RenewLoginToken";
    private static final String RENEW_PAIR = "/V4/AccessToken/Renew";
    private static final Secret PASSWORD = Secret.of("planted-password");
    private static final String ENDED = "planted-ended-token";
    private static final TokenPair ENDED_PAIR =
            TokenPair.of(Secret.of(ENDED), Secret.of("planted-ended-refresh-token"));
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
            case "commvault.accessToken.renew" -> CommvaultCredentials.tokenPair(ENDED_PAIR, pair -> {});
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
        // The password as it is sent, too
        return List.of("planted-", "cGxhbnRlZC1wYXNzd29yZA");
    }

    @Override
    public boolean isLogin(Received request) {
        return request.method().equals("POST")
                && Set.of(LOGIN, RENEW_LOGIN, RENEW_PAIR).contains(request.path());
    }

    @Override
    public Optional<Answer> around(Received request) {
        return Optional.of(
                switch (request.path()) {
                    case LOGIN -> login(String.valueOf(request.requireJson().get("deviceId")));
                    case RENEW_LOGIN -> answer("login.renew");
                    case RENEW_PAIR -> answer("accessToken.renew");
                    case "/Logout" -> new Answer(200, "text/plain", "Logged out.".getBytes(StandardCharsets.UTF_8));
                    default -> isEnded(request) ? refused() : answer("users.get");
                });
    }

    /** The first login of a device that is to renew gives a token that has ended already. */
    private Answer login(String device) {
        return renewing.remove(device)
                ? Answer.json(200, text("login").replace("planted-login-token", ENDED))
                : answer("login");
    }

    /** By its end, since what follows the word planted is numbered from a site's second login on. */
    private static boolean isEnded(Received request) {
        return request.header("Authtoken")
                .or(() -> request.header("Authorization"))
                .filter(token -> token.endsWith("ended-token"))
                .isPresent();
    }

    private static Answer refused() {
        return Answer.json(401, "{\"errorMessage\":\"Access denied\",\"errorCode\":5}");
    }

    /** The refusal of a token that has ended comes before; a pair's renewal leaves the connections of reads alone. */
    @Override
    public Optional<Duration> renewedAfter(Sample<CommvaultClient> login) {
        return login.operation().equals("commvault.login.renew") ? Optional.of(Duration.ZERO) : Optional.empty();
    }

    @Override
    public boolean refusesWithin200() {
        return true;
    }

    @Override
    public Set<Departure> departures(Sample<CommvaultClient> sample) {
        // A renewal that is refused is followed by a login
        return sample.operation().equals("commvault.login.renew") ? Set.of(Departure.ANOTHER_WAY) : Set.of();
    }

    @Override
    public SdkException behind(SdkException thrown) {
        return thrown instanceof TokenPairLostException && thrown.getCause() instanceof SdkException cause
                ? cause
                : thrown;
    }

    @Override
    public List<String> errors() {
        String words = "{\"errorMessage\":\"words\",\"errorCode\":5}";
        String log = "{\"errorCode\":5,\"errLogMessage\":\"words\"}";
        return List.of(
                words,
                "{\"error\":" + words + "}",
                "{\"errors\":[" + words + "]}",
                "{\"errors\":[{\"errList\":[" + log + "]}]}",
                "{\"response\":" + words + "}",
                "{\"response\":[{\"errorCode\":5,\"errorString\":\"words\"}]}",
                "{\"errList\":[" + log + "]}");
    }

    @Override
    public List<Sample<CommvaultClient>> samples() {
        String client = "/V4/Client/{id}";
        return List.of(
                sample(
                        "login",
                        ONCE,
                        "POST " + LOGIN,
                        commvault -> commvault.users().get(7)),
                sample(
                        "login.renew",
                        ONCE,
                        "POST " + RENEW_LOGIN,
                        commvault -> commvault.users().get(7)),
                sample(
                        "accessToken.renew",
                        UNSAFE,
                        "POST " + RENEW_PAIR,
                        commvault -> commvault.users().get(7)),
                sample(
                        "vaults.create",
                        UNSAFE,
                        "POST /V4/CVS3Store",
                        commvault -> commvault.vaults().create(VAULT)),
                sample(
                        "vaults.list",
                        READ,
                        "GET /V4/CVS3Stores",
                        commvault -> Sample.read(commvault.vaults().list())),
                sample(
                        "vaults.registerEndpoint",
                        UNSAFE,
                        "POST " + client + "/CVS3endpoint",
                        commvault -> commvault.vaults().registerEndpoint(3)),
                sample(
                        "keys.rotateOwn",
                        UNSAFE,
                        "PUT /V4/User/S3AccessKey",
                        answer("keys.rotate"),
                        commvault -> commvault.keys().rotateOwn()),
                sample(
                        "keys.rotate",
                        UNSAFE,
                        "PUT /V4/User/{id}/S3AccessKey",
                        commvault -> commvault.keys().rotate(7)),
                sample(
                        "plans.forVaults",
                        READ,
                        "GET /V2/Plan",
                        commvault -> commvault.plans().findForVault("Tape")),
                sample(
                        "plans.summaries",
                        READ,
                        "GET /V4/Plan/Summary",
                        commvault -> commvault.plans().summaries()),
                sample(
                        "clients.findByName",
                        READ,
                        "GET /Client",
                        commvault -> commvault.clients().findByName("host-1")),
                sample(
                        "clients.servers",
                        READ,
                        "GET /V4/Servers",
                        commvault -> commvault.clients().servers(false)),
                sample(
                        "users.list",
                        READ,
                        "GET /V4/user",
                        commvault -> commvault.users().list()),
                sample(
                        "users.list",
                        READ,
                        "GET /V4/user",
                        commvault -> commvault.users().inGroup(4)),
                sample(
                        "users.get",
                        READ,
                        "GET /V4/user/{id}",
                        commvault -> commvault.users().get(7)),
                sample(
                        "users.findByName",
                        READ,
                        "GET /User",
                        commvault -> commvault.users().findByName("anna")),
                sample(
                        "userGroups.list",
                        READ,
                        "GET /V4/UserGroup",
                        commvault -> commvault.userGroups().list()),
                sample(
                        "userGroups.get",
                        READ,
                        "GET /V4/UserGroup/{id}",
                        commvault -> commvault.userGroups().get(4)),
                sample(
                        "userGroups.findByName",
                        READ,
                        "GET /UserGroup",
                        commvault -> commvault.userGroups().findByName("team")),
                sample(
                        "jobs.get",
                        READ,
                        "GET /Job/{id}",
                        commvault -> commvault.jobs().get(4711)));
    }

    private static Sample<CommvaultClient> sample(
            String operation, Safety safety, String request, Sample.Call<CommvaultClient> call) {
        return sample(operation, safety, request, answer(operation), call);
    }

    private static Sample<CommvaultClient> sample(
            String operation, Safety safety, String request, Answer answer, Sample.Call<CommvaultClient> call) {
        return new Sample<>("commvault." + operation, safety, request, answer, call);
    }

    /** The answer with every field that a source knows. */
    private static Answer answer(String operation) {
        return Answer.json(200, text(operation));
    }

    static String text(String operation) {
        try (InputStream in = CommvaultVendor.class.getResourceAsStream("/commvault/" + operation + ".json")) {
            return new String(Objects.requireNonNull(in, operation).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
