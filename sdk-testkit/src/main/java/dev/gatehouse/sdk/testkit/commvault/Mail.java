package dev.gatehouse.sdk.testkit.commvault;

/**
 * An e-mail that the server would have sent.
 *
 * @param user name of who gets it
 * @param subject its subject
 */
public record Mail(String user, String subject) {}
