package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.Received;
import dev.gatehouse.sdk.testkit.Reply;
import dev.gatehouse.sdk.testkit.commvault.State.Account;
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

/** Which operation a request is for, and who sends it. Paths are matched ignoring case, as real servers do. */
final class Router {

    private static final Pattern BASE = Pattern.compile("(?i)/(commandcenter|webconsole)/api(/.*)");

    /**
     * An operation.
     *
     * @param inside200 where a failure stands when it is told with HTTP 200
     * @param worded the statuses whose code is a word; the others have a number
     */
    private record Route(
            String method,
            Pattern path,
            Supplier<ErrorShape> inside200,
            Set<Integer> worded,
            BiFunction<Received, List<Long>, Response> answer) {}

    private final State state;
    private final Options options;
    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final RateLimit rateLimit;
    private final Writer writer;
    private final List<Route> routes = new ArrayList<>();

    Router(State state, Options options, Sessions sessions, AccessTokens accessTokens, Jobs jobs, Clock clock) {
        this.state = state;
        this.options = options;
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.rateLimit = new RateLimit(options, clock);
        this.writer = new Writer(options);

        open("/Login", sessions::login);
        open("/Logout", sessions::logout);
        open("/V4/AccessToken/Renew", accessTokens::renew);
        if (!options.saas) {
            open("/RenewLoginToken", sessions::renew);
        }

        S3Keys keys = new S3Keys(state, options);
        Vaults vaults = new Vaults(state, options, jobs, keys);
        Set<Integer> vaultWords = Set.of(404, 500);
        add("POST", "/V4/CVS3Store", () -> ErrorShape.RESPONSE, vaultWords, vaults::create);
        add("GET", "/V4/CVS3Stores", () -> ErrorShape.TOP_LEVEL, vaultWords, vaults::list);
        add("POST", "/V4/Client/{id}/CVS3endpoint", () -> ErrorShape.RESPONSE, vaultWords, vaults::register);

        Set<Integer> keyWords = Set.of(400, 500);
        add("GET", "/V4/User/S3AccessKey", () -> ErrorShape.TOP_LEVEL, keyWords, keys::mailOwn);
        add("PUT", "/V4/User/S3AccessKey", keys::shape, keyWords, keys::rotateOwn);
        add("GET", "/V4/User/{id}/S3AccessKey", () -> ErrorShape.TOP_LEVEL, keyWords, keys::mailTo);
        add("PUT", "/V4/User/{id}/S3AccessKey", keys::shape, keyWords, keys::rotateOf);

        Users users = new Users(state, options, clock);
        other("POST", "/WhoAmI", users::whoAmI);
        other("GET", "/V4/User", users::list);
        other("GET", "/V4/User/{id}", users::get);
        other("GET", "/V4/UserGroup", users::groups);
        other("GET", "/V4/UserGroup/{id}", users::group);
        other("GET", "/User", users::listV1);
        other("GET", "/UserGroup", users::groupsV1);

        Inventory estate = new Inventory(state, options);
        other("GET", "/V4/Plan/Summary", estate::planSummary);
        other("GET", "/V4/PlanIds", estate::planIds);
        other("GET", "/V2/Plan", estate::plansV2);
        other("GET", "/Client", estate::clients);
        other("GET", "/GetId", estate::getId);
        other("GET", "/V4/Servers", estate::servers);
        other("GET", "/Job/{id}", jobs::get);
    }

    private void open(String path, Function<Received, Response> answer) {
        routes.add(new Route(
                "POST", pattern(path), () -> ErrorShape.TOP_LEVEL, Set.of(), (request, ids) -> answer.apply(request)));
    }

    private void add(
            String method,
            String path,
            Supplier<ErrorShape> inside200,
            Set<Integer> worded,
            Function<Call, Response> answer) {
        routes.add(new Route(
                method,
                pattern(path),
                inside200,
                worded,
                (request, ids) -> answer.apply(new Call(request, ids, caller(request)))));
    }

    private void other(String method, String path, Function<Call, Response> answer) {
        add(method, path, () -> ErrorShape.TOP_LEVEL, Set.of(), answer);
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(template.replace("{id}", "(\\d{1,18})"), Pattern.CASE_INSENSITIVE);
    }

    Reply answer(Received request) {
        Optional<Reply> tooMany = rateLimit.check(request);
        if (tooMany.isPresent()) {
            return tooMany.get();
        }
        String path = request.path();
        if (!options.saas) {
            Matcher base = BASE.matcher(path);
            if (!base.matches()) {
                return writer.notOurs();
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

    private Reply run(Route route, Received request, String path, List<Long> ids) {
        try {
            return writer.write(path, request, route.answer.apply(request, ids));
        } catch (Problem refused) {
            if (options.failureStatus == FailureStatus.ALWAYS_200 && !refused.plain) {
                return writer.inside200(path, request, refused, route.inside200.get());
            }
            return writer.write(path, request, refused, route.worded);
        }
    }

    private Account caller(Received request) {
        Account account = token(request)
                .or(() -> options.strict ? Optional.empty() : tokenInOtherForms(request))
                .orElseThrow(() -> Problem.plain(ProblemType.UNAUTHORIZED, "access denied"));
        if (state.databaseDown) {
            throw Problem.of(ProblemType.INTERNAL, "the database cannot be reached");
        }
        return account;
    }

    /** The documented forms: a login token in Authtoken (SaaS: as bearer), an access token as bearer. */
    private Optional<Account> token(Received request) {
        Optional<String> bearer = request.header("Authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7));
        Optional<String> login = options.saas ? bearer : request.header("Authtoken");
        return login.flatMap(sessions::use).or(() -> bearer.flatMap(accessTokens::use));
    }

    /** Forms that clients were seen to use: an access token in Authtoken, bare or after a scheme. */
    private Optional<Account> tokenInOtherForms(Received request) {
        return request.header("Authtoken")
                .map(value -> value.replaceFirst("^(?i)(Bearer|QSDK) ", ""))
                .flatMap(accessTokens::use);
    }
}
