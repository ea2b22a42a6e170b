package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.internal.Schema;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The users of a client: "List users of a client", "Get a user", "Create a user", "Archive a user", "Update properties
 * of a user". The page of "Update a user" was not available. Its body is assumed to be that of the creation with
 * {@code version}, where groups such as {@code contacts} are merged field by field.
 */
final class Users {

    private static final Schema FIELDS = new Schema()
            .text("loginId", "languageCode", "birthDate", "remarks", "modificationComment")
            .text("name.title", "name.firstName", "name.familyName")
            .text("address.addressline1", "address.addressline2", "address.street", "address.houseNumber")
            .text("address.postalCode", "address.city", "address.countryCode", "address.locality")
            .text("address.dwellingNumber", "address.postOfficeBoxText")
            .textOrInteger("address.postOfficeBoxNumber")
            .text("contacts.telephone", "contacts.telefax", "contacts.mobile", "contacts.email")
            .text("validity.from", "validity.to")
            .oneOf("userState", "active", "disabled", "archived")
            .oneOf("sex", "male", "female", "other")
            .oneOf("gender", "female", "male", "other")
            .flag("isTechnicalUser")
            .textObject("properties");
    static final Schema CREATE = new Schema().text("extId").and(FIELDS);
    private static final Schema UPDATE = new Schema().integer("version").and(FIELDS);

    private static final Set<String> COMMON = Set.of("extId", "version", "created", "lastModified");
    private static final Set<String> NOT_SORTED =
            Set.of("userState", "languageCode", "sex", "gender", "modificationComment", "properties");

    private Users() {}

    static FakeResponse list(Call call) {
        call.requireRights("ClientView", "UserView", "PropertyView", "PropertyValueView", "PropertyAllowedValueView");
        Tenant tenant = call.tenant("UserView");
        Stream<Resource> users = tenant.users.values().stream();
        // A filter matches any of its values by equality; operators are not documented
        for (Map.Entry<String, List<String>> filter : call.request().query().entrySet()) {
            String path = filter.getKey();
            if (!Paging.PARAMETERS.contains(path) && !path.equals("offset") && !path.equals("sortBy")) {
                checkFilter(call, tenant, path);
                users = users.filter(user ->
                        user.value(path).filter(filter.getValue()::contains).isPresent());
            }
        }
        return Paging.page(
                call, users.sorted(order(call)).toList(), Paging.number(call, "offset"), user -> json(call, user));
    }

    static FakeResponse get(Call call) {
        if (!call.isSelf()) {
            call.requireRights("UserView");
        }
        return FakeResponse.json(200, json(call, call.tenant("UserView").user(call.secondId())));
    }

    static FakeResponse create(Call call) {
        Body body = call.create(CREATE);
        requireCreateRights(call, body);
        Tenant tenant = call.tenant("UserCreate");
        return call.created(FakeResponse.empty(201), tenant.extId(), "users", add(call, tenant, body).extId);
    }

    static void requireCreateRights(Call call, Body body) {
        call.requireRights("UserCreate");
        if (body.flag("isTechnicalUser")) {
            call.requireRights("UserCreateTechUser");
        }
        if (call.options().loginIdGenerator && body.touches("loginId")) {
            call.requireRights("LoginIdOverride");
        }
    }

    /** Adds a user to a client. */
    static Resource add(Call call, Tenant tenant, Body body) {
        if (call.options().loginIdGenerator) {
            body.values().putIfAbsent("loginId", "login-" + call.state().newExtId());
        }
        body.require("loginId", "errors.userLoginIdNull");
        check(call, tenant, body, "");
        String extId = call.extId(body, tenant.users);
        Map<String, Object> properties = properties(body);
        body.values().putIfAbsent("userState", "active");
        body.values().putIfAbsent("isTechnicalUser", false);
        body.values().put("clientExtId", tenant.extId());
        Resource user = call.newResource(extId, body.values());
        user.properties.putAll(properties);
        tenant.users.put(extId, user);
        return user;
    }

    static FakeResponse update(Call call) {
        Body body = call.update(UPDATE);
        if (!call.isSelf()) {
            call.requireRights("UserModify");
        }
        Tenant tenant = call.tenant("UserModify");
        Resource user = tenant.user(call.secondId());
        // The protected fields are documented by example: "email address or user state"
        if (call.isSelf() && (body.touches("contacts.email") || body.touches("userState"))) {
            call.authentication().requireXToken(call);
        }
        notArchived(user);
        if (call.options().userVersionRequired) {
            body.require("version", "errors.nullParameter");
        }
        body.requireNotCleared("loginId", "errors.userLoginIdNull");
        check(call, tenant, body, user.extId);
        user.check(body, call.now());
        Body properties = new Body(properties(body), Set.of());
        user.change(body, properties, call.options().mergeLanguages, call.now());
        return FakeResponse.json(200, json(call, user));
    }

