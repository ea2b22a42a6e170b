package dev.gatehouse.sdk.sps.management;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Mail settings ("Mail settings", REST API Reference Guide 6.0 LTS). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = MailSettings.Builder.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder(alphabetic = true)
public interface MailSettings extends WithMailSettings {

    /** E-mail address of the administrator of SPS; null when empty. */
    Optional<String> adminAddress();

    /** Where monitoring alerts are sent; null when empty. */
    Optional<String> alertingAddress();

    /** Where traffic reports are sent; null when empty. */
    Optional<String> reportingAddress();

    /** Sender of the mails of SPS; null when empty. */
    Optional<String> senderAddress();

    /** How SPS logs in to the SMTP server; not at all by default. */
    @Value.Default
    default SmtpAuth smtpAuth() {
        return SmtpAuth.off();
    }

    /** How the connection to the SMTP server is protected; not at all by default. */
    @Value.Default
    default SmtpEncryption smtpEncryption() {
        return SmtpEncryption.disabled();
    }

    /** The SMTP server. */
    Host smtpServer();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds settings. */
    final class Builder extends ImmutableMailSettings.Builder {
        Builder() {}
    }
}
