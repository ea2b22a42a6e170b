package dev.gatehouse.sdk.testkit.cte;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.JsonFields;
import dev.gatehouse.sdk.testkit.internal.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code /transparent-encryption/clientgroups}. {@link LdtGroups} has their designated primary sets. */
final class ClientGroups {

    private static final String STRUCT = "CreateClientGroupParams";
    private static final List<String> CLUSTER_TYPES = List.of("NON-CLUSTER", "HDFS");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private static final Schema CREATE = new Schema()
            .text("name", "cluster_type", "description", "ldt_designated_primary_set", "profile_id")
            .text("password", PasswordSettings.METHOD)
            .flag("communication_enabled")
            // The Terraform provider sends an empty id
            .text("id");
    private static final Schema PASSWORD = new Schema().text("password", PasswordSettings.METHOD);
    private static final Schema UPDATE = PASSWORD.text(
                    "description", "profile_id", "ldt_designated_primary_set", "enabled_capabilities")
            .flag("communication_enabled", "client_locked", "system_locked", "enable_domain_sharing")
            .texts("shared_domain_list");
    private static final Schema ADD = new Schema().texts("client_list").flag("inherit_attributes");
    private static final Schema AUTH_BINARIES =
            new Schema().text("auth_binaries").flag("re_sign");

    private ClientGroups() {}

    static void addTo(Routes routes) {
        String all = "/transparent-encryption/clientgroups";
        String one = all + "/{id}";
        routes.add("GET", all, ClientGroups::list)
                .add("POST", all, ClientGroups::create)
                .add("GET", one, ClientGroups::get)
                .add("PATCH", one, ClientGroups::update)
                .add("DELETE", one, ClientGroups::delete)
                .add("PATCH", one + "/password", ClientGroups::changePassword)
                .add("PATCH", one + "/resetpassword", ClientGroups::resetPassword)
                .add("PATCH", one + "/auth-binaries", call -> Clients.setAuthBinaries(call, group(call), AUTH_BINARIES))
                .add("POST", one + "/ldtpause", call -> Clients.setPaused(call, group(call)))
                .add("GET", one + "/clients", ClientGroups::clients)
                .add("POST", one + "/clients", ClientGroups::addClients)
                .add("DELETE", one + "/clients/{id}", ClientGroups::removeClient);
    }

    static Resource newGroup(String name, Domain domain, Instant now) {
        Resource group = Resource.camel("clientgroups", name, now)
                .set("cluster_type", "NON-CLUSTER")
                .set("description", "")
                .set("client_locked", false)
                .set("system_locked", false)
                .set("communication_enabled", false)
                .set("capabilities", "")
                .set("enabled_capabilities", "")
                .set("enable_ldt_passive", false)
                .set("enable_domain_sharing", false)
                .set("domain_list", "")
                .set("account_list", "");
        Clients.setProfile(group, domain.profiles.get(Domain.DEFAULT_PROFILE));
        group.set(PasswordSettings.METHOD, "GENERATE");
        PasswordSettings.generate(group);
        return group;
    }

    private static FakeResponse list(Call call) {
        return Paging.of(call, call.domain().groups.all())
                .filter(Set.of("name", "cluster_type"))
                .response();
    }

    private static FakeResponse get(Call call) {
        return FakeResponse.json(200, new Responses(call.options()).full(group(call)));
    }

    private static FakeResponse create(Call call) {
        Body body = call.body(CREATE);
        body.validate()
                .required("name", "cluster_type")
                .oneOf(STRUCT, "cluster_type", CLUSTER_TYPES)
                .oneOf(STRUCT, PasswordSettings.METHOD, PasswordSettings.METHODS)
                .check();
        String name = body.text("name").orElseThrow();
        if (!NAME.matcher(name).matches()) {
            throw DocumentedErrors.invalidGroupName();
        }
        PasswordSettings.check(body, "GENERATE", call.options().strict);
        Domain domain = call.domain();
        Resource profile = profile(domain, body.filledText("profile_id").orElse(Domain.DEFAULT_PROFILE));
        if (domain.groups.hasName(name)) {
            throw DocumentedErrors.alreadyExists("clientgroup");
        }
        Resource group = newGroup(name, domain, call.now())
                .take(body, "cluster_type", "description", "communication_enabled", "ldt_designated_primary_set");
        PasswordSettings.apply(body, group);
        Clients.setProfile(group, profile);
        domain.groups.add(group);
        return new Responses(call.options()).written(201, group, "id", "profile_id");
    }

