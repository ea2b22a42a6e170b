package dev.gatehouse.sdk.testkit.commvault;

/**
 * An e-mail that the server would have sent.
 *
 * @param user the name of the recipient
 * @param subject the subject
 */
public record Mail(String user, String subject) {}
