package dev.gatehouse.sdk.testkit.tresorit;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.JsonFields;
import dev.gatehouse.sdk.testkit.tresorit.UserState.Registration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Registration, validation, state and policies of users. */
final class Users {

    private static final class User {
        final String userId;
        final String regSessionId = Ids.secret();
        final String regSessionVerifier = Ids.secret();
        final String regValidationVerifier = Ids.secret();
        Registration registration = Registration.INITIATED;
        boolean enabled = true;
        boolean tresorCreation = true;
        boolean tresorSharing = true;
        boolean underDeletion;

        User(String userId) {
            this.userId = userId;
        }
    }

    private final Map<String, User> users = new LinkedHashMap<>();
    private final Options options;
    private final Ids ids;
    private final String tenant;

    Users(Options options, Ids ids, String tenant) {
        this.options = options;
        this.ids = ids;
        this.tenant = tenant;
    }

    // Called by tests, also on behalf of the client of an end user

    String add(Registration registration) {
        User user = create();
        user.registration = registration;
        return user.userId;
    }

    String completeRegistration(String userId, String regSessionId) {
        User user = inSession(userId, regSessionId);
        if (user.registration != Registration.INITIATED) {
            throw new Problem("UserAlreadyRegistered", userId);
        }
        user.registration = Registration.UNVALIDATED;
        return user.regValidationVerifier;
    }

    void startDeletion(String userId) {
        registered(userId).underDeletion = true;
    }

    UserState state(String userId) {
        User user = known(userId);
        return new UserState(userId, user.registration, user.enabled, user.tresorCreation, user.tresorSharing);
    }

    /**
     * Rejects users who have not registered. Registered users can be shared with, whether they are validated or not.
     */
    void requireRegistered(String userId) {
        registered(userId);
    }

    /** Rejects users whose client can't start an operation. */
    void requireLogin(String userId) {
        User user = registered(userId);
        if (user.registration != Registration.VALIDATED) {
            throw new Problem("UserInWrongState", userId + " is not validated");
        }
        if (!user.enabled) {
            throw new Problem("UserIsDisabledByPolicy", userId);
        }
    }

    void requireTresorCreation(String userId) {
        if (!registered(userId).tresorCreation) {
            throw new Problem("TresorCreationForbidden", userId);
        }
    }

    void requireTresorSharing(String userId) {
        if (!registered(userId).tresorSharing) {
            throw new Problem("TresorSharingForbidden", userId);
        }
    }

    // Operations of the API

    FakeResponse init(Call call) {
        call.requireEmptyBody();
        User user = create();
        return FakeResponse.json(
                200,
                JsonFields.of(
                        "UserId", user.userId,
                        "RegSessionId", user.regSessionId,
                        "RegSessionVerifier", user.regSessionVerifier));
    }

    FakeResponse validate(Call call) {
        Body body = call.body();
        String userId = body.text("UserId");
        String regSessionId = body.text("RegSessionId");
        String validationVerifier = body.text("RegValidationVerifier");
        String sessionVerifier = body.text("RegSessionVerifier");
        body.rejectUnknown();
        User user = inSession(userId, regSessionId);
        if (user.underDeletion) {
            throw new Problem("UserUnderDeletion", userId);
        }
        if (!user.regSessionVerifier.equals(sessionVerifier)) {
            throw new Problem("InvalidRegistrationSessionVerifier", userId);
        }
        if (user.registration == Registration.INITIATED) {
            throw options.problem(Undocumented.EARLY_VALIDATION, userId + " has not registered by its client");
        }
        if (!user.regValidationVerifier.equals(validationVerifier)) {
            throw new Problem("InvalidRegistrationValidationVerifier", userId);
        }
        if (user.registration == Registration.VALIDATED) {
            throw options.problem(Undocumented.ALREADY_VALIDATED, userId + " is validated already");
        }
        user.registration = Registration.VALIDATED;
        return FakeResponse.empty(200);
    }

    FakeResponse setState(Call call) {
        return set(call, (user, enable) -> user.enabled = enable);
    }

    FakeResponse setTresorCreation(Call call) {
        return set(call, (user, enable) -> user.tresorCreation = enable);
    }

    FakeResponse setTresorSharing(Call call) {
        return set(call, (user, enable) -> user.tresorSharing = enable);
    }

    FakeResponse list(Call call) {
        if (options.separateUserLists) {
            return FakeResponse.json(
                    200,
                    JsonFields.of(
                            "Validated", idsOf(Registration.VALIDATED),
                            "Unvalidated", idsOf(Registration.UNVALIDATED)));
        }
        List<Map<String, Object>> items = users.values().stream()
                .filter(user -> user.registration != Registration.INITIATED)
                .map(user -> JsonFields.of(
                        "UserId",
                        user.userId,
                        "UserRegistrationState",
                        user.registration == Registration.VALIDATED ? "Validated" : "Unvalidated"))
                .toList();
        return FakeResponse.json(200, JsonFields.of("Users", items));
    }

    /**
     * Sets a policy. The user is checked before the other fields, because published clients that misspell
     * {@code Enable} depend on it.
     */
    private FakeResponse set(Call call, BiConsumer<User, Boolean> policy) {
        Body body = call.body();
        User user = registered(body.text("UserId"));
        if (user.underDeletion) {
            throw new Problem("UserUnderDeletion", user.userId);
        }
        boolean enable = body.flag("Enable", "Enabled");
        body.rejectUnknown();
        policy.accept(user, enable);
        return FakeResponse.empty(200);
    }

    private User create() {
        User user = new User(ids.user(tenant));
        users.put(user.userId, user);
        return user;
    }

    private User known(String userId) {
        @Nullable User user = users.get(userId);
        if (user == null) {
            throw new Problem("UserNotExists", userId);
        }
        return user;
    }

    private User registered(String userId) {
        User user = known(userId);
        if (user.registration == Registration.INITIATED) {
            throw new Problem("UserNotExists", userId + " has not registered by its client");
        }
        return user;
    }

    private User inSession(String userId, String regSessionId) {
        if (users.values().stream().noneMatch(any -> any.regSessionId.equals(regSessionId))) {
            throw new Problem("RegistrationSessionNotExists", regSessionId);
        }
        User user = known(userId);
        if (!user.regSessionId.equals(regSessionId)) {
            throw new Problem("RegistrationSessionIdMismatch", regSessionId + " is not of " + userId);
        }
        return user;
    }

    private List<String> idsOf(Registration registration) {
        return users.values().stream()
                .filter(user -> user.registration == registration)
                .map(user -> user.userId)
                .toList();
    }
}
