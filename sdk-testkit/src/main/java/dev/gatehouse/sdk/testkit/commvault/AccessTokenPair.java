package dev.gatehouse.sdk.testkit.commvault;

/**
 * An access token and the refresh token that renews it, once.
 *
 * @param accessToken what requests carry
 * @param refreshToken what gets the next pair
 */
public record AccessTokenPair(String accessToken, String refreshToken) {}
