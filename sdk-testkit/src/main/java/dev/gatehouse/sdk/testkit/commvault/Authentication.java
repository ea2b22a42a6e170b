package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.commvault.State.Account;
import java.util.Optional;

/** Finds the user to whom the token of a request belongs. */
final class Authentication {

    private final Options options;
    private final LoginTokens loginTokens;
    private final AccessTokens accessTokens;

    Authentication(Options options, LoginTokens loginTokens, AccessTokens accessTokens) {
        this.options = options;
        this.loginTokens = loginTokens;
        this.accessTokens = accessTokens;
    }

    Account caller(ReceivedRequest request) {
        Account account = token(request)
                .or(() -> options.strict ? Optional.empty() : tokenInOtherForms(request))
                .orElseThrow(() -> Problem.plain(ProblemType.UNAUTHORIZED, "access denied"));
        if (options.databaseDown) {
            throw Problem.of(ProblemType.INTERNAL, "the database cannot be reached");
        }
        return account;
    }

    /**
     * Returns the owner of the token of a request in one of the documented forms: a login token in {@code Authtoken}
     * (SaaS: as a bearer token), or an access token as a bearer token.
     */
    private Optional<Account> token(ReceivedRequest request) {
        Optional<String> bearer = request.header("Authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7));
        Optional<String> login = options.saas ? bearer : request.header("Authtoken");
        return login.flatMap(loginTokens::use).or(() -> bearer.flatMap(accessTokens::use));
    }

    /**
     * Returns the owner of a token in one of the other forms that existing clients use: an access token in
     * {@code Authtoken}, with or without a scheme.
     */
    private Optional<Account> tokenInOtherForms(ReceivedRequest request) {
        return request.header("Authtoken")
                .map(value -> value.replaceFirst("^(?i)(Bearer|QSDK) ", ""))
                .flatMap(accessTokens::use);
    }
}
