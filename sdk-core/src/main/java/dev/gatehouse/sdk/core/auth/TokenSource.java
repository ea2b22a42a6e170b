package dev.gatehouse.sdk.core.auth;

import dev.gatehouse.sdk.core.spi.Deadline;
import java.util.Optional;

/** Where tokens come from: a login, a renewal, or the caller. Fetches never overlap. */
@FunctionalInterface
public interface TokenSource {

    /** Gets a token within the deadline; an exception goes to all who wait for it, and is not repeated. */
    AccessToken fetch(Deadline deadline);

    /**
     * The client closes: gives up what was fetched, as well as it goes. What it throws is logged. A fetch that takes
     * longer than five seconds may still be under way.
     */
    default void release(Optional<AccessToken> current) {}
}
