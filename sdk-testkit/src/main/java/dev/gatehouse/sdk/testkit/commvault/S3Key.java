package dev.gatehouse.sdk.testkit.commvault;

/**
 * A user's S3 key.
 *
 * @param accessKeyId its public half
 * @param secretAccessKey its secret half
 */
public record S3Key(String accessKeyId, String secretAccessKey) {}
