package dev.gatehouse.sdk.sps.transaction;

import dev.gatehouse.sdk.sps.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of {@code GET /api/transaction/changes}. */
public record ChangesResponse(@Nullable List<Change> changes) {}
