package dev.gatehouse.sdk.cte.keys;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** How CTE uses a key. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = CteKeySettings.Builder.class)
public interface CteKeySettings extends JsonEntity, WithCteKeySettings {

    /** Whether hosts keep the key when they can't reach CipherTrust Manager. */
    Optional<Boolean> persistentOnClient();

    /** Encryption mode. */
    Optional<EncryptionMode> encryptionMode();

    /** Whether the key is versioned. Only transformation keys of LDT policies are. */
    Optional<Boolean> cteVersioned();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static CteKeySettings fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds settings. */
    final class Builder extends ImmutableCteKeySettings.Builder {
        Builder() {}
    }
}
