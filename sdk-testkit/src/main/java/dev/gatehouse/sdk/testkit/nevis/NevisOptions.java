package dev.gatehouse.sdk.testkit.nevis;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The options of a {@link FakeNevisServer}: modes of the product, and choices for what the vendor's documents leave
 * open.
 */
public final class NevisOptions {

    Version version = Version.of("8.2605.0");
    boolean strict = true;
    String scheme = "http";
    boolean multiClientMode = true;
    boolean loginIdGenerator;
    SearchIndex searchIndex = SearchIndex.READY;
    int maxNameLength = 129;

    @Nullable
    Pattern namePattern;

    Set<ViolationForm> violationForms = Set.of();
    ExplicitNull explicitNull = ExplicitNull.IGNORED;
    ClientVersion clientVersion = ClientVersion.UNKNOWN;
    boolean userVersionRequired;
    boolean mergeLanguages;
    boolean numericExtIds;
    boolean generatedPasswords;
    int minPasswordLength = 8;
    int duplicateStatus = 422;
    int invalidBodyStatus = 422;
    int deletionStatus = 204;
    int pageSize;
    boolean totals = true;
    LastPage lastPage = LastPage.ABSENT;
    EmptyListStyle emptyListStyle = EmptyListStyle.EMPTY;
    LoginRejection loginRejection = LoginRejection.UNAUTHORIZED;
    boolean textChallenge;
    String tokenPath = "/oauth/token";
    String tokenScope = "nevis";
    boolean plainClientSecrets;
    Duration tokenLifetime = Duration.ofHours(1);

    @Nullable
    String locationUrl;

    NevisOptions() {}

    /**
     * Sets the version of the server; 8.2605.0 by default. Operations that the vendor documents for later versions only
     * are absent: their paths respond with 404 and {@code errors.invalidUri}, or with 405 if the path has other methods.
     *
     * @param version for example 7.2405.0, 8.2411.2 or 9.2605.0
     */
    public NevisOptions version(String version) {
        this.version = Version.of(version);
        return this;
    }

    /**
     * Sets whether the server is strict; true by default. A strict server rejects unknown fields and query parameters,
     * and bodies that are not declared as {@code application/json}. A lenient server ignores them. Missing required
     * fields and wrong types are always rejected.
     */
    public NevisOptions strict(boolean on) {
        strict = on;
        return this;
    }

    /**
     * Sets whether clients can be created and deleted; true by default. The error otherwise is not documented: 422 with
     * {@code errors.unsupportedOperation}.
     */
    public NevisOptions multiClientMode(boolean on) {
        multiClientMode = on;
        return this;
    }

    /** Sets whether login IDs are generated for users that are created without one; false by default. */
    public NevisOptions loginIdGenerator(boolean on) {
        loginIdGenerator = on;
        return this;
    }

    /** Sets the state of the index that the query API uses; {@link SearchIndex#READY} by default. */
    public NevisOptions searchIndex(SearchIndex state) {
        searchIndex = state;
        return this;
    }

    /**
     * Sets the maximum length of the name of a client, unit or application, in characters; 129 by default, as in the
     * vendor's sample.
     */
    public NevisOptions maxNameLength(int characters) {
        maxNameLength = characters;
        return this;
    }

    /**
     * Sets a regular expression that the name of a client, unit, application or role must match; none by default. A name
     * that is too long and does not match violates the policy twice, and the response contains two errors.
     */
    public NevisOptions namePattern(String regex) {
        namePattern = Pattern.compile(regex);
        return this;
    }

    /**
     * Sets where a violated naming policy is reported in addition to the message; nowhere by default, as in the
     * vendor's sample.
     */
    public NevisOptions violationForms(ViolationForm... forms) {
        violationForms = Set.of(forms);
        return this;
    }

    /** Sets the effect of a JSON null in the body of an update; {@link ExplicitNull#IGNORED} by default. */
    public NevisOptions explicitNull(ExplicitNull effect) {
        explicitNull = effect;
        return this;
    }

    /**
     * Sets the effect of {@code version} in the body of an update of a client; {@link ClientVersion#UNKNOWN} by
     * default.
     */
    public NevisOptions clientVersion(ClientVersion effect) {
        clientVersion = effect;
        return this;
    }

