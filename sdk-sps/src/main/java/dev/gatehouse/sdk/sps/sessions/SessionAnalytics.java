package dev.gatehouse.sdk.sps.sessions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** The analytics of a session. Lists without a documented structure are open JSON. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SessionAnalytics.Builder.class)
public interface SessionAnalytics extends JsonEntity {

    /** Returns the interesting events as open JSON. */
    @Value.Redacted
    List<Object> interestingEvents();

    /** Returns the {@code scripted} of the response. */
    Optional<Boolean> scripted();

    /** Returns the {@code scripted_results} of the response as open JSON. */
    @Value.Redacted
    Map<String, Object> scriptedResults();

    /** Returns similar sessions as open JSON. */
    @Value.Redacted
    List<Object> similarSessions();

    /** Returns the tags as open JSON. */
    @Value.Redacted
    List<Object> tags();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SessionAnalytics fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance, for tests of applications. */
    final class Builder extends ImmutableSessionAnalytics.Builder {
        Builder() {}
    }
}
