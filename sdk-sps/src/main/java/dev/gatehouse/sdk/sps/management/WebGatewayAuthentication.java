package dev.gatehouse.sdk.sps.management;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import org.immutables.value.Value;

/** Settings for gateway authentication in the web interface ("Web gateway authentication", REST API Reference Guide 7.0.5.1 LTS). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = WebGatewayAuthentication.Builder.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder(alphabetic = true)
public interface WebGatewayAuthentication extends JsonEntity, WithWebGatewayAuthentication {

    /** Returns {@code auto_assign}; its meaning is not documented. */
    boolean autoAssign();

    /** Returns the banner; where it is shown is not documented. */
    Banner banner();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static WebGatewayAuthentication fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds settings. */
    final class Builder extends ImmutableWebGatewayAuthentication.Builder {
        Builder() {}
    }
}
