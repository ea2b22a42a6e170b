package dev.gatehouse.sdk.testkit.commvault;

/** What a rotation of S3 keys answers, by release. */
public enum KeyResponse {
    /** {@code {errorCode, errorMessage}} alone: 11.38. The new key reaches nobody but the user, by e-mail. */
    SP38,
    /** Both key fields, and {@code response.errorCode} as {@code "NO_ERROR"}: 11.42. */
    SP42,
    /** Both key fields, and the number 200 in {@code response.errorCode}, as real servers send. */
    CODE_200
}