    private static FakeResponse update(Call call) {
        Resource group = group(call);
        Body body = call.body(UPDATE);
        body.validate()
                .oneOf("UpdateClientGroupParams", PasswordSettings.METHOD, PasswordSettings.METHODS)
                .oneOf("UpdateClientGroupParams", "enabled_capabilities", List.of("RESIGN"))
                .check();
        PasswordSettings.check(body, group.text(PasswordSettings.METHOD), call.options().strict);
        List<String> shared = body.texts("shared_domain_list");
        shared.forEach(call.state()::domain);
        body.filledText("profile_id").ifPresent(id -> Clients.setProfile(group, profile(call.domain(), id)));
        group.take(body, "description", "communication_enabled", "client_locked", "system_locked")
                .take(body, "ldt_designated_primary_set", "enable_domain_sharing", "enabled_capabilities");
        if (body.has("shared_domain_list")) {
            group.set(
                    "domain_list",
                    shared.isEmpty()
                            ? ""
                            : new ObjectMapper().valueToTree(shared).toString());
        }
        PasswordSettings.apply(body, group);
        group.touch(call.now());
        return new Responses(call.options()).written(200, group, "id", "profile_id");
    }

    private static FakeResponse delete(Call call) {
        Resource group = group(call);
        if (call.options().has(CteBehaviour.KEEP_NON_EMPTY_GROUPS)
                && !call.domain().members(group).isEmpty()) {
            throw Problem.conflict("Could not delete clientgroup as it has clients");
        }
        call.noBody();
        call.domain().removeGroup(group);
        return new Responses(call.options()).empty(204, 200);
    }

    private static FakeResponse changePassword(Call call) {
        Resource group = group(call);
        Body body = call.body(PASSWORD);
        body.validate()
                .oneOf("UpdateClientGroupParams", PasswordSettings.METHOD, PasswordSettings.METHODS)
                .check();
        PasswordSettings.check(body, group.text(PasswordSettings.METHOD), call.options().strict);
        PasswordSettings.apply(body, group);
        group.touch(call.now());
        return new Responses(call.options()).written(200, group, "id");
    }

    /**
     * Generates a new password. The error for a MANUAL password is documented for clients; for groups it is an analogy.
     */
    private static FakeResponse resetPassword(Call call) {
        Resource group = group(call);
        call.noBody();
        if (group.text(PasswordSettings.METHOD).equals("MANUAL")) {
            throw DocumentedErrors.manualPassword("ClientGroup");
        }
        PasswordSettings.generate(group);
        group.touch(call.now());
        return new Responses(call.options()).written(200, group, "id");
    }

    private static FakeResponse clients(Call call) {
        return Paging.of(call, call.domain().clientsOf(group(call))).response();
    }

    private static FakeResponse addClients(Call call) {
        Body body = call.body(ADD);
        body.validate().atLeastOne("client_list").check();
        Domain domain = call.domain();
        Resource group = domain.groups.find(call.id(0)).orElseThrow(DocumentedErrors::noSuchGroupToAddTo);
        List<String> references = body.texts("client_list");
        for (String reference : references) {
            domain.clients
                    .find(reference)
                    .filter(client -> client.flag("del_client"))
                    .ifPresent(marked -> {
                        throw DocumentedErrors.markedClientInList(marked.name());
                    });
        }
        if (!call.options().has(CteBehaviour.ADD_UNTIL_FAILURE)) {
            checkNewMembers(domain, group, references);
        }
        List<Map<String, Object>> added = new ArrayList<>();
        for (String reference : references) {
            Resource client = newMember(domain, domain.members(group).keySet(), reference);
            domain.members(group).put(client.id(), body.flag("inherit_attributes"));
            // Which settings are inherited is not documented, except the profile
            if (body.flag("inherit_attributes")) {
                Clients.setProfile(client, domain.profiles.get(group.text("profile_id")));
            }
            added.add(JsonFields.of(
                    "client_id", client.id(), "client_name", client.name(), "client_group_id", group.id()));
        }
        return call.options().has(CteBehaviour.OTHER_SHAPES)
                ? FakeResponse.json(200, Map.of("items", added))
                : FakeResponse.json(201, Map.of("association_response", added));
    }

    private static void checkNewMembers(Domain domain, Resource group, List<String> references) {
        List<String> members = new ArrayList<>(domain.members(group).keySet());
        references.forEach(reference ->
                members.add(newMember(domain, Set.copyOf(members), reference).id()));
    }

    private static Resource newMember(Domain domain, Set<String> members, String reference) {
        Resource client = domain.clients.find(reference).orElseThrow(DocumentedErrors::noSuchClientToAdd);
        if (members.contains(client.id())) {
            throw DocumentedErrors.alreadyMember();
        }
        return client;
    }

    private static FakeResponse removeClient(Call call) {
        Resource group = group(call);
        call.noBody();
        Resource client = call.domain().clients.get(call.id(1));
        if (call.domain().members(group).remove(client.id()) == null) {
            throw Problem.notFound();
        }
        return new Responses(call.options()).empty(204, 200);
    }

    private static Resource group(Call call) {
        return call.domain().groups.get(call.id(0));
    }

    private static Resource profile(Domain domain, String reference) {
        return domain.profiles
                .find(reference)
                .orElseThrow(() -> DocumentedErrors.unknownProfile("ClientGroup", reference));
    }
}
