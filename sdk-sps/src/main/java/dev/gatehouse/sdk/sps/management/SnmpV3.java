package dev.gatehouse.sdk.sps.management;

import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.sps.configuration.Reference;
import dev.gatehouse.sdk.sps.internal.Json;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * SNMP version 3. Its constraints are checked when it is written, so that what an appliance holds can always be read
 * and goes back untouched.
 */
@SdkStyle
@Value.Immutable
public non-sealed interface SnmpV3 extends SnmpVersion, WithSnmpV3 {

    /** How SPS proves who it is; always needed, there is no level without. */
    SnmpAuthMethod authMethod();

    /** Password for that: {@code tx.passwords().createForSnmp(...)} makes it, for this use alone. */
    Reference authPassword();

    /** How messages are encrypted; not at all by default. */
    @Value.Default
    default SnmpEncryptionMethod encryptionMethod() {
        return SnmpEncryptionMethod.NONE;
    }

    /** Password for that, of its own; empty exactly with {@link SnmpEncryptionMethod#NONE}, and sent as null then. */
    Optional<Reference> encryptionPassword();

    /** Engine id: a hexadecimal number of at least 10 digits, such as {@code 0x0123456789ABCDEF}. */
    String engineId();

    /** Where traps are sent. */
    Host server();

    /** User name. */
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

    /** Reads the documented form; empty when something is missing. */
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

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the settings of version 3. */
    final class Builder extends ImmutableSnmpV3.Builder {
        Builder() {}
    }
}
