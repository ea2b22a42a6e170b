package dev.gatehouse.sdk.testkit.nevis;

/** The answer to a request without a valid login. Not documented for the core API; often a proxy gives it. */
public enum LoginRejection {
    /** 401 with {@code WWW-Authenticate} and no body: the default; the query API adds its own envelope. */
    UNAUTHORIZED,
    /** 401 with an HTML page. */
    HTML,
    /** 302 to a login page, which answers 200 with HTML. */
    REDIRECT
}
