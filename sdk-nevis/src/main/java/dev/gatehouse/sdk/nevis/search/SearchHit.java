package dev.gatehouse.sdk.nevis.search;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * An entity that matches a search. Its type decides which fields it has. Names and values differ from those of the core
 * API. Further indexed fields are in {@link #additionalProperties()}.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SearchHit.Builder.class)
public interface SearchHit extends JsonEntity {

    /** External ID. */
    @JsonProperty("extid")
    Optional<String> extId();

    /** Type of the entity. Its values are not documented. */
    @JsonProperty("dtoType")
    Optional<String> type();

    /** Internal name. For users: family name. */
    Optional<String> name();

    /** First name of a user. */
    Optional<String> firstName();

    /** Description. */
    Optional<String> description();

    /** State. */
    Optional<String> state();

    /** Language code, in lower case. */
    Optional<String> language();

    /** Sex of a user, as one letter. */
    Optional<String> sex();

    /** Date of birth of a user. */
    @JsonProperty("birthdate")
    Optional<String> birthDate();

    /** Whether this is a technical user. */
    @JsonProperty("isTechnicalUser")
    Optional<Boolean> technicalUser();

    /** The client that the entity belongs to. */
    Optional<HitClient> client();

    /** Custom properties by name, as plain JSON values. */
    Map<String, Object> properties();

    /** Relevance score. */
    @JsonProperty("_score")
    OptionalDouble score();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SearchHit fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link SearchHit}, for example in tests of an application. */
    final class Builder extends ImmutableSearchHit.Builder {
        Builder() {}
    }
}
