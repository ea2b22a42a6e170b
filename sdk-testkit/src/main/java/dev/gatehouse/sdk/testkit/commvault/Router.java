package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.commvault.Store.Account;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Routes a request to its operation and authenticates the caller. Paths are matched ignoring case, as by real servers.
 */
final class Router {

    private static final String RENEW_PAIR = "/V4/AccessToken/Renew";
    private static final Pattern BASE = Pattern.compile("(?i)/(commandcenter|webconsole)/api(/.*)");

    /**
     * An operation.
     *
     * @param errorShape where a failure is in the response if it is sent with HTTP status 200
     * @param namedCodes the statuses whose code is a name; the other statuses have a number
     */
    private record Route(
            String method,
            Pattern path,
            Supplier<ErrorShape> errorShape,
            Set<Integer> namedCodes,
            BiFunction<ReceivedRequest, List<Long>, Response> handler) {}

    private final Store store;
    private final Options options;
    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final RateLimit rateLimit;
    private final Writer writer;
    private final List<Route> routes = new ArrayList<>();

    Router(Store store, Options options, Sessions sessions, AccessTokens accessTokens, Jobs jobs, Clock clock) {
        this.store = store;
        this.options = options;
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.rateLimit = new RateLimit(options, clock);
        this.writer = new Writer(options);

        // Published clients check with this request whether a server can be reached.
        routes.add(new Route(
                "GET",
                pattern("/"),
                () -> ErrorShape.TOP_LEVEL,
                Set.of(),
                (request, ids) -> Response.text("REST API")));
        addOpen("/Login", sessions::login);
        addOpen("/Logout", sessions::logout);
        addOpen(RENEW_PAIR, accessTokens::renew);
        if (!options.saas) {
            addOpen("/RenewLoginToken", sessions::renew);
        }

        S3Keys keys = new S3Keys(store, options);
        Vaults vaults = new Vaults(store, options, jobs, keys);
        Set<Integer> vaultNamedCodes = Set.of(404, 500);
        add("POST", "/V4/CVS3Store", () -> ErrorShape.RESPONSE, vaultNamedCodes, vaults::create);
        add("GET", "/V4/CVS3Stores", () -> ErrorShape.TOP_LEVEL, vaultNamedCodes, vaults::list);
        add("POST", "/V4/Client/{id}/CVS3endpoint", () -> ErrorShape.RESPONSE, vaultNamedCodes, vaults::register);

        Set<Integer> keyNamedCodes = Set.of(400, 500);
        add("GET", "/V4/User/S3AccessKey", () -> ErrorShape.TOP_LEVEL, keyNamedCodes, keys::mailOwn);
        add("PUT", "/V4/User/S3AccessKey", keys::shape, keyNamedCodes, keys::rotateOwn);
        add("GET", "/V4/User/{id}/S3AccessKey", () -> ErrorShape.TOP_LEVEL, keyNamedCodes, keys::mailTo);
        add("PUT", "/V4/User/{id}/S3AccessKey", keys::shape, keyNamedCodes, keys::rotateOf);

        Users users = new Users(store, options, clock);
        add("POST", "/WhoAmI", users::whoAmI);
        add("GET", "/V2/WhoAmI", users::whoAmI);
        add("GET", "/V4/User", users::list);
        add("GET", "/V4/User/{id}", users::get);
        add("GET", "/V4/UserGroup", users::groups);
        add("GET", "/V4/UserGroup/{id}", users::group);
        add("GET", "/User", users::listV1);
        add("GET", "/UserGroup", users::groupsV1);

        Inventory inventory = new Inventory(store, options);
        add("GET", "/V4/Plan/Summary", inventory::planSummary);
        add("GET", "/V4/PlanIds", inventory::planIds);
        add("GET", "/V2/Plan", inventory::plansV2);
        add("GET", "/Client", inventory::clients);
        add("GET", "/Client/{id}", inventory::client);
        add("GET", "/GetId", inventory::getId);
        add("GET", "/V4/Servers", inventory::servers);

        add("GET", "/Job", jobs::list);
        add("POST", "/Jobs", jobs::search);
        add("POST", "/JobDetails", jobs::details);
        add("POST", "/Jobs/MultiJobOperation", jobs::pauseAll);
        add("GET", "/Job/{id}", jobs::get);
        add("POST", "/Job/{id}/action/pause", jobs::pause);
        add("POST", "/Job/{id}/action/resume", jobs::resume);
        add("POST", "/Job/{id}/action/kill", jobs::kill);
        add("POST", "/Job/{id}/action/Resubmit", jobs::resubmit);

        Clients clients = new Clients(store, options, jobs);
        add("GET", "/CommServ", clients::commServe);
        add("GET", "/V4/License", clients::license);
        add("PUT", "/V4/Client/{id}/Retire", clients::uninstall);
        add("DELETE", "/Client/{id}", clients::delete);
        add("DELETE", "/Client/{id}/Retire", clients::retire);
    }

