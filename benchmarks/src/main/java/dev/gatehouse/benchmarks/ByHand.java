package dev.gatehouse.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** OkHttp and Jackson as a careful person writes it: one client, one mapper, readers made once, streams. */
final class ByHand implements Way {

    /** What is read: the same fields as the SDK's entity. */
    record Group(
            String id,
            @Nullable String uri,
            @Nullable String account,
            @Nullable String application,
            @Nullable String devAccount,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt,
            @Nullable String name,
            @Nullable String description,
            @JsonProperty("cluster_type") @Nullable String clusterType,
            @JsonProperty("client_locked") @Nullable Boolean clientLocked,
            @JsonProperty("system_locked") @Nullable Boolean systemLocked,
            @JsonProperty("communication_enabled") @Nullable Boolean communicationEnabled,

            @JsonProperty("password_creation_method") @Nullable
            String passwordCreationMethod,

            @Nullable String capabilities,
            @JsonProperty("enabled_capabilities") @Nullable String enabledCapabilities,
            @JsonProperty("profile_id") @Nullable String profileId,
            @JsonProperty("profile_name") @Nullable String profileName) {}

    /** What is sent. */
    record NewGroup(
            String name, @JsonProperty("cluster_type") String clusterType, String description) {}

    static final String LARGE = "x".repeat(20_000);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectReader READER = MAPPER.readerFor(Group.class);
    private static final ObjectWriter WRITER = MAPPER.writerFor(NewGroup.class);
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient http = new OkHttpClient();
    private final String url;
    private final String authorization = "Bearer " + "e".repeat(700);

    ByHand(String url) {
        this.url = url + "/api/v1/transparent-encryption/clientgroups";
    }

    @Override
    public String get() {
        return read(new Request.Builder()
                .url(url + "/web-tier-01")
                .header("Authorization", authorization)
                .build());
    }

    @Override
    public String post() {
        return create("front servers");
    }

    @Override
    public String postLarge() {
        return create(LARGE);
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
    }

    private String create(String description) {
        try {
            byte[] body = WRITER.writeValueAsBytes(new NewGroup("web-tier-01", "NON-CLUSTER", description));
            return read(new Request.Builder()
                    .url(url)
                    .header("Authorization", authorization)
                    .post(RequestBody.create(body, JSON))
                    .build());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(Request request) {
        try (Response response = http.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("HTTP " + response.code());
            }
            Group group = READER.readValue(response.body().byteStream());
            return String.valueOf(group.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
