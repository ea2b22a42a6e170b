package dev.gatehouse.sdk.tresorit.internal;

/** The request of the three operations that switch something on or off for a user. */
public record UserSwitchBody(String userId, boolean enable) {

    /** Refuses a blank id. */
    public UserSwitchBody {
        Given.id("userId", userId);
    }
}
