package dev.gatehouse.sdk.core.error;

/** What sort of refusal an answer is, whatever the vendor's status and code for it. */
public enum ErrorKind {
    /** Who is calling is not known, or no longer: login, token, session or signature. */
    UNAUTHENTICATED,
    /** The caller is known and may not do this. */
    PERMISSION_DENIED,
    /** A thing that the request names does not exist. */
    NOT_FOUND,
    /** The state of a thing does not allow it: it exists already, was changed by someone else, or is locked. */
    CONFLICT,
    /** The request itself is wrong. */
    INVALID_REQUEST,
    /** Too many requests. */
    RATE_LIMITED,
    /** The server failed. */
    SERVER_ERROR,
    /** None of the others; a redirect for instance. */
    OTHER;

    /** Returns the kind that a status alone suggests, for answers whose code tells no more. */
    public static ErrorKind ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> PERMISSION_DENIED;
            case 404, 410 -> NOT_FOUND;
            case 409, 412, 423 -> CONFLICT;
            case 429 -> RATE_LIMITED;
            case 407 -> OTHER;
            default -> status >= 500 ? SERVER_ERROR : status >= 400 ? INVALID_REQUEST : OTHER;
        };
    }
}
