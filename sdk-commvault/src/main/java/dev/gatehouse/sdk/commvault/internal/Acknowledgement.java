package dev.gatehouse.sdk.commvault.internal;

import org.jspecify.annotations.Nullable;

/** The response of a write operation that returns no data: a JSON object. Its error was read before. */
public record Acknowledgement(@Nullable Object errorCode) {}
