package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.JsonFields;
import dev.gatehouse.sdk.testkit.commvault.State.Account;
import java.util.Map;

/**
 * S3 keys of users, after "Get and Rotate User Keys" (11.42) and the reference page "Rotate the S3AccessKey" (11.38 and
 * 11.42). A key is sent by e-mail or rotated. End users may do both only with their own key.
 */
final class S3Keys {

    private final State state;
    private final Options options;

    S3Keys(State state, Options options) {
        this.state = state;
        this.options = options;
    }

    /** Returns where the response to a failed rotation contains the error if it is sent with status 200. */
    ErrorShape shape() {
        return options.keyResponse == KeyResponse.SP38 ? ErrorShape.TOP_LEVEL : ErrorShape.RESPONSE;
    }

    Response mailOwn(Call call) {
        return mail(call.caller());
    }

    Response mailTo(Call call) {
        return mail(user(call));
    }

    private Response mail(Account account) {
        if (account.key == null) {
            state.newKey(account);
        }
        state.mails.add(new Mail(account.name, "Your S3 key"));
        return Response.ok(JsonFields.of("errorCode", options.numericCode(0, "NO_ERROR"), "errorMessage", ""));
    }

    Response rotateOwn(Call call) {
        return rotate(call.caller());
    }

    Response rotateOf(Call call) {
        return rotate(user(call));
    }

    private Response rotate(Account account) {
        S3Key key = renew(account);
        Map<String, Object> done = JsonFields.of("errorCode", options.namedCode(0, "NO_ERROR"), "errorMessage", "");
        return switch (options.keyResponse) {
            case SP38 -> Response.ok(done);
            case SP42 -> withKey(done, key);
            case CODE_200 ->
                withKey(JsonFields.of("errorCode", options.numericCode(200, "NO_ERROR"), "errorMessage", ""), key);
        };
    }

    private static Response withKey(Map<String, Object> response, S3Key key) {
        return Response.ok(JsonFields.of(
                "response", response, "accessKeyID", key.accessKeyId(), "secretAccessKey", key.secretAccessKey()));
    }

    S3Key renew(Account account) {
        state.mails.add(new Mail(account.name, "Your S3 key was rotated"));
        return state.newKey(account);
    }

    /**
     * Returns the user of the path. Only 400 and 500 are documented, so an unknown user and the key of another user are
     * reported with 400.
     */
    private Account user(Call call) {
        Account account = state.accounts.get(call.id());
        if (account == null) {
            throw Problem.of(ProblemType.BAD_REQUEST, "INVALID_USER", "no user " + call.id());
        }
        if (!call.caller().administrator && account != call.caller()) {
            throw Problem.of(
                    ProblemType.BAD_REQUEST, "INSUFFICIENT_USER_PERMISSION_ON_ENTITY", "not this user's own key");
        }
        return account;
    }
}
