package dev.gatehouse.sdk.sps.setup;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** The network settings of a new appliance. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SetupNetwork.Builder.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public interface SetupNetwork extends JsonEntity {

    /** Returns the host name. */
    String hostname();

    /** Returns the domain name. */
    String domainname();

    /** Returns the address with its prefix length, such as {@code 10.0.0.5/24}. */
    String initialAddress();

    /** Returns the address of the gateway. */
    String gateway();

    /** Returns the VLAN tag; empty is sent as null. */
    Optional<Integer> vlantag();

    /** Returns the address of the DNS server. */
    String primaryDns();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SetupNetwork fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance. */
    final class Builder extends ImmutableSetupNetwork.Builder {
        Builder() {}
    }
}
