package dev.gatehouse.sdk.cte.reports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.clients.ClientHealth;
import dev.gatehouse.sdk.cte.clients.OsType;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A row of the report on clients. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ClientReport.Builder.class)
public interface ClientReport extends JsonEntity, WithClientReport {

    /** Name of the client. */
    Optional<String> clientName();

    /** URI of the account. */
    Optional<String> account();

    /** Operating system. */
    Optional<OsType> osType();

    /** Variant of the operating system. */
    Optional<String> osSubType();

    /** Kernel of the operating system. */
    Optional<String> osKernel();

    /** Version of the agent. */
    Optional<String> clientVersion();

    /** Health status. */
    Optional<ClientHealth> status();

    /** Number of GuardPoints. */
    OptionalLong totalGp();

    /** Number of enabled GuardPoints. */
    OptionalLong enabledGp();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ClientReport fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a row, for application tests. */
    final class Builder extends ImmutableClientReport.Builder {
        Builder() {}
    }
}
