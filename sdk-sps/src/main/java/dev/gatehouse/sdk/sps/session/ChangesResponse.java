package dev.gatehouse.sdk.sps.session;

import dev.gatehouse.sdk.sps.transaction.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The response of {@code GET /api/transaction/changes}.
 *
 * @param changes the staged changes; null if the response has none
 */
public record ChangesResponse(@Nullable List<Change> changes) {}
