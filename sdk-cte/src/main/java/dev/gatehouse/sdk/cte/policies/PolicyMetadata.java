package dev.gatehouse.sdk.cte.policies;

/**
 * Restriction of updates.
 *
 * @param restrictUpdate whether a policy can't be changed while a GuardPoint uses it
 */
public record PolicyMetadata(boolean restrictUpdate) {}
