package dev.gatehouse.sdk.nevis.error;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/** Messages of the query API, in addition to results or instead of them. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = QueryMessages.Builder.class)
public interface QueryMessages extends JsonEntity {

    /** Warnings. */
    List<String> warns();

    /** Errors. They may contain values of the request. */
    @Value.Redacted
    List<String> errors();

    /** Information, for instance that the index is being rebuilt. */
    List<String> infos();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static QueryMessages fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link QueryMessages}, for example in tests of an application. */
    final class Builder extends ImmutableQueryMessages.Builder {
        Builder() {}
    }
}
