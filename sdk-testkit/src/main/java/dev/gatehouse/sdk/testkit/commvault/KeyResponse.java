package dev.gatehouse.sdk.testkit.commvault;

/** The response to a rotation of S3 keys, by release. */
public enum KeyResponse {
    /** {@code {errorCode, errorMessage}} only: 11.38. Only the user receives the new key, by e-mail. */
    SP38,
    /** Both key fields, and {@code response.errorCode} as {@code "NO_ERROR"}: 11.42. */
    SP42,
    /** Both key fields, and the number 200 as {@code response.errorCode}, as from real servers. */
    CODE_200
}
