package dev.gatehouse.sdk.testkit.cte;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.internal.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /transparent-encryption/clients}. */
final class Clients {

    private static final String STRUCT = "CreateClientParams";
    private static final List<String> TYPES = List.of("FS", "CTE-U", "CSI");
    private static final Set<String> FILTERS = Set.of(
            "id",
            "name",
            "os_type",
            "os_sub_type",
            "client_type",
            "profile_name",
            "profile_id",
            "client_version",
            "client_health_status",
            "ldt_enabled",
            "fam_enabled",
            "fam_state",
            "dps_enabled");

    private static final Schema CREATE = new Schema()
            .text("name", "client_type", "description", "password", PasswordSettings.METHOD, "profile_identifier")
            .flag("communication_enabled", "registration_allowed", "client_locked", "system_locked")
            .flag("user_space_client")
            .object("labels")
            // The Terraform provider sends an empty id
            .text("id");
    private static final Schema UPDATE = new Schema()
            .text("description", "disable_capability", "enabled_capabilities", "dynamic_parameters", "profile_id")
            .text("password", PasswordSettings.METHOD, "protection_mode")
            .flag("client_locked", "system_locked", "client_mfa_enabled", "communication_enabled")
            .flag("registration_allowed", "del_client", "enable_domain_sharing", "lgcs_access_only")
            .number("max_num_cache_log", "max_space_cache_log")
            .texts("shared_domain_list")
            .object("labels");
    private static final Schema DELETE = new Schema().flag("del_client", "force_del_client");
    private static final Schema DELETE_MANY = DELETE.texts("client_id_list");
    private static final Schema UNENROLL = new Schema().text("name");
    private static final Schema PAUSE = new Schema().flag("paused");
    private static final Schema AUTH_BINARIES =
            new Schema().text("auth_binaries", "client_auth_binaries_from").flag("re_sign");

    private Clients() {}

    static void addTo(Routes routes) {
        String all = "/transparent-encryption/clients";
        String one = all + "/{id}";
        routes.add("GET", all, Clients::list)
                .add("POST", all, Clients::create)
                .add("PATCH", all + "/delete", Clients::deleteMany)
                .add("GET", one, Clients::get)
                .add("PATCH", one, Clients::update)
                .add("PATCH", one + "/delete", Clients::delete)
                .add("PATCH", one + "/resetpassword", Clients::resetPassword)
                .add("POST", "/transparent-encryption/unenroll", Clients::unenroll)
                .add("PATCH", one + "/auth-binaries", Clients::authBinaries)
                .add("POST", one + "/ldtpause", Clients::pause)
                .add("GET", one + "/clientgroups", Clients::groups);
    }

    /** Returns a client as it is before its agent registers. */
    static Resource newClient(String name, Domain domain, Instant now) {
        Resource client = Resource.camel("clients", name, now)
                .set("client_type", "FS")
                .set("description", "")
                .set("os_type", "UNKNOWN")
                .set("os_sub_type", "")
                .set("client_version", "")
                .set("client_health_status", "UNREGISTERED")
                .set("errors", "")
                .set("warnings", "")
                .set("capabilities", "")
                .set("enabled_capabilities", "")
                .set("protection_mode", "CTE")
                .set("labels", Map.of());
        for (String flag : List.of(
                "client_locked",
                "system_locked",
                "registration_allowed",
                "communication_enabled",
                "ldt_enabled",
                "fam_enabled",
                "dps_enabled",
                "client_mfa_enabled",
                "del_client",
                "enable_domain_sharing",
                "lgcs_access_only")) {
            client.set(flag, false);
        }
        setProfile(client, domain.profiles.get(Domain.DEFAULT_PROFILE));
        client.set(PasswordSettings.METHOD, "GENERATE");
        PasswordSettings.generate(client);
        return client;
    }

    static void setProfile(Resource owner, Resource profile) {
        owner.set("profile_id", profile.id()).set("profile_name", profile.name());
    }

    /** Rejects a write to a client that is marked for deletion, that is, until its agent confirms the deletion. */
    static Resource writable(Resource client) {
        if (client.flag("del_client")) {
            throw DocumentedErrors.markedForDeletion();
        }
        return client;
    }

