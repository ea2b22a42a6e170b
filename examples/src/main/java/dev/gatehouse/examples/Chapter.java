package dev.gatehouse.examples;

import java.util.Optional;
import java.util.function.Consumer;

/** One vendor's part of the tour. */
interface Chapter {

    /** Name of the product. */
    String product();

    /** Prefix of its environment variables, and in lower case its name on the tour's command line. */
    String prefix();

    /** What the product is, why it matters and what happens, for somebody who does not know it. */
    String story();

    /**
     * Whether the environment names a real system, and {@code GATEHOUSE_TOUR=real} says that the tour may change it:
     * variables that were set for something else must not be enough.
     */
    default boolean isReal() {
        return "real".equals(System.getenv("GATEHOUSE_TOUR"))
                && Optional.ofNullable(System.getenv(prefix() + "_URL"))
                        .filter(url -> !url.isBlank())
                        .isPresent();
    }

    /** Runs the example and says each step: against a real system where {@link #isReal}, else a stand-in. */
    void run(Consumer<String> say) throws Exception;
}
