package dev.gatehouse.sdk.testkit.commvault;

/** A user's S3 key. */
public record S3Key(String accessKeyId, String secretAccessKey) {}
