package dev.gatehouse.sdk.sps.management;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import org.immutables.value.Value;

/** Gateway authentication on the web ("Web gateway authentication", REST API Reference Guide 7.0.5.1 LTS). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = WebGatewayAuthentication.Builder.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder(alphabetic = true)
public interface WebGatewayAuthentication extends WithWebGatewayAuthentication {

    /** {@code auto_assign}; its meaning is not documented. */
    boolean autoAssign();

    /** {@code banner}; where it is shown is not documented. */
    Banner banner();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds settings. */
    final class Builder extends ImmutableWebGatewayAuthentication.Builder {
        Builder() {}
    }
}
