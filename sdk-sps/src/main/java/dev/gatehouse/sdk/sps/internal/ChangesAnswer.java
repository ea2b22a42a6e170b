package dev.gatehouse.sdk.sps.internal;

import dev.gatehouse.sdk.sps.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of {@code GET /api/transaction/changes}. */
public record ChangesAnswer(@Nullable List<Change> changes) {}
