package dev.gatehouse.sdk.sps.management;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.sps.configuration.Reference;
import dev.gatehouse.sdk.sps.internal.Json;
import dev.gatehouse.sdk.sps.stored.Pem;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the connection to the SMTP server is protected. */
@JsonDeserialize(converter = Readers.OfSmtpEncryption.class)
public sealed interface SmtpEncryption {

    /** The JSON form. */
    @JsonValue
    @Nullable
    Object json();

    /** Returns: not at all. */
    static SmtpEncryption disabled() {
        return new Disabled();
    }

    /** Returns: by STARTTLS, at first without checking the server's certificate and without one of our own. */
    static StartTls startTls() {
        return new StartTls(Optional.empty(), Optional.empty());
    }

    /** Reads any form; what is not documented is kept as it came. */
    static SmtpEncryption fromJson(@Nullable Object json) {
        String selection = Json.text(json, "selection").orElse("");
        boolean client = isOn(json, "client_authentication");
        boolean server = isOn(json, "server_certificate_check");
        if (selection.equals("disabled") && !client && !server) {
            return new Disabled();
        }
        if (selection.equals("starttls")) {
            Optional<Reference> identity =
                    Reference.in(Json.get(Json.get(json, "client_authentication"), "x509_identity"));
            Optional<String> authority = Json.text(Json.get(json, "server_certificate_check"), "server_certificate_ca");
            if ((!client || identity.isPresent()) && (!server || authority.isPresent())) {
                return new StartTls(client ? identity : Optional.empty(), server ? authority : Optional.empty());
            }
        }
        return new Other(json);
    }

    private static boolean isOn(@Nullable Object json, String block) {
        return Boolean.TRUE.equals(Json.get(Json.get(json, block), "enabled"));
    }

    /** Not at all. */
    record Disabled() implements SmtpEncryption {
        @Override
        public Object json() {
            return Json.of("selection", "disabled");
        }
    }

    /**
     * By STARTTLS.
     *
     * @param clientIdentity reference to the X.509 identity that SPS shows; empty for none
     * @param serverAuthority certificate of the authority that must have signed the server's, as PEM; empty for no check
     */
    record StartTls(Optional<Reference> clientIdentity, Optional<String> serverAuthority) implements SmtpEncryption {

        /**
         * The same, checking the server's certificate.
         *
         * @param pem one certificate; text around the block is dropped, line ends become LF
         * @throws IllegalArgumentException when it is not exactly one certificate
         */
        public StartTls checkingServer(String pem) {
            return new StartTls(clientIdentity, Optional.of(Pem.certificate(pem)));
        }

        /** The same, showing an identity made by {@code tx.x509().create(...)}. */
        public StartTls showing(Reference identity) {
            return new StartTls(Optional.of(identity), serverAuthority);
        }

        @Override
        public Object json() {
            Map<String, @Nullable Object> client = Json.of("enabled", clientIdentity.isPresent());
            clientIdentity.ifPresent(identity -> client.put("x509_identity", identity.key()));
            Map<String, @Nullable Object> server = Json.of("enabled", serverAuthority.isPresent());
            serverAuthority.ifPresent(pem -> server.put("server_certificate_ca", pem));
            return Json.of(
                    "client_authentication", client, "selection", "starttls", "server_certificate_check", server);
        }
    }

    /**
     * A form that the SDK does not know.
     *
     * @param json as it came
     */
    record Other(@Nullable Object json) implements SmtpEncryption {
        /** Without the content, which may hold what should not be logged. */
        @Override
        public String toString() {
            return "Other";
        }
    }
}
