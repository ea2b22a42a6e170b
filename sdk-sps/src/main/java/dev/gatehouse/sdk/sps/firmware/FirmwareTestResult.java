package dev.gatehouse.sdk.sps.firmware;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** The result of a firmware test or upgrade. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = FirmwareTestResult.Builder.class)
public interface FirmwareTestResult extends JsonEntity {

    /** Returns the summary of the test as open JSON; its type is not documented. */
    Optional<Object> testSummary();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static FirmwareTestResult fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance, for tests of applications. */
    final class Builder extends ImmutableFirmwareTestResult.Builder {
        Builder() {}
    }
}
