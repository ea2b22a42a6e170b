package dev.gatehouse.sdk.testkit.nevis;

/** The response to a request without valid credentials. Not documented for the core API; often a proxy sends it. */
public enum LoginRejection {
    /** 401 with {@code WWW-Authenticate} and no body: the default. The query API adds its own envelope. */
    UNAUTHORIZED,
    /** 401 with an HTML page. */
    HTML,
    /** 302 to a login page, which returns 200 with HTML. */
    REDIRECT
}
