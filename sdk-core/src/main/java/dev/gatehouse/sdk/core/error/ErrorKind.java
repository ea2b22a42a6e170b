package dev.gatehouse.sdk.core.error;

/** The kind of an error, independent of the vendor's status and error codes. */
public enum ErrorKind {
    /** Authentication failed: wrong credentials, expired token or session, or invalid signature. */
    UNAUTHENTICATED,
    /** The caller is authenticated, but is not permitted to perform the operation. */
    PERMISSION_DENIED,
    /** A resource that the request refers to does not exist. */
    NOT_FOUND,
    /**
     * The state of a resource does not allow the operation: it already exists, was modified
     * concurrently, or is locked.
     */
    CONFLICT,
    /** The request is invalid. */
    INVALID_REQUEST,
    /** Too many requests. */
    RATE_LIMITED,
    /** The server failed to process the request, or did not receive all of it in time (408). */
    SERVER_ERROR,
    /** Any other error, for instance a redirect. */
    OTHER;

    /**
     * Returns the kind for a status code. Used if the vendor's error code does not determine the
     * kind.
     */
    public static ErrorKind ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> PERMISSION_DENIED;
            case 404, 410 -> NOT_FOUND;
            case 409, 412, 423 -> CONFLICT;
            case 429 -> RATE_LIMITED;
            case 407 -> OTHER;
            case 408 -> SERVER_ERROR;
            default -> status >= 500 ? SERVER_ERROR : status >= 400 ? INVALID_REQUEST : OTHER;
        };
    }
}
