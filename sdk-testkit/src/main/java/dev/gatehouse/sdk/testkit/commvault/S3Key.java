package dev.gatehouse.sdk.testkit.commvault;

/**
 * A user's S3 key.
 *
 * @param accessKeyId the public part
 * @param secretAccessKey the secret part
 */
public record S3Key(String accessKeyId, String secretAccessKey) {}
