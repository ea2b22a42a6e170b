package dev.gatehouse.sdk.core;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** An entity, as in vendor modules. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Item.Builder.class)
public interface Item extends JsonEntity, WithItem {

    String id();

    Optional<String> displayName();

    OptionalLong size();

    Optional<Boolean> locked();

    Optional<Color> color();

    @JsonAlias("created_at")
    Optional<Instant> createdAt();

    List<String> tags();

    Map<String, Object> labels();

    Optional<Object> extra();

    @JsonProperty("__type__")
    Optional<Integer> type();

    Optional<Secret> password();

    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Item fromJson(Builder builder) {
        return builder.build();
    }

    final class Builder extends ImmutableItem.Builder {
        Builder() {}
    }
}
