package dev.gatehouse.sdk.cte.clientgroups;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A client group. Only the id is in every answer; which other fields a version sends is not documented. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ClientGroup.Builder.class)
public interface ClientGroup extends WithClientGroup {

    /** Id, a UUID. */
    String id();

    /** Unique name. */
    Optional<String> name();

    /** Kind of the group. */
    Optional<ClusterType> clusterType();

    /** Free text. */
    Optional<String> description();

    /** When it was made; older versions write {@code createdAt}. */
    @JsonAlias("createdAt")
    Optional<Instant> createdAt();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a group, for tests of applications. */
    final class Builder extends ImmutableClientGroup.Builder {
        Builder() {}
    }
}
