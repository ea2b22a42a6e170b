package dev.gatehouse.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.Tls;
import dev.gatehouse.sdk.core.error.ProxyAuthenticationException;
import dev.gatehouse.sdk.core.error.RateLimitedException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.clients.Client;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Code of the documentation about limits, TLS, failures of the network, and the JSON of an application. */
final class SettingsSnippets {

    private static final Logger log = LoggerFactory.getLogger(SettingsSnippets.class);

    private SettingsSnippets() {}

    static SdkConfig limits() {
        // @start region="limits"
        SdkConfig config = SdkConfig.builder("https://ciphertrust.example.com")
                .connectTimeout(Duration.ofSeconds(5))
                .attemptTimeout(Duration.ofSeconds(20))
                .deadline(Duration.ofMinutes(1))
                .maxResponseBytes(4 * 1024 * 1024) // also limits what a compressed response can expand to
                .maxConcurrentCalls(16) // and connections; further calls wait within their deadline
                .build();
        // @end
        return config;
    }

    static Tls encryptedKey(Secret password) {
        // @start region="tls-encrypted"
        Tls tls =
                Tls.system().clientKey(Path.of("/etc/gatehouse/tls.crt"), Path.of("/etc/gatehouse/tls.key"), password);
        // @end
        return tls;
    }

    static SdkConfig trial() {
        // @start region="tls-trial"
        SdkConfig config = SdkConfig.builder("https://ciphertrust.example.com")
                .tls(Tls.system().dangerouslyTrustEveryone()) // for a local trial only
                .build();
        // @end
        return config;
    }

    static void causes(CteClient cte) {
        // @start region="error-causes"
        try {
            System.out.println(cte.clients().get("host-1"));
        } catch (RateLimitedException e) {
            log.warn("too many requests; retry after {}", e.retryAfter().orElse(Duration.ofMinutes(1)));
        } catch (ProxyAuthenticationException e) {
            log.error("create another client, with a valid password of the proxy", e);
        } catch (TransportException e) {
            log.error("no complete response", e); // names the TLS alert if the server rejected the client key
        } catch (ResponseFormatException e) {
            log.error("the response is malformed or too large", e);
        }
        // @end
    }

    static Client throughJson(CteClient cte) throws JsonProcessingException {
        // @start region="entities-jackson-2"
        JsonMapper mapper = JsonMapper.builder()
                .addModules(new Jdk8Module(), new JavaTimeModule())
                .build();
        String json = mapper.writeValueAsString(cte.clients().get("host-1"));
        Client client = mapper.readValue(json, Client.class);
        // @end
        return client;
    }
}