    static FakeResponse delete(Call call) {
        call.requireRights("UserDelete");
        Tenant tenant = call.tenant("UserDelete");
        Resource user = tenant.user(call.secondId());
        tenant.users.remove(user.extId);
        tenant.credentials(user.extId).clear();
        call.state().removeBelow(Call.path(tenant.extId(), "users", user.extId));
        Profiles.of(tenant, user).forEach(profile -> Profiles.remove(call.state(), tenant, profile.extId));
        return call.emptyResponse();
    }

    /** Archives a user and the profiles of the user, and deletes the credentials. */
    static FakeResponse archive(Call call) {
        call.requireRights("UserView", "UserArchive");
        Tenant tenant = call.tenant("UserArchive");
        Resource user = tenant.user(call.secondId());
        if (user.is("isTechnicalUser", true)) {
            call.requireRights("UserArchiveTechUser");
        }
        notArchived(user);
        user.set("userState", "archived", call.now());
        tenant.credentials(user.extId).clear();
        tenant.profiles.values().stream()
                .filter(profile -> profile.is("userExtId", user.extId))
                .forEach(profile -> profile.set("profileState", "archived", call.now()));
        return call.emptyResponse();
    }

    static FakeResponse properties(Call call) {
        call.requireRights("UserView", "PropertyView", "PropertyValueView");
        return FakeResponse.json(
                200, Properties.classified(call.tenant("UserView").user(call.secondId()).properties));
    }

    static FakeResponse updateProperties(Call call) {
        Map<String, Object> json = call.json();
        call.requireRights("UserView", "UserModify");
        Properties.requireUpdateRights(call);
        Resource user = call.tenant("UserModify").user(call.secondId());
        notArchived(user);
        return FakeResponse.json(200, Properties.classified(Properties.update(call, user, json)));
    }

    static void notArchived(Resource user) {
        if (user.is("userState", "archived")) {
            throw Problem.unprocessable("errors.modifyArchivedUser", "The user is archived");
        }
    }

    /** Returns a user. Properties that the caller may not read are left out. */
    private static Map<String, Object> json(Call call, Resource user) {
        Map<String, Object> json = user.json();
        if (!user.properties.isEmpty() && call.caller().has("AccessControl.PropertyValueView")) {
            json.put("properties", user.properties);
        }
        return json;
    }

    static Map<String, Object> properties(Body body) {
        Map<String, Object> properties = new TreeMap<>();
        body.take("properties")
                .ifPresent(given -> ((Map<?, ?>) given)
                        .forEach((name, value) -> properties.put(String.valueOf(name), String.valueOf(value))));
        return properties;
    }

    private static void check(Call call, Tenant tenant, Body body, String own) {
        body.text("contacts.email").filter(email -> !email.contains("@")).ifPresent(email -> {
            throw Problem.unprocessable("errors.userEmailFormat", "Invalid email address");
        });
        body.text("loginId").ifPresent(loginId -> {
            if (tenant.users.values().stream()
                    .anyMatch(other -> !other.extId.equals(own) && other.is("loginId", loginId))) {
                throw new Problem(
                        call.options().duplicateStatus,
                        "errors.duplicateValue",
                        "Login ID '" + loginId + "' already exists");
            }
        });
    }

    /** Checks a filter: it must be a field, or a custom property that a user of the client has. */
    private static void checkFilter(Call call, Tenant tenant, String path) {
        Set<String> known = new HashSet<>(FIELDS.paths());
        known.addAll(COMMON);
        tenant.users.values().forEach(user -> known.addAll(user.properties.keySet()));
        if (call.options().strict && !known.contains(path)) {
            throw Problem.unprocessable("errors.invalidParameter", "Unknown parameter '" + path + "'");
        }
    }

    private static Comparator<Resource> order(Call call) {
        Optional<String> sortBy = call.request().query("sortBy");
        if (sortBy.isEmpty()) {
            return Resource.BY_CREATION;
        }
        String path = sortBy.get();
        if (NOT_SORTED.contains(path) || !(FIELDS.paths().contains(path) || COMMON.contains(path))) {
            throw Paging.invalid("sortBy", path);
        }
        return Comparator.<Resource, String>comparing(user -> user.value(path).orElse(""))
                .thenComparing(Resource.BY_CREATION);
    }
}
