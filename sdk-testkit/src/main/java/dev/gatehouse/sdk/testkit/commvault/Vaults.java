package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.JsonFields;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Vaults and their endpoints, after "Create instance of S3 Vault" (11.38) and "Creating an S3 Endpoint Using API"
 * (11.44). Which failure is reported for a request with several is not documented. The result for an unknown endpoint
 * client is not documented either; here the vault is created and its endpoint job is rejected.
 */
final class Vaults {

    private final State state;
    private final Options options;
    private final Jobs jobs;
    private final S3Keys keys;

    Vaults(State state, Options options, Jobs jobs, S3Keys keys) {
        this.state = state;
        this.options = options;
        this.jobs = jobs;
        this.keys = keys;
    }

    Response create(Call call) {
        Body body = call.body().only("bucket", "plan", "cvs3Endpoints", "owners", "userGroups", "rotateKeys");
        String name = body.object("bucket").only("clientName").text("clientName");
        Body plan = body.object("plan").only("planId", "planName");
        long planId = plan.number("planId");
        String planName = options.strict ? plan.text("planName") : "";
        List<Long> endpoints = new ArrayList<>();
        for (Body item : body.list("cvs3Endpoints")) {
            item.only("clientId", "clientName").optionalText("clientName");
            endpoints.add(item.number("clientId"));
        }
        List<Long> owners = new ArrayList<>();
        for (Body item : body.list("owners")) {
            item.only("userId", "userName", "__type__").ofType(13).optionalText("userName");
            owners.add(item.number("userId"));
        }
        List<Long> groups = new ArrayList<>();
        for (Body item : body.list("userGroups")) {
            item.only("userGroupId", "userGroupName", "__type__").ofType(15).optionalText("userGroupName");
            groups.add(item.number("userGroupId"));
        }
        boolean rotateKeys = body.flag("rotateKeys");

        call.requireAdministrator();
        checkPlan(planId, planName);
        checkKnown(owners, state.accounts.keySet(), "user");
        checkKnown(groups, state.groups.keySet(), "user group");
        if (state.clientNamed(name).isPresent()) {
            throw Problem.of(ProblemType.EXISTS, "an entity named [" + name + "] exists already");
        }

        Vault vault = state.addVault(name, planId, owners, groups, endpoints);
        if (rotateKeys) {
            rotateKeysOf(vault);
        }
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("response", created(vault));
        response.put(
                "addEndpointJob",
                endpoints.isEmpty()
                        ? new Missing(JsonFields.of("jobId", 0, "response", response(0, "NO_ERROR", "")))
                        : installOn(endpoints, call.caller()));
        return Response.ok(response);
    }

    private void checkPlan(long planId, String planName) {
        State.Plan plan = state.plans.get(planId);
        // Whether the name must match the id is not documented
        if (plan == null || (options.strict && !plan.name().equals(planName))) {
            throw Problem.of(ProblemType.NOT_FOUND, "no plan " + planId + " of that name");
        }
        if (!plan.canBackVaults()) {
            throw Problem.of(ProblemType.BAD_REQUEST, "plan " + planId + " has no storage for a vault");
        }
    }

    private static void checkKnown(List<Long> ids, Set<Long> known, String what) {
        for (Long id : ids) {
            if (!known.contains(id)) {
                throw Problem.of(ProblemType.NOT_FOUND, "INVALID_ENTITY_ID", "no " + what + " " + id);
            }
        }
    }

    private void rotateKeysOf(Vault vault) {
        state.accounts.values().stream()
                .filter(account -> vault.owners().contains(account.id)
                        || state.groups.values().stream()
                                .anyMatch(group -> vault.userGroups().contains(group.id())
                                        && group.members().contains(account.id)))
                .forEach(keys::renew);
    }

    private Map<String, Object> created(Vault vault) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("entity", JsonFields.of("clientId", vault.id(), "clientName", vault.name()));
        response.put(
                "errorCode",
                options.numericCode(
                        options.createErrorCode, options.createErrorCode == 0 ? "NO_ERROR" : "UNKNOWN_EXCEPTION"));
        response.put("errorMessage", options.createErrorMessage);
        response.put("warningCode", options.warningCode);
        response.put("warningMessage", options.warningMessage);
        return response;
    }

    /**
     * Starts one job for all machines. A rejected machine prevents the job for all of them, which is not documented.
     */
    private Map<String, Object> installOn(List<Long> clients, State.Account user) {
        for (Long client : clients) {
            State.Rejection rejection = state.rejectedEndpoints.get(client);
            if (!state.machines.containsKey(client)) {
                rejection = new State.Rejection("INVALID_ENTITY_ID", "no client " + client);
            }
            if (rejection != null) {
                return JsonFields.of(
                        "jobId", new Missing(0), "response", response(4, rejection.errorCode(), rejection.message()));
            }
        }
        return JsonFields.of("jobId", jobs.install(clients, user), "response", response(0, "NO_ERROR", ""));
    }

    private Map<String, Object> response(int number, String errorCode, String message) {
        return JsonFields.of("errorCode", options.namedCode(number, errorCode), "errorMessage", message);
    }

    Response register(Call call) {
        long client = call.id();
        call.requireAdministrator();
        if (!state.machines.containsKey(client)) {
            throw Problem.of(ProblemType.NOT_FOUND, "INVALID_ENTITY_ID", "no client " + client);
        }
        Map<String, Object> job = installOn(List.of(client), call.caller());
        return Response.ok(options.wrapEndpointJob ? Map.of("addEndpointJob", job) : job);
    }

    Response list(Call call) {
        ReceivedRequest request = call.request();
        long start = whole(request, "start", 0);
        long limit = whole(request, "limit", Long.MAX_VALUE);
        List<Map<String, Object>> page = state.vaults.values().stream()
                .skip(start)
                .limit(limit)
                .map(this::listed)
                .toList();
        return Response.ok(Map.of("CVS3Stores", page.isEmpty() ? new Missing(page) : page));
    }

    private Map<String, Object> listed(Vault vault) {
        Map<String, Object> fields = new LinkedHashMap<>(options.extraVaultFields.apply(vault));
        fields.put("name", vault.name());
        return fields;
    }

    private static long whole(ReceivedRequest request, String name, long absent) {
        String text = request.query(name).orElse("");
        if (!text.isEmpty() && !text.matches("\\d{1,9}")) {
            throw Problem.of(ProblemType.BAD_REQUEST, name + " must be a whole number");
        }
        return text.isEmpty() ? absent : Long.parseLong(text);
    }
}