    /** Sets whether an update of a user requires {@code version}; false by default. Not documented. */
    public NevisOptions userVersionRequired(boolean on) {
        userVersionRequired = on;
        return this;
    }

    /**
     * Sets whether an update merges the languages of {@code displayName} and {@code abbreviation}; false by default,
     * which replaces all languages. Not documented.
     */
    public NevisOptions mergeLanguages(boolean on) {
        mergeLanguages = on;
        return this;
    }

    /**
     * Sets whether a numeric external ID of a client is written as a number, as in the vendor's sample; false by
     * default.
     */
    public NevisOptions numericExtIds(boolean on) {
        numericExtIds = on;
        return this;
    }

    /**
     * Sets whether the policies let the server generate passwords ({@code resetCodeEnabled}) and return them once; false
     * by default. Otherwise a creation requires the password, and responses to creations and resets have no body.
     */
    public NevisOptions generatedPasswords(boolean on) {
        generatedPasswords = on;
        return this;
    }

    /** Sets the minimum length of passwords; 8 by default. */
    public NevisOptions minPasswordLength(int characters) {
        minPasswordLength = characters;
        return this;
    }

    /** Sets the status of the error for a duplicate name, login ID or external ID; 422 by default. Not documented. */
    public NevisOptions duplicateStatus(int status) {
        duplicateStatus = status;
        return this;
    }

    /**
     * Sets the status of the error for a body that can't be read (not JSON, unknown field, wrong type); 422 by default.
     * Not documented.
     */
    public NevisOptions invalidBodyStatus(int status) {
        invalidBodyStatus = status;
        return this;
    }

    /** Sets the status of the response to a deletion or archiving; 204 by default. Not documented. */
    public NevisOptions deletionStatus(int status) {
        deletionStatus = status;
        return this;
    }

    /**
     * Sets the number of items per page if {@code limit} is 0 or absent; 0 by default, which means no limit. Not
     * documented.
     */
    public NevisOptions pageSize(int entries) {
        pageSize = entries;
        return this;
    }

    /** Sets whether lists support {@code returnTotalResultCount}, as "selected endpoints" do; true by default. */
    public NevisOptions totals(boolean on) {
        totals = on;
        return this;
    }

    /** Sets how the last page of a list is indicated; {@link LastPage#ABSENT} by default. */
    public NevisOptions lastPage(LastPage how) {
        lastPage = how;
        return this;
    }

    /** Sets how an empty list is written; {@link EmptyListStyle#EMPTY} by default. */
    public NevisOptions emptyListStyle(EmptyListStyle how) {
        emptyListStyle = how;
        return this;
    }

    /** Sets the response to a request without valid credentials; {@link LoginRejection#UNAUTHORIZED} by default. */
    public NevisOptions loginRejection(LoginRejection how) {
        loginRejection = how;
        return this;
    }

    /**
     * Sets whether a missing or invalid {@code X-Token} is reported as plain text instead of in the core envelope;
     * false by default. Not documented.
     */
    public NevisOptions textChallenge(boolean on) {
        textChallenge = on;
        return this;
    }

    /**
     * Sets the path of the OAuth token endpoint; {@code /oauth/token} by default. {@code /oauth2/token} is also in use.
     */
    public NevisOptions tokenPath(String path) {
        tokenPath = path;
        return this;
    }

    /** Sets the scope that access tokens can be requested for, or that requests can leave out; nevis by default. */
    public NevisOptions tokenScope(String scope) {
        tokenScope = scope;
        return this;
    }

    /**
     * Sets whether the token endpoint reads the client ID and the secret as they are, as some servers do; false by
     * default: it reads them form-encoded, as RFC 6749 requires.
     */
    public NevisOptions plainClientSecrets(boolean on) {
        plainClientSecrets = on;
        return this;
    }

    /**
     * Sets the lifetime of access tokens and of tokens for {@code X-Token}, by the server's clock; one hour by default.
     */
    public NevisOptions tokenLifetime(Duration lifetime) {
        tokenLifetime = lifetime;
        return this;
    }

    /**
     * Sets the base URL in {@code Location} headers, which may differ for a server behind a proxy; by default the base
     * URL of the request.
     */
    public NevisOptions locationUrl(String url) {
        locationUrl = url;
        return this;
    }
}
