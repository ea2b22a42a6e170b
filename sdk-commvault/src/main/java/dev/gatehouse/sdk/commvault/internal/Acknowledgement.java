package dev.gatehouse.sdk.commvault.internal;

import org.jspecify.annotations.Nullable;

/**
 * The response of a write operation that returns no data: a JSON object. Its error was read before. Deletions are called
 * with an optional response, so that a retry that finds nothing is a success if an earlier attempt may have deleted it.
 */
public record Acknowledgement(@Nullable Object errorCode) {}
