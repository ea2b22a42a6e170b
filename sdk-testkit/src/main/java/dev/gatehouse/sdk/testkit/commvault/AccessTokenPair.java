package dev.gatehouse.sdk.testkit.commvault;

/** An access token and the refresh token that renews it, once. */
public record AccessTokenPair(String accessToken, String refreshToken) {}
