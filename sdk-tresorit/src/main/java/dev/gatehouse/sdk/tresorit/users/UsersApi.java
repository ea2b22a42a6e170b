package dev.gatehouse.sdk.tresorit.users;

import static dev.gatehouse.sdk.tresorit.internal.TresoritPaths.USER;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Users ("API reference", ZeroKit administrative API v4). A registration has three steps. The backend starts it and
 * sends the user id and the session id to the end user's client. The client registers and returns a verifier. The
 * backend validates the registration.
 *
 * <p>Which error codes an operation returns is not documented. The exceptions follow from the meaning of the codes. The
 * documents define no rights: the admin key of the tenant allows every operation.
 */
public final class UsersApi {

    private static final Operation INIT_REGISTRATION =
            Operation.post("tresorit.users.initRegistration", USER + "/init-user-registration");
    private static final Operation VALIDATE =
            Operation.post("tresorit.users.validate", USER + "/validate-user-registration");
    private static final Operation LIST = Operation.get("tresorit.users.list", USER + "/list-users");

    // IDEMPOTENT: each of these operations sets a value.

    private static final Operation SET_STATE =
            Operation.post("tresorit.users.setState", USER + "/set-user-state").retrySafety(RetrySafety.IDEMPOTENT);
    private static final Operation SET_TRESOR_CREATION = Operation.post(
                    "tresorit.users.setTresorCreation", USER + "/set-tresor-creation-policy")
            .retrySafety(RetrySafety.IDEMPOTENT);
    private static final Operation SET_TRESOR_SHARING = Operation.post(
                    "tresorit.users.setTresorSharing", USER + "/set-tresor-sharing-policy")
            .retrySafety(RetrySafety.IDEMPOTENT);

    private final ApiCaller caller;

    /** Creates the area. Called by {@code TresoritClient.users()}. */
    public UsersApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public UsersApi with(CallOptions options) {
        return new UsersApi(caller.with(options));
    }

    /**
     * Starts a registration ({@code POST /user/init-user-registration}). Each request creates a new user id, so it is
     * not retried, except with another key after the server rejected the signature. If {@code outcomeUnknown()} is
     * true, start another registration. What happens to an unused registration session is not documented.
     */
    public UserRegistration initRegistration() {
        return caller.call(INIT_REGISTRATION.request(), UserRegistration.class);
    }

    /**
     * Completes a registration ({@code POST /user/validate-user-registration}). The user can log in from then on.
     * Verify the identity of the user first, for example by e-mail. The request is not retried, except with another key
     * after the server rejected the signature. If {@code outcomeUnknown()} is true, check the state in {@link #list}.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the session or the user does not exist
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if a verifier is wrong, or the session belongs to
     *     another user
     */
    public void validate(UserValidation validation) {
        caller.run(VALIDATE.request().body(validation));
    }

    /**
     * Lists all registered users, validated or not ({@code GET /user/list-users}). There are no pages, so the response
     * must not exceed {@code SdkConfig.maxResponseBytes()}, which is enough for about 360,000 users by default. See
     * {@link #forEach} for longer lists.
     *
     * @throws dev.gatehouse.sdk.core.error.ResponseFormatException if the response has no list of users
     */
    public List<UserListItem> list() {
        return caller.callForList(
                        LIST.request(), UsersResponse.USERS, UsersResponse::isList, TypeRef.of(UsersResponse.class))
                .users();
    }

    /**
     * Passes all registered users to a consumer while the response is received ({@code GET /user/list-users}). The list
     * is never in memory as a whole, and its size is not limited. A long list may need more than the default deadline.
     *
     * <p>If the call fails, the consumer may have received a part of the users: a request is retried only as long as no
     * user of a long list was received. The consumer runs on the thread of the call. Its exceptions are propagated
     * unchanged, and end the call. A server that returns a user in two lists causes two calls of the consumer.
     *
     * @throws dev.gatehouse.sdk.core.error.ResponseFormatException if the response has no list of users, an item has no
     *     id or is longer than 1 MiB, or the JSON text is incomplete
     * @throws dev.gatehouse.sdk.core.error.TransportException if the connection breaks before the response is complete
     */
    public void forEach(Consumer<? super UserListItem> consumer) {
        Objects.requireNonNull(consumer, "consumer");
        caller.forEach(LIST.request(), UsersResponse.USERS, name -> UsersResponse.elements(name, consumer));
    }

    /**
     * Allows or forbids a user to log in ({@code POST /user/set-user-state}, SetUserStatus). This does not affect the
     * validation, nor the tresors that others share with the user.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the user does not exist; according to the tests of
     *     published clients, also if the user never completed the registration
     * @throws IllegalArgumentException if the id is blank
     */
    public void setState(String userId, boolean enable) {
        caller.run(SET_STATE.request().body(new UserSwitchBody(userId, enable)));
    }

    /**
     * Allows or forbids a user to create tresors ({@code POST /user/set-tresor-creation-policy},
     * SetUserTresorCreationMode). Default: allowed.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the user does not exist
     * @throws IllegalArgumentException if the id is blank
     */
    public void setTresorCreation(String userId, boolean enable) {
        caller.run(SET_TRESOR_CREATION.request().body(new UserSwitchBody(userId, enable)));
    }

    /**
     * Allows (FreeShare) or forbids (NoShare) a user to share tresors ({@code POST /user/set-tresor-sharing-policy},
     * SetUserTresorSharingMode). Default: allowed.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the user does not exist
     * @throws IllegalArgumentException if the id is blank
     */
    public void setTresorSharing(String userId, boolean enable) {
        caller.run(SET_TRESOR_SHARING.request().body(new UserSwitchBody(userId, enable)));
    }
}
