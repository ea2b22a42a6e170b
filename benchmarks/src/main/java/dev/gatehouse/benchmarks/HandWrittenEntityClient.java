package dev.gatehouse.benchmarks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.gatehouse.sdk.cte.clientgroups.ClientGroup;
import dev.gatehouse.sdk.cte.clientgroups.ClusterType;
import dev.gatehouse.sdk.cte.clientgroups.NewClientGroup;
import java.io.IOException;
import java.util.List;

/** The hand-written client with the SDK's entity, which has more fields than {@link Wire.Group} and checks them. */
final class HandWrittenEntityClient extends HandWrittenClient {

    private record Groups(long total, List<ClientGroup> resources) {}

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .build();

    private static final Wire.Reader<ClientGroup> GROUP = new Wire.Reader<>(MAPPER.readerFor(ClientGroup.class));
    private static final Wire.Reader<Groups> GROUPS = new Wire.Reader<>(MAPPER.readerFor(Groups.class));
    /** Not for the interface: only the generated class has the properties. */
    private static final ObjectWriter WRITER = MAPPER.writer();

    HandWrittenEntityClient(Target target, int idle) {
        super(target, idle, Sockets.DEFAULT);
    }

    @Override
    public String get() throws IOException {
        return name(read(getGroup(), GROUP));
    }

    @Override
    public String create(String description) throws IOException {
        NewClientGroup group = NewClientGroup.builder()
                .name(Wire.NAME)
                .clusterType(ClusterType.NON_CLUSTER)
                .description(description)
                .build();
        return name(read(postGroup(WRITER.writeValueAsBytes(group)), GROUP));
    }

    @Override
    public String page() throws IOException {
        List<ClientGroup> groups = read(getGroups(0, 100), GROUPS).resources;
        return name(groups.get(groups.size() - 1));
    }

    private static String name(ClientGroup group) {
        return group.name().orElse("");
    }
}
