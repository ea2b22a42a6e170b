package dev.gatehouse.sdk.sps;

import static dev.gatehouse.sdk.core.spi.RetrySafety.IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.NEVER_RETRY;
import static dev.gatehouse.sdk.core.spi.RetrySafety.NON_IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.SAFE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.contract.CannedResponse;
import dev.gatehouse.sdk.contract.KnownDeviation;
import dev.gatehouse.sdk.contract.Sample;
import dev.gatehouse.sdk.contract.VendorFixture;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.sps.error.TransactionException;
import dev.gatehouse.sdk.sps.error.TransactionException.Reason;
import dev.gatehouse.sdk.sps.management.Banner;
import dev.gatehouse.sdk.sps.management.DiskFillupPrevention;
import dev.gatehouse.sdk.sps.management.HealthMonitoring;
import dev.gatehouse.sdk.sps.management.Host;
import dev.gatehouse.sdk.sps.management.MailSettings;
import dev.gatehouse.sdk.sps.management.SnmpTrapSettings;
import dev.gatehouse.sdk.sps.management.SnmpVersion;
import dev.gatehouse.sdk.sps.management.WebGatewayAuthentication;
import dev.gatehouse.sdk.sps.stored.NewX509Identity;
import dev.gatehouse.sdk.sps.transaction.TransactionOptions;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** SPS for the contract suites of all vendors. Each change runs in a transaction of its own. */
final class SpsFixture implements VendorFixture<SpsClient> {

    private static final String LOGIN = "/api/authentication";
    private static final String TRANSACTION = "/api/transaction";
    private static final String MANAGEMENT = "/api/configuration/management";
    private static final String POLICIES = "policies/time_policies";
    private static final Secret PASSWORD = Secret.of("seeded-password");
    private static final Secret SMTP_PASSWORD = Secret.of("seeded-smtp-password");
    private static final Secret KEY = Secret.of(Fixtures.text("identity-key-pkcs1.pem"));
    private static final String SESSION = "feedfacefeedfacefeedfacefeedfacefeedface";
    private static final Host MAIL_SERVER = Host.fqdn("mx.example.com");

    /** The pages of PUT list a 201 and show no body. */
    private static final CannedResponse CREATED = CannedResponse.empty(201);

    @Override
    public String name() {
        return "sps";
    }

    @Override
    public SpsClient open(SdkConfig config, String operation) {
        return SpsClient.create(config, SpsCredentials.password("api", PASSWORD));
    }

    @Override
    public List<String> secrets() {
        // The credentials as they are sent, and the first line of the key
        return List.of(
                "seeded-", "YXBpOnNlZWRlZC1wYXNzd29yZA", SESSION, KEY.reveal().split("\n", -1)[1]);
    }

    @Override
    public boolean isLogin(ReceivedRequest request) {
        return request.method().equals("GET") && request.path().equals(LOGIN);
    }

    /** No page documents a logout, so there is no response to it. */
    @Override
    public Optional<CannedResponse> supportingResponse(ReceivedRequest request) {
        return switch (request.method() + " " + request.path()) {
            case "GET " + LOGIN -> Optional.of(login());
            case "DELETE " + LOGIN -> Optional.empty();
            case "POST " + TRANSACTION -> Optional.of(response("transaction.open"));
            case "GET " + TRANSACTION -> Optional.of(response("transaction.status"));
            case "PUT " + TRANSACTION -> Optional.of(response("transaction.commit"));
            case "DELETE " + TRANSACTION -> Optional.of(response("transaction.rollback"));
            default -> Optional.of(response("status.user"));
        };
    }

    private static CannedResponse login() {
        return response("login").withHeader("Set-Cookie", "session_id=" + SESSION + "; Path=/; Secure");
    }

    @Override
    public Set<KnownDeviation> knownDeviations(Sample<SpsClient> sample) {
        if (AreaSamples.DOWNLOADS.contains(sample.operation())) {
            // May take one hour
            return Set.of(KnownDeviation.OWN_TIMEOUTS, KnownDeviation.BODY_IGNORED);
        }
        if (sample.operation().equals("sps.firmware.upload")) {
            return Set.of(KnownDeviation.OWN_TIMEOUTS);
        }
        if (AreaSamples.OUTSIDE.contains(sample.operation())) {
            return Set.of();
        }
        return switch (sample.operation()) {
            case "sps.login" -> Set.of(KnownDeviation.BODY_IGNORED);
            // A transaction that may have been opened is rolled back
            case "sps.transaction.open" -> Set.of(KnownDeviation.ROLLED_BACK, KnownDeviation.BODY_IGNORED);
            // A commit may take 100 s
            case "sps.transaction.commit" -> Set.of(KnownDeviation.OWN_TIMEOUTS, KnownDeviation.BODY_IGNORED);
            // Sent up to twice, 30 s each. Nothing takes effect, however it ends
            case "sps.transaction.rollback" ->
                Set.of(
                        KnownDeviation.ROLLED_BACK,
                        KnownDeviation.ATTEMPTED_TWICE,
                        KnownDeviation.OWN_TIMEOUTS,
                        KnownDeviation.BODY_IGNORED);
            default -> {
                if (sample.operation().endsWith(".delete")) {
                    yield Set.of(KnownDeviation.BODY_IGNORED, KnownDeviation.SAME_SESSION);
                }
                yield sample.retrySafety().isChange() ? Set.of(KnownDeviation.SAME_SESSION) : Set.of();
            }
        };
    }