    private static FakeResponse list(Call call) {
        return Paging.of(call, call.domain().clients.all()).filter(FILTERS).response();
    }

    private static FakeResponse get(Call call) {
        return FakeResponse.json(200, new Responses(call.options()).full(client(call)));
    }

    private static FakeResponse create(Call call) {
        boolean strict = call.options().strict;
        Body body = call.body(CREATE);
        body.validate()
                .required("name")
                .oneOf(STRUCT, "client_type", TYPES)
                .oneOf(STRUCT, PasswordSettings.METHOD, PasswordSettings.METHODS)
                .check();
        if (strict && body.flag("communication_enabled") && !body.flag("registration_allowed")) {
            throw Problem.badRequest("communication_enabled needs registration_allowed");
        }
        if (strict
                && body.text("client_type").filter("CTE-U"::equals).isPresent()
                && (body.flag("client_locked") || body.flag("system_locked"))) {
            throw Problem.badRequest("a CTE-U client cannot be locked");
        }
        PasswordSettings.check(body, "GENERATE", strict);
        Domain domain = call.domain();
        Resource profile = profile(domain, body.filledText("profile_identifier").orElse(Domain.DEFAULT_PROFILE));
        String name = body.text("name").orElseThrow();
        if (domain.clients.hasName(name)) {
            throw DocumentedErrors.alreadyExists("client");
        }
        Resource client = newClient(name, domain, call.now())
                .take(body, "client_type", "description", "labels", "user_space_client")
                .take(body, "communication_enabled", "registration_allowed", "client_locked", "system_locked");
        PasswordSettings.apply(body, client);
        setProfile(client, profile);
        domain.clients.add(client);
        return new Responses(call.options()).written(201, client, "id", "profile_id", "profile_name");
    }

    private static FakeResponse update(Call call) {
        Resource client = client(call);
        Body body = call.body(UPDATE);
        body.validate()
                .oneOf("UpdateClientParams", PasswordSettings.METHOD, PasswordSettings.METHODS)
                .oneOf("UpdateClientParams", "disable_capability", List.of("EKP"))
                .oneOf("UpdateClientParams", "protection_mode", List.of("CTE", "CTE RWP"))
                .that(
                        body.filledText("enabled_capabilities")
                                .map(values -> Set.of("LDT", "EKP", "ES").containsAll(List.of(values.split(",", -1))))
                                .orElse(true),
                        "enabled_capabilities",
                        "enabled_capabilities must be a comma list of LDT, EKP, ES")
                .that(
                        body.filledText("dynamic_parameters")
                                .map(Clients::isJsonArray)
                                .orElse(true),
                        "dynamic_parameters",
                        "dynamic_parameters must be a string that holds a JSON array")
                .check();
        writable(client);
        PasswordSettings.check(body, client.text(PasswordSettings.METHOD), call.options().strict);
        body.texts("shared_domain_list").forEach(call.state()::domain);
        if (client.text("protection_mode").equals("CTE RWP")
                && body.text("protection_mode").filter("CTE"::equals).isPresent()) {
            throw Problem.badRequest("protection_mode CTE RWP cannot be undone");
        }
        body.filledText("profile_id").ifPresent(id -> setProfile(client, profile(call.domain(), id)));
        client.take(body, "description", "enabled_capabilities", "dynamic_parameters", "protection_mode")
                .set(Labels.FIELD, Labels.merged(client, body))
                .take(body, "client_locked", "system_locked", "client_mfa_enabled", "communication_enabled")
                .take(body, "registration_allowed", "del_client", "enable_domain_sharing", "lgcs_access_only")
                .take(body, "shared_domain_list");
        if (!client.text("client_health_status").equals("UNREGISTERED")) {
            client.take(body, "max_num_cache_log", "max_space_cache_log");
        }
        if (body.filledText("disable_capability").isPresent()) {
            List<String> left =
                    new ArrayList<>(List.of(client.text("enabled_capabilities").split(",", -1)));
            left.remove(body.text("disable_capability").orElseThrow());
            client.set("enabled_capabilities", String.join(",", left));
        }
        PasswordSettings.apply(body, client);
        client.touch(call.now());
        return new Responses(call.options()).written(200, client, "id", "profile_id", "profile_name");
    }

