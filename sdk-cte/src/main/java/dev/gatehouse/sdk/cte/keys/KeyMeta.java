package dev.gatehouse.sdk.cte.keys;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Owner, permissions and CTE settings of a key. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = KeyMeta.Builder.class)
public interface KeyMeta extends JsonEntity, WithKeyMeta {

    /** Id of the owner, {@code local|<uuid>}. Default of the server: not documented. */
    @JsonProperty("ownerId")
    Optional<String> ownerId();

    /** Names of the groups that have a permission, such as {@code ExportKey}. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    Map<String, List<String>> permissions();

    /** How CTE uses the key. */
    CteKeySettings cte();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static KeyMeta fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds the settings. */
    final class Builder extends ImmutableKeyMeta.Builder {
        Builder() {}
    }
}
