package dev.gatehouse.sdk.sps.management;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Mail settings ("Mail settings", REST API Reference Guide 6.0 LTS). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = MailSettings.Builder.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder(alphabetic = true)
public interface MailSettings extends JsonEntity, WithMailSettings {

    /** Returns the e-mail address of the administrator; empty is sent as null. */
    Optional<String> adminAddress();

    /** Returns the address for monitoring alerts; empty is sent as null. */
    Optional<String> alertingAddress();

    /** Returns the address for traffic reports; empty is sent as null. */
    Optional<String> reportingAddress();

    /** Returns the sender address of mails from SPS; empty is sent as null. */
    Optional<String> senderAddress();

    /** Returns how SPS logs in to the SMTP server. Default: no login. */
    @Value.Default
    default SmtpAuth smtpAuth() {
        return SmtpAuth.off();
    }

    /** Returns how the connection to the SMTP server is encrypted. Default: disabled. */
    @Value.Default
    default SmtpEncryption smtpEncryption() {
        return SmtpEncryption.disabled();
    }

    /** Returns the SMTP server. */
    Host smtpServer();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static MailSettings fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds settings. */
    final class Builder extends ImmutableMailSettings.Builder {
        Builder() {}
    }
}
