package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.JsonFields;
import dev.gatehouse.sdk.testkit.commvault.State.Account;
import dev.gatehouse.sdk.testkit.commvault.State.Group;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creation, update and deletion of users and groups, after the vendor's OpenAPI file of 11.32. */
final class UserWrites {

    private final State state;
    private final Options options;

    UserWrites(State state, Options options) {
        this.state = state;
        this.options = options;
    }

    void addTo(Routes routes) {
        routes.add("POST", "/V4/user", this::create);
        routes.add("PUT", "/V4/user/{id}", this::update);
        routes.add("DELETE", "/V4/user/{id}", this::delete);
        routes.add("PUT", "/user/{id}/enable", call -> setEnabled(call, true));
        routes.add("PUT", "/user/{id}/disable", call -> setEnabled(call, false));
        routes.add("POST", "/V4/UserGroup", this::createGroup);
        routes.add("PUT", "/V4/UserGroup/{id}", this::updateGroup);
        routes.add("DELETE", "/V4/UserGroup/{id}", this::deleteGroup);
    }

    private Response create(Call call) {
        call.requireAdministrator();
        List<Map<String, Object>> created = new ArrayList<>();
        for (Body user : call.body().only("users").list("users")) {
            String email = user.text("email");
            String name = user.optionalText("name").orElse(email);
            if (state.account(name).isPresent()) {
                throw Problem.of(ProblemType.BAD_REQUEST, "user [" + name + "] exists already");
            }
            Account account = new Account(state.newId(), name, password(user), false);
            account.email = email;
            account.fullName = user.optionalText("fullName").orElse(name);
            state.accounts.put(account.id, account);
            user.list("userGroups")
                    .forEach(group -> group(group.number("id")).members().add(account.id));
            created.add(JsonFields.of("id", account.id, "name", name, "GUID", LoginTokens.guid(account.id)));
        }
        return Response.ok(Map.of("users", created));
    }

    /** Passwords are in Base64, as the vendor's Terraform provider sends them. */
    private static String password(Body user) {
        Optional<String> encoded = user.optionalText("password");
        try {
            return encoded.map(text -> new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8))
                    .orElseGet(() -> State.hex(8));
        } catch (IllegalArgumentException notBase64) {
            throw Problem.of(ProblemType.BAD_REQUEST, "Field [password] must be Base64");
        }
    }

    private Response update(Call call) {
        call.requireAdministrator();
        Account account = account(call.id());
        Body body = call.body();
        body.optionalText("newName").ifPresent(name -> account.name = name);
        body.optionalText("email").ifPresent(email -> account.email = email);
        body.optionalText("fullName").ifPresent(name -> account.fullName = name);
        if (body.fields().containsKey("enabled")) {
            account.enabled = body.flag("enabled");
        }
        String operation = body.optionalText("userGroupOperation").orElse("ADD");
        List<Body> groups = body.list("userGroups");
        if (operation.equals("OVERWRITE")) {
            state.groups.values().forEach(group -> group.members().remove(account.id));
        }
        for (Body each : groups) {
            Group group = group(each.number("id"));
            if (operation.equals("DELETE")) {
                group.members().remove(account.id);
            } else {
                group.members().add(account.id);
            }
        }
        return done();
    }

    /** Deletes a user. Without a new owner, the caller must say that the entities get none. */
    private Response delete(Call call) {
        call.requireAdministrator();
        account(call.id());
        requireOwnership(call);
        state.accounts.remove(call.id());
        state.groups.values().forEach(group -> group.members().remove(call.id()));
        return done();
    }

    private void requireOwnership(Call call) {
        Optional<String> owner = call.request().query("transferToUser");
        boolean skip = call.request()
                .query("skipOwnerShipTransfer")
                .filter("true"::equals)
                .isPresent();
        owner.ifPresent(id -> account(Long.parseLong(id)));
        if (options.strict && owner.isEmpty() && !skip) {
            throw Problem.of(ProblemType.INTERNAL, "the entities need another owner");
        }
    }

    private Response setEnabled(Call call, boolean enabled) {
        call.requireAdministrator();
        account(call.id()).enabled = enabled;
        return Response.ok(Map.of("response", List.of(Map.of("errorCode", options.numericCode(0, "NO_ERROR")))));
    }

    private Response createGroup(Call call) {
        call.requireAdministrator();
        Body body = call.body().only("name", "description", "enforceFSQuota", "quotaLimitInGB", "localUserGroups");
        long id = state.newId();
        state.groups.put(id, new Group(id, body.text("name"), new LinkedHashSet<>()));
        return Response.ok(JsonFields.of("id", id, "name", body.text("name")));
    }

    private Response updateGroup(Call call) {
        call.requireAdministrator();
        Group group = group(call.id());
        Body body = call.body();
        for (Body user : body.list("users")) {
            if (body.optionalText("userOperationType").filter("DELETE"::equals).isPresent()) {
                group.members().remove(user.number("id"));
            } else {
                group.members().add(account(user.number("id")).id);
            }
        }
        String name = body.optionalText("newName").orElse(group.name());
        state.groups.put(group.id(), new Group(group.id(), name, group.members()));
        return done();
    }

    private Response deleteGroup(Call call) {
        call.requireAdministrator();
        group(call.id());
        requireOwnership(call);
        state.groups.remove(call.id());
        return done();
    }

    private Account account(long id) {
        return Optional.ofNullable(state.accounts.get(id))
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "no user " + id));
    }

    private Group group(long id) {
        return Optional.ofNullable(state.groups.get(id))
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "no user group " + id));
    }

    private Response done() {
        return Response.ok(JsonFields.of("errorCode", options.numericCode(0, "NO_ERROR"), "errorMessage", ""));
    }
}
