package dev.gatehouse.sdk.core.observe;

/**
 * A listener that is also notified of each change, with its concrete target and the login name, for
 * instance to write an audit log. Off by default: only clients with such a listener in
 * {@code SdkConfig.listeners()} create these events.
 *
 * {@snippet class="dev.gatehouse.examples.AuditLog" region="audit"}
 */
public interface ChangeListener extends CallListener {

    /**
     * Called once per change, after {@link #onCall}, whether or not a request was sent. A change is a
     * call of an operation that is not read-only; a login is not a change, but a logout is. An
     * exception thrown here is logged and ignored.
     */
    void onChange(ChangeEvent event);
}
