package dev.gatehouse.sdk.sps.setup;

import dev.gatehouse.sdk.core.error.SdkException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outcome of {@link SetupApi#complete}. */
public final class SetupOutcome {

    private final @Nullable SdkException failure;

    SetupOutcome(@Nullable SdkException failure) {
        this.failure = failure;
    }

    /** Returns whether the appliance confirmed the setup. */
    public boolean isConfirmed() {
        return failure == null;
    }

    /**
     * Returns why no response was received, which is usual if the address of the appliance changes; empty if the appliance
     * confirmed the setup.
     */
    public Optional<SdkException> failure() {
        return Optional.ofNullable(failure);
    }
}
