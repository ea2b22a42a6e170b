package dev.gatehouse.sdk.testkit.nevis;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The settings of a {@link FakeNevisServer}: modes that the vendor has, and choices that the vendor's documents leave open. */
public final class NevisOptions {

    boolean strict = true;
    boolean multiClientMode = true;
    boolean loginIdGenerator;
    SearchIndex searchIndex = SearchIndex.READY;
    int maxNameLength = 129;
    Set<ViolationForm> violationForms = Set.of();
    ExplicitNull explicitNull = ExplicitNull.IGNORED;
    ClientVersion clientVersion = ClientVersion.UNKNOWN;
    boolean userVersionRequired;
    boolean mergeLanguages;
    boolean numericExtIds;
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
    Duration tokenLifetime = Duration.ofHours(1);

    @Nullable
    String locationUrl;

    NevisOptions() {}

    /**
     * Refuses, or ignores, unknown fields and query parameters and bodies that are not declared as JSON; on by default.
     * Missing required fields and wrong types are refused in any case.
     */
    public NevisOptions strict(boolean on) {
        strict = on;
        return this;
    }

    /**
     * Whether clients can be created and deleted; on by default. The refusal without it is not documented: 422 with
     * {@code errors.unsupportedOperation}.
     */
    public NevisOptions multiClientMode(boolean on) {
        multiClientMode = on;
        return this;
    }

    /** Makes login IDs for users that are created without one; off by default. */
    public NevisOptions loginIdGenerator(boolean on) {
        loginIdGenerator = on;
        return this;
    }

    /** The state of the index that the query API needs. */
    public NevisOptions searchIndex(SearchIndex state) {
        searchIndex = state;
        return this;
    }

    /** The longest name of a client, unit or application; 129 by default, as in the vendor's sample. */
    public NevisOptions maxNameLength(int characters) {
        maxNameLength = characters;
        return this;
    }

    /** Where a violated naming policy is told besides the message; nowhere by default, as in the vendor's sample. */
    public NevisOptions violationForms(ViolationForm... forms) {
        violationForms = Set.of(forms);
        return this;
    }

    /** What a JSON null does in the body of an update. */
    public NevisOptions explicitNull(ExplicitNull effect) {
        explicitNull = effect;
        return this;
    }

    /** What {@code version} does in the body of an update of a client. */
    public NevisOptions clientVersion(ClientVersion effect) {
        clientVersion = effect;
        return this;
    }

    /** Refuses an update of a user without {@code version}; off by default. Not documented. */
    public NevisOptions userVersionRequired(boolean on) {
        userVersionRequired = on;
        return this;
    }

    /**
     * Merges the languages of {@code displayName} and {@code abbreviation} in an update; by default those given replace
     * all. Not documented.
     */
    public NevisOptions mergeLanguages(boolean on) {
        mergeLanguages = on;
        return this;
    }

    /** Writes the external ID of a client as a number where it is one, as in the vendor's sample; off by default. */
    public NevisOptions numericExtIds(boolean on) {
        numericExtIds = on;
        return this;
    }

    /** The status of a duplicate name, login ID or external ID; 422 by default. Not documented. */
    public NevisOptions duplicateStatus(int status) {
        duplicateStatus = status;
        return this;
    }

    /** The status of a body that can't be read (no JSON, unknown field, wrong type); 422 by default. Not documented. */
    public NevisOptions invalidBodyStatus(int status) {
        invalidBodyStatus = status;
        return this;
    }

    /** The status of a deletion and of archiving; 204 by default. Not documented. */
    public NevisOptions deletionStatus(int status) {
        deletionStatus = status;
        return this;
    }

    /** The length of a page where {@code limit} is 0 or absent; 0, the default, is no limit. Not documented. */
    public NevisOptions pageSize(int entries) {
        pageSize = entries;
        return this;
    }

    /** Whether lists heed {@code returnTotalResultCount}, as "selected endpoints" do; on by default. */
    public NevisOptions totals(boolean on) {
        totals = on;
        return this;
    }

    /** How the last page of a list is told. */
    public NevisOptions lastPage(LastPage how) {
        lastPage = how;
        return this;
    }

    /** How a list without entries is written. */
    public NevisOptions emptyListStyle(EmptyListStyle how) {
        emptyListStyle = how;
        return this;
    }

    /** The answer to a request without a valid login. */
    public NevisOptions loginRejection(LoginRejection how) {
        loginRejection = how;
        return this;
    }

    /** Tells a missing or bad {@code X-Token} as plain text instead of in the core envelope; off by default. Not documented. */
    public NevisOptions textChallenge(boolean on) {
        textChallenge = on;
        return this;
    }

    /** The path of the OAuth token endpoint; {@code /oauth/token} by default, {@code /oauth2/token} is seen as well. */
    public NevisOptions tokenPath(String path) {
        tokenPath = path;
        return this;
    }

    /** How long access tokens and tokens for {@code X-Token} live by the server's clock; an hour by default. */
    public NevisOptions tokenLifetime(Duration lifetime) {
        tokenLifetime = lifetime;
        return this;
    }

    /** The server that {@code Location} names, as one behind a proxy may name itself; by default the one called. */
    public NevisOptions locationUrl(String url) {
        locationUrl = url;
        return this;
    }
}
