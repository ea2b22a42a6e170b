package dev.gatehouse.sdk.nevis.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.internal.LocalizedTexts;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A partial update of a policy. Fields that are not set keep their values. The list of fields is inferred from the
 * response, because the vendor's page was not available in full.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = PolicyPatch.Builder.class)
public interface PolicyPatch extends JsonEntity, WithPolicyPatch {

    /** Name. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> name() {
        return PatchField.absent();
    }

    /** Description. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> description() {
        return PatchField.absent();
    }

    /** Whether this is the default policy of its type. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<Boolean> defaultPolicy() {
        return PatchField.absent();
    }

    /**
     * All parameters by name. They replace the present ones: a parameter that is left out is removed. See
     * {@link Policy#parameters()}.
     */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<Map<String, String>> parameters() {
        return PatchField.absent();
    }

    /**
     * The version last read. If the entity was modified since then, the update fails with a conflict. Not sent by
     * default.
     */
    Optional<Integer> version();

    /** Validates the fields and copies mutable values. */
    @Value.Check
    default PolicyPatch check() {
        Arguments.notBlank("name", name().value());
        return withParameters(LocalizedTexts.checked("parameters", parameters()));
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static PolicyPatch fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link PolicyPatch}. */
    final class Builder extends ImmutablePolicyPatch.Builder {
        Builder() {}

        /** Name. */
        public Builder name(String name) {
            return name(PatchField.of(name));
        }

        /** Description. */
        public Builder description(String description) {
            return description(PatchField.of(description));
        }

        /** Whether this is the default policy of its type. */
        public Builder defaultPolicy(Boolean defaultPolicy) {
            return defaultPolicy(PatchField.of(defaultPolicy));
        }

        /**
         * All parameters by name. They replace the present ones: a parameter that is left out is removed. See
         * {@link Policy#parameters()}.
         */
        public Builder parameters(Map<String, String> parameters) {
            return parameters(PatchField.of(parameters));
        }
    }
}
