package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks the session and the privileges of a request and routes it to its handler. */
final class Router {

    private record Denial(String user, String path, Set<String> methods) {

        boolean hits(Session session, String method, String asked) {
            return user.equals(session.user)
                    && (asked.equals(path) || asked.startsWith(path + "/"))
                    && (methods.isEmpty() || methods.contains(method));
        }
    }

    private final Options options;
    private final Sessions sessions;
    private final About about;
    private final Transactions transactions;
    private final Resources resources;
    private final Setup setup;
    private final Firmware firmware;
    private final List<Area> areas;
    private final List<Denial> denials = new ArrayList<>();

    Router(
            Options options,
            Sessions sessions,
            About about,
            Transactions transactions,
            Resources resources,
            Setup setup,
            Firmware firmware,
            List<Area> areas) {
        this.options = options;
        this.sessions = sessions;
        this.about = about;
        this.transactions = transactions;
        this.resources = resources;
        this.setup = setup;
        this.firmware = firmware;
        this.areas = List.copyOf(areas);
    }

    void forbid(String user, String path, Set<String> methods) {
        denials.add(new Denial(user, path, methods));
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
            FakeResponse response = sessions.respond(request, path);
            if (response != null) {
                return response;
            }
        } catch (Problem problem) {
            return problem.response(path);
        }
        Session session = sessions.of(request);
        if (session == null) {
            return path.equals(About.INFO)
                    ? about.anonymousInfo(request)
                    : Problem.unauthenticated(path).response(path);
        }
        FakeResponse response = respond(request, path, session);
        if (options.renewCookies) {
            sessions.renew(session);
            return sessions.withCookie(response, session);
        }
        return response;
    }

    private FakeResponse respond(ReceivedRequest request, String path, Session session) {
        boolean hadTransaction = session.transaction != null;
        try {
            checkPrivileges(request, path, session);
            FakeResponse response = about.respond(request, path, session);
            if (response == null) {
                response = transactions.respond(request, path, session);
            }
            if (response == null && (path.equals(Layout.ROOT) || path.startsWith(Layout.ROOT + "/"))) {
                response = resources.respond(request, path, session);
            }
            for (Area area : areas) {
                response = response == null ? area.respond(request, path, session) : response;
            }
            return response == null ? Problem.notFound(path).response(path) : response;
        } catch (Problem problem) {
            if (!hadTransaction) {
                // Not documented; here a rejected first write leaves no transaction open
                session.transaction = null;
            }
            return problem.response(path);
        }
    }

    private void checkPrivileges(ReceivedRequest request, String path, Session session) {
        String method = request.method();
        // Where a browser gets the token from is not documented, so any value is accepted
        boolean needsToken = options.release.atLeast(SpsRelease.LTS_8_0)
                && !method.equals("GET")
                && request.header("User-Agent").orElse("").startsWith("Mozilla");
        if ((needsToken && request.header("X-Token").isEmpty())
                || denials.stream().anyMatch(denial -> denial.hits(session, method, path))) {
            throw Problem.unauthorized(path);
        }
    }
}
