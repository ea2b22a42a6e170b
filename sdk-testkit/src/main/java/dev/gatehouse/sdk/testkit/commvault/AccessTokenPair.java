package dev.gatehouse.sdk.testkit.commvault;

/**
 * An access token and the refresh token that renews it once.
 *
 * @param accessToken the token that requests carry
 * @param refreshToken the token that the next pair is requested with
 */
public record AccessTokenPair(String accessToken, String refreshToken) {}
