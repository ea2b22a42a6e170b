package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.internal.Router;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The operations, and the checks before all of them: rate limit, base path, login. Paths are matched ignoring case, as
 * by real servers.
 */
final class Routes {

    private static final String RENEW_PAIR = "/V4/AccessToken/Renew";
    private static final Pattern BASE = Pattern.compile("(?i)/(commandcenter|webconsole)/api(/.*)");

    /** Handles a request to one operation. */
    private interface Handler {
        Response handle(ReceivedRequest request, List<String> ids);
    }

    /**
     * An operation.
     *
     * @param errorShape where a failure is in the response if it is sent with HTTP status 200
     * @param namedCodes the statuses whose code is a name; the other statuses have a number
     */
    private record Operation(Supplier<ErrorShape> errorShape, Set<Integer> namedCodes, Handler handler) {}

    private final Options options;
    private final Authentication authentication;
    private final RateLimit rateLimit;
    private final Writer writer;
    private final Router<Operation> router =
            new Router<Operation>().ignoringCase().variables(text -> text.matches("\\d{1,18}"));

    Routes(
            State state,
            Options options,
            LoginTokens loginTokens,
            AccessTokens accessTokens,
            Jobs jobs,
            Administration administration,
            Security security,
            Clock clock) {
        this.options = options;
        this.authentication = new Authentication(options, loginTokens, accessTokens);
        this.rateLimit = new RateLimit(options, clock);
        this.writer = new Writer(options);

        // Published clients check with this request whether a server can be reached.
        router.add("GET", "/", open(request -> Response.text("REST API")));
        router.add("POST", "/Login", open(loginTokens::login));
        router.add("POST", "/Logout", open(loginTokens::logout));
        router.add("POST", RENEW_PAIR, open(accessTokens::renew));
        if (!options.saas) {
            router.add("POST", "/RenewLoginToken", open(loginTokens::renew));
        }
        addVaults(state, jobs);
        addUsers(state, clock);
        addInventory(state);
        addJobs(jobs);
        addClients(state, jobs);
        administration.addTo(this);
        security.addTo(this);
        new ServerPlans(state, options, administration).addTo(this);
        new OlderReads(state, options, administration).addTo(this);
        new OlderDetails(options, administration).addTo(this);
        new OlderWrites(state, options, administration, jobs).addTo(this);
        new OlderBackups(state, options, administration, jobs).addTo(this);
        new UserWrites(state, options).addTo(this);
        new TokenManagement(state, options, accessTokens, clock).addTo(this);
    }

    private void addVaults(State state, Jobs jobs) {
        S3Keys keys = new S3Keys(state, options);
        Vaults vaults = new Vaults(state, options, jobs, keys);
        Set<Integer> vaultNamedCodes = Set.of(404, 500);
        add("POST", "/V4/CVS3Store", () -> ErrorShape.RESPONSE, vaultNamedCodes, vaults::create);
        add("GET", "/V4/CVS3Stores", () -> ErrorShape.TOP_LEVEL, vaultNamedCodes, vaults::list);
        add("POST", "/V4/Client/{id}/CVS3endpoint", () -> ErrorShape.RESPONSE, vaultNamedCodes, vaults::register);

        Set<Integer> keyNamedCodes = Set.of(400, 500);
        add("GET", "/V4/User/S3AccessKey", () -> ErrorShape.TOP_LEVEL, keyNamedCodes, keys::mailOwn);
        add("PUT", "/V4/User/S3AccessKey", keys::shape, keyNamedCodes, keys::rotateOwn);
        add("GET", "/V4/User/{id}/S3AccessKey", () -> ErrorShape.TOP_LEVEL, keyNamedCodes, keys::mailTo);
        add("PUT", "/V4/User/{id}/S3AccessKey", keys::shape, keyNamedCodes, keys::rotateOf);
    }

    private void addUsers(State state, Clock clock) {
        Users users = new Users(state, options, clock);
        add("POST", "/WhoAmI", users::whoAmI);
        add("GET", "/V2/WhoAmI", users::whoAmI);
        add("GET", "/V4/User", users::list);
        add("GET", "/V4/User/{id}", users::get);
        add("GET", "/V4/UserGroup", users::groups);
        add("GET", "/V4/UserGroup/{id}", users::group);
        add("GET", "/User", users::listV1);
        add("GET", "/UserGroup", users::groupsV1);
    }

    private void addInventory(State state) {
        Inventory inventory = new Inventory(state, options);
        add("GET", "/V4/Plan/Summary", inventory::planSummary);
        add("GET", "/V4/PlanIds", inventory::planIds);
        add("GET", "/V2/Plan", inventory::plansV2);
        add("GET", "/Client", inventory::clients);
        add("GET", "/Client/{id}", inventory::client);
        add("GET", "/GetId", inventory::getId);
        add("GET", "/V4/Servers", inventory::servers);
    }

    private void addJobs(Jobs jobs) {
        add("GET", "/Job", jobs::list);
        add("POST", "/Jobs", jobs::search);
        add("POST", "/JobDetails", jobs::details);
        add("POST", "/Jobs/MultiJobOperation", jobs::pauseAll);
        add("GET", "/Job/{id}", jobs::get);
        add("POST", "/Job/{id}/action/pause", jobs::pause);
        add("POST", "/Job/{id}/action/resume", jobs::resume);
        add("POST", "/Job/{id}/action/kill", jobs::kill);
        add("POST", "/Job/{id}/action/Resubmit", jobs::resubmit);
    }

    private void addClients(State state, Jobs jobs) {
        Clients clients = new Clients(state, options, jobs);
        add("GET", "/CommServ", clients::commServe);
        add("GET", "/V4/License", clients::license);
        add("PUT", "/V4/Client/{id}/Retire", clients::uninstall);
        add("DELETE", "/Client/{id}", clients::delete);
        add("DELETE", "/Client/{id}/Retire", clients::retire);
    }

    private static Operation open(Function<ReceivedRequest, Response> handler) {
        return new Operation(() -> ErrorShape.TOP_LEVEL, Set.of(), (request, ids) -> handler.apply(request));
    }

    private void add(
            String method,
            String path,
            Supplier<ErrorShape> errorShape,
            Set<Integer> namedCodes,
            Function<Call, Response> handler) {
        router.add(
                method,
                path,
                new Operation(
                        errorShape,
                        namedCodes,
                        (request, ids) ->
                                handler.apply(new Call(request, ids, authentication.caller(request), options))));
    }

    /** Adds an operation that needs a login. */
    void add(String method, String path, Function<Call, Response> handler) {
        add(method, path, () -> ErrorShape.TOP_LEVEL, Set.of(), handler);
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
        Optional<Router.Match<Operation>> match = router.find(request.method(), path);
        return match.isPresent()
                ? run(match.get(), request, path)
                : writer.write(path, request, Problem.plain(ProblemType.NOT_FOUND, "no such operation"), Set.of());
    }

    private FakeResponse run(Router.Match<Operation> match, ReceivedRequest request, String path) {
        Operation operation = match.route();
        try {
            FakeResponse response = writer.write(path, request, operation.handler.handle(request, match.variables()));
            return path.equalsIgnoreCase(RENEW_PAIR) ? options.renewalResponse.apply(response) : response;
        } catch (Problem problem) {
            if (options.failureStatus == FailureStatus.ALWAYS_200 && !problem.plain) {
                return writer.inside200(path, request, problem, operation.errorShape.get());
            }
            return writer.write(path, request, problem, operation.namedCodes);
        }
    }
}
