package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Cancellation;
import dev.gatehouse.sdk.core.ProxyConfig;
import dev.gatehouse.sdk.core.RetryPolicy;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.Tls;
import dev.gatehouse.sdk.core.bulk.Bulk;
import dev.gatehouse.sdk.core.bulk.BulkProgress;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import dev.gatehouse.sdk.core.page.Page;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.cte.clients.Client;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.Writer;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Code in the documentation and on the package pages of core. */
final class Snippets {

    private static final Logger log = LoggerFactory.getLogger(Snippets.class);

    private Snippets() {}

    static void errors(CteClient cte) {
        // @start region="errors"
        try {
            cte.clients().resetPassword("host-1");
        } catch (NotFoundException e) {
            log.info("host-1 does not exist");
        } catch (SdkException e) {
            if (e.outcomeUnknown()) {
                log.error("the password may have been reset; check the host before you retry", e);
            } else {
                log.warn("not reset: {}", e.getMessage()); // includes the status and the corrective action
            }
        }
        // @end
    }

    static void serverReason(CteClient cte) {
        // @start region="server-reason"
        try {
            cte.profiles().delete("night-shift");
        } catch (ApiException e) {
            // May contain values of the request: log it only where secrets may be logged
            log.warn("{}; server: {}", e.getMessage(), e.vendorMessage().orElse("no reason"));
        }
        // @end
    }

    static SdkConfig retries() {
        // @start region="retries"
        SdkConfig config = SdkConfig.builder("https://ciphertrust.example.com")
                .retry(RetryPolicy.builder().attempts(5).build())
                .deadline(Duration.ofSeconds(30))
                .build();
        // @end
        return config;
    }

    static SdkConfig withoutRetries() {
        // @start region="retries-off"
        SdkConfig config = SdkConfig.builder("https://ciphertrust.example.com")
                .retry(RetryPolicy.none())
                .build();
        // @end
        return config;
    }

    static Client oneAttempt(CteClient cte) {
        // @start region="one-attempt"
        CallOptions once = CallOptions.builder().attempts(1).build();
        Client client = cte.clients().with(once).get("host-1");
        // @end
        return client;
    }

    static SdkConfig proxy(Secret password) {
        // @start region="proxy"
        ProxyConfig proxy = ProxyConfig.builder()
                .host("proxy.example.com")
                .port(3128)
                .user("backup-service")
                .password(password)
                .addNonProxyHosts("localhost", ".example.net")
                .build();
        SdkConfig config = SdkConfig.builder("https://ciphertrust.example.com")
                .proxy(proxy)
                .build();
        // @end
        return config;
    }

    static SdkConfig socksProxy() {
        // @start region="proxy-socks"
        SdkConfig config = SdkConfig.builder("https://ciphertrust.example.com")
                .proxy(ProxyConfig.socks("proxy.example.com", 1080))
                .build();
        // @end
        return config;
    }

    static Tls tlsFiles(Secret password) {
        // @start region="tls-files"
        Tls tls = Tls.system()
                .trustingOnly(Path.of("/etc/gatehouse/truststore.p12"), password)
                .clientKey(Path.of("/etc/gatehouse/tls.crt"), Path.of("/etc/gatehouse/tls.key"));
        // @end
        return tls;
    }

    static SdkConfig ownHttpClient() {
        // @start region="http-client"
        OkHttpClient own = new OkHttpClient.Builder()
                .proxySelector(ProxySelector.getDefault()) // https.proxyHost, http.nonProxyHosts
                .build();
        SdkConfig config = SdkConfig.builder("https://ciphertrust.example.com")
                .httpClient(own)
                .build();
        // @end
        return config;
    }

    static Client timeouts(CteClient cte) {
        // @start region="timeouts"
        CallOptions quick = CallOptions.within(Duration.ofSeconds(2));
        Client client = cte.clients().with(quick).get("host-1");
        // @end
        return client;
    }