    /** A read outside a transaction, a change in a transaction, and the opening. */
    @Override
    public Optional<Sample<SpsClient>> representative(RetrySafety retrySafety) {
        String operation = switch (retrySafety) {
            case SAFE -> "sps.status.user";
            case IDEMPOTENT -> "sps.email.put";
            case NON_IDEMPOTENT -> "sps.transaction.open";
            case NEVER_RETRY -> "none, it is a login";
        };
        return samples().stream()
                .filter(sample -> sample.operation().equals(operation))
                .findFirst();
    }

    /** The exception reports the outcome of the transaction, and whether the lock may be held. */
    @Override
    public SdkException unwrap(SdkException thrown) {
        if (!(thrown instanceof TransactionException failure)) {
            return thrown;
        }
        Reason reason = switch (failure.operation()) {
            case "sps.transaction.open" -> Reason.NOT_OPENED;
            case "sps.transaction.commit" -> Reason.OUTCOME_UNKNOWN;
            default -> Reason.LEFT_OPEN;
        };
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.lockMayBeHeld()).isEqualTo(reason == Reason.LEFT_OPEN);
        return (SdkException) Objects.requireNonNull(failure.getCause());
    }

    @Override
    public List<String> errorBodies() {
        String error = "{\"details\":{\"status\":\"must be commit\"},\"message\":\"text\",\"type\":\"SemanticError\"}";
        return List.of("{\"error\":" + error + ",\"meta\":{\"href\":\"" + TRANSACTION + "\"}}");
    }

    @Override
    public List<Sample<SpsClient>> samples() {
        return Stream.of(basicSamples(), ConfigurationSamples.all(), AreaSamples.samples())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Sample<SpsClient>> basicSamples() {
        String email = MANAGEMENT + "/email";
        String health = MANAGEMENT + "/health_monitoring";
        String trap = MANAGEMENT + "/snmp/trap";
        String disk = MANAGEMENT + "/disk_fillup_prevention";
        String gateway = MANAGEMENT + "/web_gateway_authentication";
        String policies = "/api/configuration/" + POLICIES;
        String policy = policies + "/{policy}";
        return List.of(
                sample(
                        "login",
                        NEVER_RETRY,
                        "GET " + LOGIN,
                        login(),
                        sps -> sps.status().user()),
                staged("transaction.open", NON_IDEMPOTENT, "POST " + TRANSACTION, SpsTransaction::rollback),
                staged("transaction.status", SAFE, "GET " + TRANSACTION, tx -> {
                    tx.status();
                    tx.rollback();
                }),
                staged("transaction.changes", SAFE, "GET " + TRANSACTION + "/changes", SpsTransaction::changes),
                sample("transaction.commit", NON_IDEMPOTENT, "PUT " + TRANSACTION, sps -> {
                    // With a message, so that the requirement is not read first
                    TransactionOptions options = TransactionOptions.builder()
                            .commitMessage("ticket 4711")
                            .build();
                    sps.inTransaction(options, tx -> {});
                }),
                staged("transaction.rollback", IDEMPOTENT, "DELETE " + TRANSACTION, SpsTransaction::rollback),
                sample(
                        "email.get",
                        SAFE,
                        "GET " + email,
                        enveloped("email", "email-starttls-checked"),
                        sps -> sps.management().email().get()),
                staged(
                        "email.put",
                        IDEMPOTENT,
                        "PUT " + email,
                        CREATED,
                        tx -> tx.management()
                                .email()
                                .put(MailSettings.builder()
                                        .smtpServer(MAIL_SERVER)
                                        .build())),
                sample(
                        "healthMonitoring.get",
                        SAFE,
                        "GET " + health,
                        guide("health-get"),
                        sps -> sps.management().healthMonitoring().get()),
                staged(
                        "healthMonitoring.put",
                        IDEMPOTENT,
                        "PUT " + health,
                        CREATED,
                        tx -> tx.management()
                                .healthMonitoring()
                                .put(HealthMonitoring.builder()
                                        .maximumDiskUtilizationRatio(90)
                                        .build())),
                sample(
                        "snmp.list",
                        SAFE,
                        "GET " + MANAGEMENT + "/snmp",
                        guide("snmp-list"),
                        sps -> sps.management().snmp()),
                sample(
                        "snmpTrap.get",
                        SAFE,
                        "GET " + trap,
                        enveloped("trap", "trap-3-sha-aes"),
                        sps -> sps.management().snmpTrap().get()),
                staged(
                        "snmpTrap.put",
                        IDEMPOTENT,
                        "PUT " + trap,
                        CREATED,
                        tx -> tx.management()
                                .snmpTrap()
                                .put(SnmpTrapSettings.builder()
                                        .enabled(true)
                                        .version(SnmpVersion.v2c("public", MAIL_SERVER))
                                        .build())),
                sample(
                        "management.list",
                        SAFE,
                        "GET " + MANAGEMENT,
                        sps -> sps.management().list()),
                sample(
                        "diskFillupPrevention.get",
                        SAFE,
                        "GET " + disk,
                        sps -> sps.management().diskFillupPrevention().get()),
                staged(
                        "diskFillupPrevention.put",
                        IDEMPOTENT,
                        "PUT " + disk,
                        CREATED,
                        tx -> tx.management()
                                .diskFillupPrevention()
                                .put(DiskFillupPrevention.builder()
                                        .enabled(true)
                                        .archivingEnabled(false)
                                        .build())),
                sample(
                        "webGatewayAuthentication.get",
                        SAFE,
                        "GET " + gateway,
                        sps -> sps.management().webGatewayAuthentication().get()),
                staged(
                        "webGatewayAuthentication.put",
                        IDEMPOTENT,
                        "PUT " + gateway,
                        CREATED,
                        tx -> tx.management()
                                .webGatewayAuthentication()
                                .put(WebGatewayAuthentication.builder()
                                        .autoAssign(true)
                                        .banner(Banner.builder().enabled(false).build())
                                        .build())),
                staged(
                        "passwords.create",
                        NON_IDEMPOTENT,
                        "POST /api/configuration/passwords",
                        tx -> tx.passwords().create(SMTP_PASSWORD)),
                staged(
                        "x509.create",
                        NON_IDEMPOTENT,
                        "POST /api/configuration/x509",
                        tx -> tx.x509().create(NewX509Identity.ofPem(Fixtures.text("identity-certificate.pem"), KEY))),
                sample(
                        "configuration.list",
                        SAFE,
                        "GET " + policies,
                        sps -> sps.configuration(POLICIES).list()),
                sample(
                        "configuration.get",
                        SAFE,
                        "GET " + policy,
                        sps -> sps.configuration(POLICIES).child("9").get()),
                staged(
                        "configuration.put",
                        IDEMPOTENT,
                        "PUT " + policy,
                        CREATED,
                        tx -> tx.configuration(POLICIES).child("9").put(Map.of("name", "night"))),
                staged(
                        "configuration.create",
                        NON_IDEMPOTENT,
                        "POST " + policies,
                        tx -> tx.configuration(POLICIES).create(Map.of("name", "night"))),
                staged(
                        "configuration.delete",
                        IDEMPOTENT,
                        "DELETE " + policy,
                        tx -> tx.configuration(POLICIES).child("9").delete()),
                sample("status.info", SAFE, "GET /api/info", sps -> sps.status().info()),
                sample(
                        "status.user",
                        SAFE,
                        "GET /api/user_info",
                        sps -> sps.status().user()),
                sample(
                        "status.health",
                        SAFE,
                        "GET /api/health_status",
                        sps -> sps.status().health()));
    }

    private static Sample<SpsClient> staged(
            String operation, RetrySafety retrySafety, String request, Consumer<SpsTransaction> work) {
        return staged(operation, retrySafety, request, response(operation), work);
    }

    /** A call in a transaction of its own. */
    private static Sample<SpsClient> staged(
            String operation,
            RetrySafety retrySafety,
            String request,
            CannedResponse response,
            Consumer<SpsTransaction> work) {
        return sample(operation, retrySafety, request, response, sps -> sps.inTransaction(work));
    }

    private static Sample<SpsClient> sample(
            String operation, RetrySafety retrySafety, String request, Sample.Call<SpsClient> call) {
        return sample(operation, retrySafety, request, response(operation), call);
    }

    private static Sample<SpsClient> sample(
            String operation,
            RetrySafety retrySafety,
            String request,
            CannedResponse response,
            Sample.Call<SpsClient> call) {
        return new Sample<>("sps." + operation, retrySafety, request, response, call);
    }

    static CannedResponse response(String operation) {
        return CannedResponse.json(200, Fixtures.text("responses/" + operation + ".json"));
    }

    /** Returns a response of the guide. */
    private static CannedResponse guide(String sample) {
        return CannedResponse.json(200, Fixtures.text("6.0/" + sample + ".json"));
    }

    /** Returns a body of the guide, with all its fields, in the envelope of a response. */
    private static CannedResponse enveloped(String key, String body) {
        String meta = "{\"href\":\"" + MANAGEMENT + "/" + key + "\",\"transaction\":\"" + TRANSACTION + "\"}";
        return CannedResponse.json(
                200,
                "{\"key\":\"" + key + "\",\"body\":" + Fixtures.text("6.0/" + body + ".json") + ",\"meta\":" + meta
                        + "}");
    }
}
