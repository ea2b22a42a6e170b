package dev.gatehouse.sdk.tresorit.users;

import static dev.gatehouse.sdk.tresorit.internal.TresoritPaths.USER;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.tresorit.internal.UserSwitchBody;
import java.util.List;

/**
 * Users ("API reference", ZeroKit administrative API v4). A registration has three steps: the backend begins it and
 * hands user id and session id to the end user's client, the client registers and brings a verifier back, the backend
 * validates.
 *
 * <p>Which error codes an operation answers is not documented per operation; the exceptions named here follow from the
 * codes' own meanings. The documents know no rights: the tenant's admin key may do it all.
 */
public final class UsersApi {

    private static final Operation INIT_REGISTRATION =
            Operation.post("tresorit.users.initRegistration", USER + "/init-user-registration");
    private static final Operation VALIDATE =
            Operation.post("tresorit.users.validate", USER + "/validate-user-registration");
    private static final Operation LIST = Operation.get("tresorit.users.list", USER + "/list-users");

    // The next three set a value: a second time changes nothing.

    private static final Operation SET_STATE =
            Operation.post("tresorit.users.setState", USER + "/set-user-state").retrySafety(RetrySafety.IDEMPOTENT);
    private static final Operation SET_TRESOR_CREATION = Operation.post(
                    "tresorit.users.setTresorCreation", USER + "/set-tresor-creation-policy")
            .retrySafety(RetrySafety.IDEMPOTENT);
    private static final Operation SET_TRESOR_SHARING = Operation.post(
                    "tresorit.users.setTresorSharing", USER + "/set-tresor-sharing-policy")
            .retrySafety(RetrySafety.IDEMPOTENT);

    private final ApiCaller caller;

    /** Made by {@code TresoritClient.users()}. */
    public UsersApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same with other options. */
    public UsersApi with(CallOptions options) {
        return new UsersApi(caller.with(options));
    }

    /**
     * Begins a registration: {@code POST /user/init-user-registration}. Each call makes a new user id, so it is sent
     * once, and once more only if the server refused the signature and there is another key. After a failure with {@code
     * outcomeUnknown()} begin again; what becomes of a session that nobody uses is not documented.
     */
    public UserRegistration initRegistration() {
        return caller.call(INIT_REGISTRATION.request(), UserRegistration.class);
    }

    /**
     * Completes a registration, the user may log in from now on: {@code POST /user/validate-user-registration}. Checks
     * of the user's identity, by e-mail for instance, come before. Sent once, and once more only if the server refused the
     * signature and there is another key: after a failure with {@code outcomeUnknown()} look at {@link #list}.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when there is no such session or user
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException when a verifier is wrong, or the session another
     *     user's
     */
    public void validate(UserValidation validation) {
        caller.run(VALIDATE.request().body(validation));
    }

    /**
     * Lists all registered users, validated or not: {@code GET /user/list-users}. There are no pages; the answer must
     * fit {@code SdkConfig.maxResponseBytes()}.
     */
    public List<UserListItem> list() {
        return caller.call(LIST.request(), UsersResponse.class).users();
    }

    /**
     * Lets a user log in or not: {@code POST /user/set-user-state} (SetUserStatus). Has nothing to do with the
     * validation, and does not touch what others share with the user.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when there is no such user; by the tests of published
     *     clients, one who never completed the registration counts as missing
     * @throws IllegalArgumentException when the id is blank
     */
    public void setState(String userId, boolean enable) {
        caller.run(SET_STATE.request().body(new UserSwitchBody(userId, enable)));
    }

    /**
     * Lets a user create tresors or not: {@code POST /user/set-tresor-creation-policy} (SetUserTresorCreationMode).
     * Users may, by default.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when there is no such user
     * @throws IllegalArgumentException when the id is blank
     */
    public void setTresorCreation(String userId, boolean enable) {
        caller.run(SET_TRESOR_CREATION.request().body(new UserSwitchBody(userId, enable)));
    }

    /**
     * Lets a user share tresors (FreeShare) or not (NoShare): {@code POST /user/set-tresor-sharing-policy}
     * (SetUserTresorSharingMode). Users may, by default.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when there is no such user
     * @throws IllegalArgumentException when the id is blank
     */
    public void setTresorSharing(String userId, boolean enable) {
        caller.run(SET_TRESOR_SHARING.request().body(new UserSwitchBody(userId, enable)));
    }
}
