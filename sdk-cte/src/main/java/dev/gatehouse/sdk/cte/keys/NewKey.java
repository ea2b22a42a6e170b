package dev.gatehouse.sdk.cte.keys;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Request to create a key for policies: an AES key with 256 bits whose permissions belong to the group "CTE
 * Clients". Create it with a factory method; change further settings with {@code withX}. Which key a policy
 * requires depends on its type: {@code Standard} a key that is not versioned with CBC or CBC_CS1; {@code LDT} the
 * same as current key and a versioned one as transformation key; {@code Cloud_Object_Storage} and {@code CSI}
 * CBC_CS1; {@code IDT} XTS.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewKey.Builder.class)
public interface NewKey extends JsonEntity, WithNewKey {

    /** Unique name. */
    String name();

    /** Algorithm. Default: {@code aes}. */
    @Value.Default
    default String algorithm() {
        return "aes";
    }

    /** Size in bits. Default: 256. */
    @Value.Default
    default int size() {
        return 256;
    }

    /** Sum of the permitted uses. Default: 76, as in the vendor's Ansible playbooks: encrypt (4), decrypt (8) and export (64). */
    @Value.Default
    @JsonProperty("usageMask")
    default int usageMask() {
        return 76;
    }

    /** Whether the key can't be deleted. */
    Optional<Boolean> undeletable();

    /** Whether the key can't be exported. Default: false, because agents export their keys. */
    @Value.Default
    default boolean unexportable() {
        return false;
    }

    /** Whether the key is long enough for XTS. The examples for Kubernetes set it with CBC_CS1 as well. */
    Optional<Boolean> xts();

    /** Owner, permissions and CTE settings. */
    KeyMeta meta();

    /** Rejects values that the server would reject. */
    @Value.Check
    default void check() {
        Arguments.notBlank("name", name());
    }

    /** Returns a key that is not versioned. */
    static NewKey of(String name, EncryptionMode mode) {
        return create(name, mode, false);
    }

    /** Returns a versioned key, for the transformation keys of LDT policies. */
    static NewKey versioned(String name, EncryptionMode mode) {
        return create(name, mode, true);
    }

    private static NewKey create(String name, EncryptionMode mode, boolean versioned) {
        KeyMeta.Builder meta = KeyMeta.builder()
                .cte(CteKeySettings.builder()
                        .persistentOnClient(true)
                        .encryptionMode(mode)
                        .cteVersioned(versioned)
                        .build());
        KeyPermissions.OF_AGENTS.forEach(permission -> meta.putPermission(permission, List.of("CTE Clients")));
        return builder()
                .name(name)
                .xts(mode.equals(EncryptionMode.XTS))
                .meta(meta.build())
                .build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewKey fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a new key. */
    final class Builder extends ImmutableNewKey.Builder {
        Builder() {}
    }
}
