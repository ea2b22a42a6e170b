package dev.gatehouse.sdk.sps.sessions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** The settings of the indexer for one source. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = IndexingSource.Builder.class)
public interface IndexingSource extends JsonEntity {

    /** Returns whether the source is indexed. */
    Optional<Boolean> enabled();

    /** Returns the buffer interval, for the keyboard and the mouse; the unit is not documented. */
    Optional<BigDecimal> bufferInterval();

    /** Returns the trade-off of the text recognition, such as {@code TO_ACCURATE}, for the screen. */
    Optional<String> omnipageTradeOff();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static IndexingSource fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance, for tests of applications. */
    final class Builder extends ImmutableIndexingSource.Builder {
        Builder() {}
    }
}
