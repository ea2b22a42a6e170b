package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.Received;
import dev.gatehouse.sdk.testkit.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Leads a request past login and privileges to what answers it. */
final class Router {

    private record Ban(String user, String path, Set<String> methods) {

        boolean hits(Login login, String method, String asked) {
            return user.equals(login.user)
                    && (asked.equals(path) || asked.startsWith(path + "/"))
                    && (methods.isEmpty() || methods.contains(method));
        }
    }

    private final Options options;
    private final Logins logins;
    private final About about;
    private final Transactions transactions;
    private final Resources resources;
    private final List<Ban> bans = new ArrayList<>();

    Router(Options options, Logins logins, About about, Transactions transactions, Resources resources) {
        this.options = options;
        this.logins = logins;
        this.about = about;
        this.transactions = transactions;
        this.resources = resources;
    }

    void forbid(String user, String path, Set<String> methods) {
        bans.add(new Ban(user, path, methods));
    }

    Reply answer(Received request) {
        String asked = request.path();
        // The guide prints some paths with a slash at the end and some without
        String path = asked.endsWith("/") ? asked.substring(0, asked.length() - 1) : asked;
        try {
            Reply reply = logins.answer(request, path);
            if (reply != null) {
                return reply;
            }
        } catch (Problem refused) {
            return refused.reply(path);
        }
        Login login = logins.of(request);
        if (login == null) {
            return path.equals(About.INFO)
                    ? about.anonymousInfo(request)
                    : Problem.unauthenticated(path).reply(path);
        }
        Reply reply = answer(request, path, login);
        if (options.renewsCookies) {
            logins.renew(login);
            return logins.withCookie(reply, login);
        }
        return reply;
    }

    private Reply answer(Received request, String path, Login login) {
        boolean hadTransaction = login.transaction != null;
        try {
            refuseUnprivileged(request, path, login);
            Reply reply = about.answer(request, path, login);
            if (reply == null) {
                reply = transactions.answer(request, path, login);
            }
            if (reply == null && (path.equals(Layout.ROOT) || path.startsWith(Layout.ROOT + "/"))) {
                reply = resources.answer(request, path, login);
            }
            return reply == null ? Problem.notFound(path).reply(path) : reply;
        } catch (Problem refused) {
            if (!hadTransaction) {
                // Whether a refused first write leaves a transaction behind is not documented: it does not
                login.transaction = null;
            }
            return refused.reply(path);
        }
    }

    private void refuseUnprivileged(Received request, String path, Login login) {
        String method = request.method();
        // Where a browser finds the token's value is not documented, so that any value passes
        boolean needsToken = options.release.atLeast(SpsRelease.LTS_8_0)
                && !method.equals("GET")
                && request.header("User-Agent").orElse("").startsWith("Mozilla");
        if ((needsToken && request.header("X-Token").isEmpty())
                || bans.stream().anyMatch(ban -> ban.hits(login, method, path))) {
            throw Problem.unauthorized(path);
        }
    }
}
