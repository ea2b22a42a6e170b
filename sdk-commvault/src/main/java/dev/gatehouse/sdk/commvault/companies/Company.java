package dev.gatehouse.sdk.commvault.companies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A company, which is a tenant of a service provider (OpenAPI file of 11.32). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Company.Builder.class)
public interface Company extends JsonEntity, WithCompany {

    /** Id, for {@code CommvaultClient.forCompany}. */
    long id();

    /** Name. */
    Optional<String> name();

    /** GUID. */
    @JsonProperty("GUID")
    Optional<String> guid();

    /** Alias. */
    Optional<String> alias();

    /** Whether the company is a reseller. */
    @JsonProperty("isReseller")
    Optional<Boolean> reseller();

    /** State. */
    Optional<CompanyStatus> status();

    /** Number of entities of the company. */
    OptionalLong associatedEntitiesCount();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Company fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a company. */
    final class Builder extends ImmutableCompany.Builder {
        Builder() {}
    }
}
