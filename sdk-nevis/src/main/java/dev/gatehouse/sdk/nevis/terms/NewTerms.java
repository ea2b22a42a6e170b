package dev.gatehouse.sdk.nevis.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.common.Language;
import dev.gatehouse.sdk.nevis.internal.LocalizedTexts;
import java.util.Map;
import org.immutables.value.Value;

/** Terms to be created. The server generates their external ID. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewTerms.Builder.class)
public interface NewTerms extends JsonEntity, WithNewTerms {

    /** Name. */
    String name();

    /** Whether the terms are in force. */
    boolean active();

    /** Whether the terms are accepted silently. */
    boolean silentAcceptance();

    /** Version of the text. */
    String termsVersion();

    /** URLs of the text by language, see {@link Language}. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    Map<String, String> urls();

    /** Validates the fields. */
    @Value.Check
    default void check() {
        Arguments.notBlank("name", name());
        Arguments.notBlank("termsVersion", termsVersion());
        LocalizedTexts.requireFilled("urls", urls());
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewTerms fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link NewTerms}. */
    final class Builder extends ImmutableNewTerms.Builder {
        Builder() {}
    }
}
