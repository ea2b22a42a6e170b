package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.internal.Router;
import java.util.List;
import java.util.function.Function;

/**
 * The paths, and the checks before all of them: restart, welcome wizard, login, session, privileges. Each path rejects
 * the methods that it does not have.
 */
final class Routes {

    /** Stands for all methods. */
    private static final String ANY = "*";

    private final State state;
    private final Options options;
    private final Authentication authentication;
    private final About about;
    private final Setup setup;
    private final Firmware firmware;
    private final Router<Function<Call, FakeResponse>> router = new Router<>();

    Routes(
            State state,
            Options options,
            Authentication authentication,
            About about,
            Setup setup,
            Firmware firmware,
            List<Area> areas) {
        this.state = state;
        this.options = options;
        this.authentication = authentication;
        this.about = about;
        this.setup = setup;
        this.firmware = firmware;
        about.addTo(this);
        firmware.addTo(this);
        areas.forEach(area -> area.addTo(this));
    }

    /** Adds a path, or with {@code /**} at its end also the paths below it. */
    void add(String path, Function<Call, FakeResponse> handler) {
        router.add(ANY, path, handler);
    }

    FakeResponse respond(ReceivedRequest request) {
        String asked = request.path();
        // In the guide, some paths end with a slash and some do not; safeguard-ps reads the root as /api//
        String path = asked.replaceFirst("/+$", "");
        try {
            FakeResponse unavailable = firmware.restarting();
            if (unavailable != null) {
                return unavailable;
            }
            if (path.equals(Setup.PATH)) {
                return setup.respond(request);
            }
            FakeResponse rejected = setup.guard(path);
            if (rejected != null) {
                return rejected;
            }
            FakeResponse response = authentication.respond(request, path);
            if (response != null) {
                return response;
            }
        } catch (Problem problem) {
            return problem.response(path);
        }
        Session session = authentication.of(request);
        if (session == null) {
            return path.equals(About.INFO)
                    ? about.anonymousInfo(request)
                    : Problem.unauthenticated(path).response(path);
        }
        FakeResponse response = respond(new Call(request, path, session, options));
        if (options.renewCookies) {
            authentication.renew(session);
            return authentication.withCookie(response, session);
        }
        return response;
    }

    private FakeResponse respond(Call call) {
        Session session = call.session();
        boolean hadTransaction = session.transaction != null;
        try {
            checkPrivileges(call);
            return router.find(ANY, call.path())
                    .orElseThrow(() -> Problem.notFound(call.path()))
                    .route()
                    .apply(call);
        } catch (Problem problem) {
            if (!hadTransaction) {
                // Not documented; here a rejected first write leaves no transaction open
                session.transaction = null;
            }
            return problem.response(call.path());
        }
    }

    private void checkPrivileges(Call call) {
        String method = call.method();
        // Where a browser gets the token from is not documented, so any value is accepted
        boolean needsToken = options.release.atLeast(SpsRelease.LTS_8_0)
                && !method.equals("GET")
                && call.request().header("User-Agent").orElse("").startsWith("Mozilla");
        if ((needsToken && call.request().header("X-Token").isEmpty())
                || state.denials.stream().anyMatch(denial -> denial.hits(call.session(), method, call.path()))) {
            throw Problem.unauthorized(call.path());
        }
    }
}