    private void addOpen(String path, Function<ReceivedRequest, Response> handler) {
        routes.add(new Route(
                "POST", pattern(path), () -> ErrorShape.TOP_LEVEL, Set.of(), (request, ids) -> handler.apply(request)));
    }

    private void add(
            String method,
            String path,
            Supplier<ErrorShape> errorShape,
            Set<Integer> namedCodes,
            Function<Call, Response> handler) {
        routes.add(new Route(
                method,
                pattern(path),
                errorShape,
                namedCodes,
                (request, ids) -> handler.apply(new Call(request, ids, caller(request)))));
    }

    /** Adds an operation that needs a login. */
    void add(String method, String path, Function<Call, Response> handler) {
        add(method, path, () -> ErrorShape.TOP_LEVEL, Set.of(), handler);
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(template.replace("{id}", "(\\d{1,18})"), Pattern.CASE_INSENSITIVE);
    }

    FakeResponse respond(ReceivedRequest request) {
        Optional<FakeResponse> tooMany = rateLimit.check(request);
        if (tooMany.isPresent()) {
            return tooMany.get();
        }
        String path = request.path();
        if (!options.saas) {
            Matcher base = BASE.matcher(path);
            if (!base.matches()) {
                return writer.notFoundPage();
            }
            path = base.group(2);
        }
        if (!options.strict) {
            path = path.replaceAll("//+", "/");
        }
        for (Route route : routes) {
            Matcher matcher = route.path.matcher(path);
            if (matcher.matches() && route.method.equals(request.method())) {
                return run(route, request, path, ids(matcher));
            }
        }
        return writer.write(path, request, Problem.plain(ProblemType.NOT_FOUND, "no such operation"), Set.of());
    }

    private static List<Long> ids(Matcher matcher) {
        List<Long> ids = new ArrayList<>();
        for (int group = 1; group <= matcher.groupCount(); group++) {
            ids.add(Long.valueOf(matcher.group(group)));
        }
        return ids;
    }

    private FakeResponse run(Route route, ReceivedRequest request, String path, List<Long> ids) {
        try {
            FakeResponse response = writer.write(path, request, route.handler.apply(request, ids));
            return path.equalsIgnoreCase(RENEW_PAIR) ? options.renewalResponse.apply(response) : response;
        } catch (Problem problem) {
            if (options.failureStatus == FailureStatus.ALWAYS_200 && !problem.plain) {
                return writer.inside200(path, request, problem, route.errorShape.get());
            }
            return writer.write(path, request, problem, route.namedCodes);
        }
    }

    private Account caller(ReceivedRequest request) {
        Account account = token(request)
                .or(() -> options.strict ? Optional.empty() : tokenInOtherForms(request))
                .orElseThrow(() -> Problem.plain(ProblemType.UNAUTHORIZED, "access denied"));
        if (store.databaseDown) {
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
        return login.flatMap(sessions::use).or(() -> bearer.flatMap(accessTokens::use));
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