    private static FakeResponse delete(Call call) {
        Resource client = client(call);
        Body body = call.body(DELETE);
        checkFlags(body, call.options());
        delete(call, body, List.of(client));
        return new Responses(call.options()).done();
    }

    private static FakeResponse deleteMany(Call call) {
        Body body = call.body(DELETE_MANY);
        body.validate().atLeastOne("client_id_list").check();
        checkFlags(body, call.options());
        delete(
                call,
                body,
                body.texts("client_id_list").stream()
                        .map(call.domain().clients::get)
                        .distinct()
                        .toList());
        return new Responses(call.options()).done();
    }

    private static void checkFlags(Body body, Options options) {
        if (options.strict && !body.flag("del_client") && !body.flag("force_del_client")) {
            throw Problem.badRequest("del_client or force_del_client must be true");
        }
    }

    /**
     * Deletes all clients or none. With {@code force_del_client}, clients that are already marked are removed without
     * waiting for their agents. Without a flag, nothing happens.
     */
    private static void delete(Call call, Body body, List<Resource> clients) {
        if (body.flag("force_del_client")) {
            clients.forEach(call.domain()::removeClient);
            return;
        }
        if (!body.flag("del_client")) {
            return;
        }
        clients.forEach(Clients::writable);
        clients.forEach(client -> {
            client.set("del_client", true);
            client.touch(call.now());
        });
    }

    private static FakeResponse resetPassword(Call call) {
        Resource client = writable(client(call));
        call.noBody();
        if (client.text(PasswordSettings.METHOD).equals("MANUAL")) {
            throw DocumentedErrors.manualPassword("Client");
        }
        PasswordSettings.generate(client);
        client.touch(call.now());
        Responses responses = new Responses(call.options());
        return call.options().has(CteBehaviour.OTHER_SHAPES)
                ? FakeResponse.empty(204)
                : responses.written(200, client, "id");
    }

    /** Ends the registration of an agent, so that it can register again. */
    private static FakeResponse unenroll(Call call) {
        Body body = call.body(UNENROLL);
        body.validate().required("name").check();
        Resource client = writable(call.domain().clients.get(body.text("name").orElseThrow()));
        client.set("client_health_status", "UNREGISTERED").touch(call.now());
        return FakeResponse.json(201, Map.of("name", client.name()));
    }

    private static FakeResponse authBinaries(Call call) {
        return setAuthBinaries(call, writable(client(call)), AUTH_BINARIES);
    }

    /** Sets the privileged programs of a client or client group: a string that contains a JSON array. */
    static FakeResponse setAuthBinaries(Call call, Resource owner, Schema schema) {
        Body body = call.body(schema);
        body.validate()
                .that(
                        body.filledText("auth_binaries")
                                .map(Clients::isJsonArray)
                                .orElse(true),
                        "auth_binaries",
                        "auth_binaries must be a string that contains a JSON array")
                .check();
        body.filledText("client_auth_binaries_from").ifPresent(call.domain().groups::get);
        owner.take(body, "auth_binaries").touch(call.now());
        return new Responses(call.options()).written(200, owner, "id");
    }

    private static FakeResponse pause(Call call) {
        return setPaused(call, writable(client(call)));
    }

    /** Pauses or resumes live data transformation. The values of the status are not documented. */
    static FakeResponse setPaused(Call call, Resource owner) {
        Body body = call.body(PAUSE);
        body.validate().required("paused").check();
        owner.set("ldt_paused", body.flag("paused"));
        return FakeResponse.json(201, Map.of("status", body.flag("paused") ? "paused" : "resumed"));
    }

    private static FakeResponse groups(Call call) {
        return Paging.of(call, call.domain().groupsOf(client(call))).response();
    }

    private static Resource client(Call call) {
        return call.domain().clients.get(call.id(0));
    }

    private static Resource profile(Domain domain, String reference) {
        return domain.profiles.find(reference).orElseThrow(() -> DocumentedErrors.unknownProfile("Client", reference));
    }

    private static boolean isJsonArray(String text) {
        try {
            return new ObjectMapper().readTree(text).isArray();
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }
}
