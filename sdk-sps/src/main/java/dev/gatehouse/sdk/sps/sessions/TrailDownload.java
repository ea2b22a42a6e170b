package dev.gatehouse.sdk.sps.sessions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.sps.internal.LenientInstantDeserializer;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A download of an audit trail (REST API Reference Guide 6.9.5, page 40). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = TrailDownload.Builder.class)
public interface TrailDownload extends JsonEntity {

    /** Returns whether the REST API was used. */
    Optional<Boolean> fromApi();

    /** Returns the IP address of the downloader. */
    Optional<String> ipAddress();

    /** Returns the time of the download. */
    @JsonDeserialize(contentUsing = LenientInstantDeserializer.class)
    Optional<Instant> time();

    /** Returns the user who downloaded the trail. */
    Optional<String> username();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static TrailDownload fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance, for tests of applications. */
    final class Builder extends ImmutableTrailDownload.Builder {
        Builder() {}
    }
}
