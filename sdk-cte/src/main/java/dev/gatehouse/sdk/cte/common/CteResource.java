package dev.gatehouse.sdk.cte.common;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.gatehouse.sdk.core.json.JsonEntity;
import java.time.Instant;
import java.util.Optional;

/**
 * Fields that CTE resources share. Only the id is in every response. Which of the other fields a version sends for
 * which resource is not documented.
 */
public interface CteResource extends JsonEntity {

    /** Id, a UUID. */
    String id();

    /** URI, {@code kylo:kylo:...}. */
    Optional<String> uri();

    /** URI of the account. */
    Optional<String> account();

    /** URI of the application. */
    Optional<String> application();

    /** URI of the developer account. Some versions send {@code devAccount}. */
    @JsonAlias("devAccount")
    Optional<String> devAccount();

    /** Time of creation. Some versions send {@code createdAt}. */
    @JsonAlias("createdAt")
    Optional<Instant> createdAt();

    /** Time of the last change. Some versions send {@code updatedAt}. */
    @JsonAlias("updatedAt")
    Optional<Instant> updatedAt();
}
