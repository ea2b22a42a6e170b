package dev.gatehouse.sdk.nevis.properties;

import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Filters of a list of property definitions. All filters must match. */
@SdkStyle
@Value.Immutable
public interface PropertyFilter extends WithPropertyFilter {

    /** Scope. */
    Optional<PropertyScope> scope();

    /** Type. */
    Optional<PropertyType> type();

    /** External ID of a client. Definitions that do not belong to a client match as well. */
    Optional<String> clientExtId();

    /**
     * External ID of an application. Only for the scopes {@code PROFILE_FOR_APPLICATION} and {@code
     * ROLE_FOR_APPLICATION}.
     */
    Optional<String> applicationExtId();

    /** Part of the name, case-insensitive. */
    Optional<String> name();

    /** Returns a filter that all definitions match. */
    static PropertyFilter all() {
        return builder().build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PropertyFilter}. */
    final class Builder extends ImmutablePropertyFilter.Builder {
        Builder() {}
    }
}
