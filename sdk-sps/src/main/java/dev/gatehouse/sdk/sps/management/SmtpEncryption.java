package dev.gatehouse.sdk.sps.management;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.sps.configuration.Reference;
import dev.gatehouse.sdk.sps.internal.Json;
import dev.gatehouse.sdk.sps.stored.Pem;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the connection to the SMTP server is encrypted. */
@JsonDeserialize(converter = Readers.OfSmtpEncryption.class)
public sealed interface SmtpEncryption {

    /** Returns the JSON form. */
    @JsonValue
    @Nullable
    Object json();

    /** Returns no encryption. */
    static SmtpEncryption disabled() {
        return new Disabled();
    }

    /** Returns STARTTLS without a check of the server's certificate and without a client certificate. */
    static StartTls startTls() {
        return new StartTls(Optional.empty(), Optional.empty());
    }

    /** Returns the encryption in a JSON value. An undocumented form is kept as it was received. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
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

    /** No encryption. */
    record Disabled() implements SmtpEncryption {
        @Override
        public Object json() {
            return Json.of("selection", "disabled");
        }
    }

    /**
     * Encryption with STARTTLS.
     *
     * @param clientIdentity reference to the X.509 identity that SPS presents; empty for none
     * @param serverAuthority PEM certificate of the authority that must have issued the server's certificate; empty for no
     *     check
     */
    record StartTls(Optional<Reference> clientIdentity, Optional<String> serverAuthority) implements SmtpEncryption {

        /**
         * Returns a copy that checks the server's certificate.
         *
         * @param pem one certificate; text around the block is removed, line ends are converted to LF
         * @throws IllegalArgumentException if the text does not contain exactly one certificate
         */
        public StartTls checkingServer(String pem) {
            return new StartTls(clientIdentity, Optional.of(Pem.certificate(pem)));
        }

        /** Returns a copy that presents an identity created by {@code tx.x509().create(...)}. */
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
     * @param json the JSON value as it was received
     */
    record Other(@Nullable Object json) implements SmtpEncryption {
        /** Omits the content, which may contain secrets. */
        @Override
        public String toString() {
            return "Other";
        }
    }
}
