package dev.gatehouse.sdk.cte.profiles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** A syslog server. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SyslogServer.Builder.class)
public interface SyslogServer extends JsonEntity, WithSyslogServer {

    /** Host name or IP address. */
    Optional<String> name();

    /** Port. */
    OptionalInt port();

    /** Protocol. */
    Optional<SyslogProtocol> protocol();

    /** Format of the messages. */
    Optional<SyslogFormat> messageFormat();

    /** Certificate of the issuing CA as PEM, for TLS. */
    @JsonProperty("caCertificate")
    Optional<String> caCertificate();

    /** Client certificate as PEM, for TLS. */
    Optional<String> certificate();

    /** Private key of the client certificate, for TLS. Whether the server returns it is not documented. */
    @JsonProperty("privateKey")
    Optional<Secret> privateKey();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SyslogServer fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance. */
    final class Builder extends ImmutableSyslogServer.Builder {
        Builder() {}
    }
}
