package dev.gatehouse.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes over the wire, as a careful person writes it: plain records, one mapper, readers and writers made once. */
final class Wire {

    /** What is read: the fields of the SDK's entity that the server sends. */
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

    /** What is read of a list. */
    record Groups(long total, List<Group> resources) {

        /** Name of the last one. */
        String last() {
            return String.valueOf(resources.get(resources.size() - 1).name());
        }
    }

    /** What is sent. */
    record NewGroup(
            String name, @JsonProperty("cluster_type") String clusterType, String description) {

        static NewGroup of(String description) {
            return new NewGroup(NAME, "NON-CLUSTER", description);
        }
    }

    /** What is sent and read to log in. */
    record Login(@JsonProperty("grant_type") String grantType, String username, String password) {}

    record Token(String jwt) {}

    /** A reader that knows what it reads. */
    record Reader<T>(ObjectReader jackson) {

        T read(InputStream in) throws IOException {
            return jackson.readValue(in);
        }

        T read(byte[] json) throws IOException {
            return jackson.readValue(json);
        }
    }

    static final String NAME = "web-tier-01";

    /** As long as a CipherTrust JWT. */
    static final String AUTHORIZATION = "Bearer " + "e".repeat(700);

    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static final Reader<Group> GROUP = new Reader<>(MAPPER.readerFor(Group.class));
    static final Reader<Groups> GROUPS = new Reader<>(MAPPER.readerFor(Groups.class));
    static final ObjectWriter NEW_GROUP = MAPPER.writerFor(NewGroup.class);

    /** The body of a request that has no parameters. */
    static final byte[] EMPTY = {'{', '}'};

    private Wire() {}
}
