package dev.gatehouse.sdk.testkit.commvault;

/** An e-mail that the server would have sent to a user. */
public record Mail(String user, String subject) {}
