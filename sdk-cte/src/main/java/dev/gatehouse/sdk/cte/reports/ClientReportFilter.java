package dev.gatehouse.sdk.cte.reports;

import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.clients.ClientHealth;
import dev.gatehouse.sdk.cte.clients.OsType;
import java.util.Optional;
import org.immutables.value.Value;

/** Filter of the report on clients. */
@SdkStyle
@Value.Immutable
public interface ClientReportFilter extends WithClientReportFilter {

    /** Name of the client. */
    Optional<String> clientName();

    /** Health status. */
    Optional<ClientHealth> status();

    /** Operating system. */
    Optional<OsType> osType();

    /** Rejects values that the server would reject. */
    @Value.Check
    default void check() {
        Arguments.notBlank("clientName", clientName());
        Arguments.notBlank("status", status());
        Arguments.notBlank("osType", osType());
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a filter. */
    final class Builder extends ImmutableClientReportFilter.Builder {
        Builder() {}
    }
}