    static SdkConfig tls(Secret password) {
        // @start region="tls"
        Tls tls = Tls.system()
                .alsoTrusting(Path.of("/etc/gatehouse/appliance-ca.pem"))
                .clientKey(Path.of("/etc/gatehouse/backup-service.p12"), password);
        SdkConfig config =
                SdkConfig.builder("https://ciphertrust.example.com").tls(tls).build();
        // @end
        return config;
    }

    static CompletableFuture<Client> async(CteClient cte, Executor executor) {
        // @start region="async"
        CompletableFuture<Client> client =
                CompletableFuture.supplyAsync(() -> cte.clients().get("host-1"), executor);
        // @end
        return client;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the action throws no exception
    static CompletableFuture<Client> cancellable(CteClient cte, Executor executor) {
        // @start region="cancel"
        Cancellation cancellation = Cancellation.create();
        CallOptions options = CallOptions.cancelledBy(cancellation);
        CompletableFuture<Client> client =
                CompletableFuture.supplyAsync(() -> cte.clients().with(options).get("host-1"), executor);
        client.whenComplete((result, failure) -> {
            if (client.isCancelled()) {
                cancellation.cancel(); // ends the call
            }
        });
        // @end
        return client;
    }

    static Future<Client> interruptible(CteClient cte, ExecutorService executor) {
        // @start region="interrupt"
        Future<Client> client = executor.submit(() -> cte.clients().get("host-1"));
        client.cancel(true); // interrupts the thread of the call
        // @end
        return client;
    }

    static Optional<Object> raw(CteClient cte) {
        // @start region="raw"
        Optional<Object> report = cte.raw().get("/api/v1/transparent-encryption/reports/clients/?limit=100");
        cte.raw().send("POST", "/api/v1/transparent-encryption/unenroll", Map.of("name", "host-1"));
        // @end
        return report;
    }

    static SdkConfig audited(String url, Writer writer) {
        // @start region="audited"
        SdkConfig config =
                SdkConfig.builder(url).addListener(new AuditLog(writer)).build();
        // @end
        return config;
    }

    static SdkConfig bridged(MeterRegistry registry, OpenTelemetry telemetry, String url) {
        // @start region="bridges"
        SdkConfig config = SdkConfig.builder(url)
                .addListeners(new CallMetrics(registry), new CallSpans(telemetry))
                .build();
        // @end
        return config;
    }

    static CteClient observed(String url, CteCredentials credentials) {
        // @start region="listener"
        CallListener slowCalls = new CallListener() {
            @Override
            public void onCall(CallEvent call) {
                if (call.duration().toSeconds() > 5) {
                    log.info("{} took {} in {} attempts", call.operation(), call.duration(), call.attempt());
                }
            }
        };
        CteClient cte =
                CteClient.create(SdkConfig.builder(url).addListener(slowCalls).build(), credentials);
        // @end
        return cte;
    }

    static void pages(CteClient cte) {
        // @start region="pages"
        Paged<Client> clients = cte.clients().list();
        for (Client client : clients) { // requests the next page when half of the current one is consumed
            System.out.println(client.id());
        }
        for (Page<Client> page : clients.pages()) { // or page by page
            System.out.println(page.items().size());
        }
        // @end
    }

    static void pagesAhead(CteClient cte) {
        // @start region="pages-ahead"
        try (Stream<Client> clients = cte.clients().list().pagesAhead(8).stream()) { // up to 8 requests at a time
            clients.forEach(client -> System.out.println(client.id()));
        }
        // @end
    }

    static BulkProgress bulk(CteClient cte, List<String> hosts) {
        // @start region="bulk-run"
        BulkProgress end = Bulk.ofAction(hosts, host -> cte.clients().resetPassword(host))
                .concurrency(16)
                .run(result -> System.out.println(result.input() + ": " + result.state()));
        // @end
        return end;
    }
}
