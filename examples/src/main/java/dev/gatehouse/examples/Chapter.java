package dev.gatehouse.examples;

import java.util.Optional;
import java.util.function.Consumer;

/** The part of the tour that shows one product. */
interface Chapter {

    /** Returns the name of the product. */
    String product();

    /** Returns the prefix of the product's environment variables. In lower case, it selects the product on the command line. */
    String prefix();

    /** Describes the product and the steps of the example for readers who do not know the product. */
    String story();

    /**
     * Returns whether to run against a real system: the environment specifies one, and {@code GATEHOUSE_TOUR=real} allows
     * the tour to change it. The second variable is required because the first may be set for another purpose.
     */
    default boolean isReal() {
        return "real".equals(System.getenv("GATEHOUSE_TOUR"))
                && Optional.ofNullable(System.getenv(prefix() + "_URL"))
                        .filter(url -> !url.isBlank())
                        .isPresent();
    }

    /** Runs the example and reports each step. Uses a real system if {@link #isReal}, otherwise a fake server. */
    void run(Consumer<String> say) throws Exception;
}
