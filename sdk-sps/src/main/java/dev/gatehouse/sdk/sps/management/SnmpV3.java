package dev.gatehouse.sdk.sps.management;

import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.sps.configuration.Reference;
import dev.gatehouse.sdk.sps.internal.Json;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * SNMP version 3. Constraints are checked only when changed values are written, so that values of an appliance can always
 * be read and written back.
 */
@SdkStyle
@Value.Immutable
public non-sealed interface SnmpV3 extends SnmpVersion, WithSnmpV3 {

    /** Returns how SPS authenticates itself; required, there is no level without authentication. */
    SnmpAuthMethod authMethod();

    /** Returns the password for authentication, from {@code tx.passwords().createForSnmp(...)}; it can be used only once. */
    Reference authPassword();

    /** Returns how messages are encrypted. Default: no encryption. */
    @Value.Default
    default SnmpEncryptionMethod encryptionMethod() {
        return SnmpEncryptionMethod.NONE;
    }

    /**
     * Returns the password for encryption, a password object of its own. Must be empty with
     * {@link SnmpEncryptionMethod#NONE}, which is sent as null, and set with the other methods.
     */
    Optional<Reference> encryptionPassword();

    /** Returns the engine id: a hexadecimal number with at least 10 digits, such as {@code 0x0123456789ABCDEF}. */
    String engineId();

    /** Returns the server that receives the traps. */
    Host server();

    /** Returns the user name. */
    String username();

    @Override
    default @Nullable Object json() {
        return Json.of(
                "selection",
                "3",
                "value",
                Json.of(
                        "auth_method", authMethod().value(),
                        "auth_password", authPassword().key(),
                        "encryption_method", encryptionMethod().value(),
                        "encryption_password",
                                encryptionPassword().map(Reference::key).orElse(null),
                        "engine_id", engineId(),
                        "server", server().json(),
                        "username", username()));
    }

    /** Returns the settings in a JSON value of the documented form; empty if a field is missing. */
    static Optional<SnmpV3> in(@Nullable Object json) {
        Optional<String> method = Json.text(json, "auth_method");
        Optional<Reference> password = Reference.in(Json.get(json, "auth_password"));
        Optional<String> encryption = Json.text(json, "encryption_method");
        Optional<String> engineId = Json.text(json, "engine_id");
        Optional<String> username = Json.text(json, "username");
        if (method.isEmpty()
                || password.isEmpty()
                || encryption.isEmpty()
                || engineId.isEmpty()
                || username.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(builder()
                .authMethod(SnmpAuthMethod.of(method.get()))
                .authPassword(password.get())
                .encryptionMethod(SnmpEncryptionMethod.of(encryption.get()))
                .encryptionPassword(Reference.in(Json.get(json, "encryption_password")))
                .engineId(engineId.get())
                .server(Host.fromJson(Json.get(json, "server")))
                .username(username.get())
                .build());
    }

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the settings of version 3. */
    final class Builder extends ImmutableSnmpV3.Builder {
        Builder() {}
    }
}
