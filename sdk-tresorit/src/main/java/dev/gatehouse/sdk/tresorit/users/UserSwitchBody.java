package dev.gatehouse.sdk.tresorit.users;

import dev.gatehouse.sdk.core.check.Arguments;

/** The request of the three operations that enable or disable something for a user. */
record UserSwitchBody(String userId, boolean enable) {

    UserSwitchBody {
        Arguments.notBlank("userId", userId);
    }
}
