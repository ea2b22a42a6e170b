package dev.gatehouse.sdk.nevis.error;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/** What the query API says besides, or instead of, results. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = QueryMessages.Builder.class)
public interface QueryMessages {

    /** Warnings. */
    List<String> warns();

    /** Errors; may repeat what was sent. */
    @Value.Redacted
    List<String> errors();

    /** Information, for instance that the index is being rebuilt. */
    List<String> infos();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds messages, for tests of applications. */
    final class Builder extends ImmutableQueryMessages.Builder {
        Builder() {}
    }
}
