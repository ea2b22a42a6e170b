package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.JsonFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Operations on one client, which is a machine or a vault, after "Retire a client" (11.32) and "Delete client" (11.38).
 * That they apply to vaults is inferred.
 */
final class Clients {

    private final State state;
    private final Options options;
    private final Jobs jobs;

    Clients(State state, Options options, Jobs jobs) {
        this.state = state;
        this.options = options;
        this.jobs = jobs;
    }

    /** Releases the license. A vault without backup data is deleted; it has data if it has a backup job. */
    Response retire(Call call) {
        call.requireAdministrator();
        String name = requireName(call.id());
        boolean hasData = jobs.existsFor(call.id());
        if (hasData) {
            state.retired.add(call.id());
        } else {
            state.removeClient(call.id());
        }
        return Response.ok(Map.of(
                "response",
                JsonFields.of("errorCode", code(0), "errorString", "Success", "entity", entity(call.id(), name))));
    }

    /** Deletes a client. With {@code forceDelete=false}, one that is not retired is kept, and the result is an error. */
    Response delete(Call call) {
        call.requireAdministrator();
        String name = requireName(call.id());
        String force = call.request().query("forceDelete").orElse("false");
        boolean kept = !state.retired.contains(call.id()) && !force.equals("true") && !force.equals("1");
        if (!kept) {
            state.removeClient(call.id());
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("errorCode", code(kept ? 2 : 0));
        result.put("errorString", kept ? "the client is not retired" : "");
        result.put("warningCode", options.warningCode);
        result.put("warningMessage", options.warningMessage);
        result.put("entity", entity(call.id(), name));
        return Response.ok(Map.of("response", List.of(result)));
    }

    /** Uninstalls packages: starts a job. */
    Response uninstall(Call call) {
        call.requireAdministrator();
        requireName(call.id());
        call.body().only("retireClient", "packages");
        long job = jobs.add(
                "Uninstall Client", List.of(call.id()), List.of(JobStep.of("Completed", 100)), call.caller().name);
        return Response.ok(
                JsonFields.of("jobId", job, "error", JsonFields.of("errorCode", code(0), "errorMessage", "")));
    }

    private Object code(int number) {
        return options.numericCode(number, number == 0 ? "NO_ERROR" : "INVALID_OPERATION_TYPE");
    }

    private Map<String, Object> entity(long id, String name) {
        return JsonFields.of("clientId", id, "clientName", name, options.typeField, 3);
    }

    private String requireName(long id) {
        return state.clientName(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "no client " + id));
    }

    /** Returns the name and version of the server. */
    Response commServe(Call call) {
        return Response.ok(JsonFields.of(
                "commcell",
                JsonFields.of("commCellId", 2, "commCellName", "fake", "csGUID", LoginTokens.guid(2)),
                "hostName",
                "commserve.example.com",
                "csTimeZone",
                Map.of("TimeZoneName", "UTC"),
                "timeZone",
                "0:0:UTC",
                "currentSPVersion",
                options.servicePack,
                "csVersionInfo",
                "11 SP" + options.servicePack + ".1",
                "releaseName",
                "11"));
    }

    Response license(Call call) {
        return Response.ok(JsonFields.of(
                "commCellId", 2,
                "edition", "Commvault",
                "licenseMode", "PRODUCTION",
                "serialNumber", "FAKE",
                "expiryDate", 4_102_444_800L));
    }
}
