package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.JsonFields;
import dev.gatehouse.sdk.testkit.commvault.State.Account;
import dev.gatehouse.sdk.testkit.commvault.State.Group;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Writes of v1 and V2 as cvpysdk (11.40.2) sends them. */
final class OlderWrites {

    private final State state;
    private final Options options;
    private final Administration administration;
    private final Jobs jobs;

    OlderWrites(State state, Options options, Administration administration, Jobs jobs) {
        this.state = state;
        this.options = options;
        this.administration = administration;
        this.jobs = jobs;
    }

    void addTo(Routes routes) {
        routes.add("POST", "/User/{id}", this::updateUser);
        routes.add("POST", "/UserGroup", this::createGroup);
        routes.add("DELETE", "/UserGroup/{id}", this::deleteGroup);
        routes.add("DELETE", "/V2/Plan/{id}", this::deletePlan);
        routes.add("POST", "/AlertRule/{id}/Action/Enable", call -> enableAlert(call, true));
        routes.add("POST", "/AlertRule/{id}/Action/Disable", call -> enableAlert(call, false));
        routes.add("POST", "/Qcommand/qoperation%20execute", this::execute);
    }

    private Response updateUser(Call call) {
        call.requireAdministrator();
        Account account = state.accounts.get(call.id());
        if (account == null) {
            throw Problem.of(ProblemType.NOT_FOUND, "no user " + call.id());
        }
        Body user = Body.of(call.request(), options.strict).first("users");
        if (user.fields().containsKey("enableUser")) {
            account.enabled = user.flag("enableUser");
        }
        user.optionalText("fullName").ifPresent(name -> account.fullName = name);
        user.optionalText("email").ifPresent(email -> account.email = email);
        return done();
    }

    private Response createGroup(Call call) {
        call.requireAdministrator();
        Body group = Body.of(call.request(), options.strict).first("groups");
        long id = state.newId();
        LinkedHashSet<Long> members = new LinkedHashSet<>();
        for (Body user : group.list("users")) {
            members.add(state.account(user.text("userName"))
                    .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "no such user"))
                    .id);
        }
        state.groups.put(id, new Group(id, group.object("userGroupEntity").text("userGroupName"), members));
        return done();
    }

    private Response deleteGroup(Call call) {
        call.requireAdministrator();
        if (state.groups.remove(call.id()) == null) {
            throw Problem.of(ProblemType.NOT_FOUND, "no user group " + call.id());
        }
        return done();
    }

    private Response deletePlan(Call call) {
        call.requireAdministrator();
        if (state.plans.remove(call.id()) == null) {
            throw Problem.of(ProblemType.NOT_FOUND, "no plan " + call.id());
        }
        state.destinations.remove(call.id());
        return Response.ok(success());
    }

    private Response enableAlert(Call call, boolean enabled) {
        call.requireAdministrator();
        administration.definitions.require(call.id()).put("enabled", enabled);
        return Response.ok(success());
    }

    /** Executes the one operation of the command line that this server has: the change of all jobs. */
    private Response execute(Call call) {
        call.requireAdministrator();
        Body request = Body.of(call.request(), options.strict)
                .object("JobManager_PerformMultiCellJobOpReq")
                .object("jobOpReq");
        String status = switch (request.text("operationType")) {
            case "JOB_SUSPEND" -> "Suspended";
            case "JOB_RESUME" -> "";
            case "JOB_KILL" -> "Killed";
            default -> throw Problem.of(ProblemType.BAD_REQUEST, "unknown operation");
        };
        jobs.stopAll(status);
        return Response.ok(Map.of("error", Map.of("errorCode", options.numericCode(0, "NO_ERROR"))));
    }

    private Response done() {
        return Response.ok(Map.of(
                "response",
                List.of(JsonFields.of("errorCode", options.numericCode(0, "NO_ERROR"), "errorString", ""))));
    }

    private Map<String, Object> success() {
        return JsonFields.of("errorCode", options.numericCode(0, "NO_ERROR"), "errorMessage", "");
    }
}
