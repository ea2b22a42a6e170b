package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.internal.Schema;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The operations on credentials of a user, for any kind. {@link CredentialKinds} declares the kinds. */
final class Credentials {

    /** Whether users may call an operation for their own account without its rights. */
    enum Self {
        NO,
        YES,
        /** Only with the token for protected fields. */
        WITH_TOKEN
    }

    /** An operation on the credentials of a kind. */
    @FunctionalInterface
    interface Operation {
        FakeResponse respond(CredentialKind kind, Call call);
    }

    private static final int RECOVERY_CODES = 16;
    private static final Schema CHANGE = new Schema().text("oldPassword", "newPassword");
    private static final Schema LOGIN = new Schema().flag("success");

    private Credentials() {}

    /** Lists the credentials of all kinds, which have a type here. */
    static FakeResponse listAll(Call call) {
        requireAccess(call, Self.YES, "CredentialView");
        Tenant tenant = call.tenant("CredentialView");
        Resource user = tenant.user(call.secondId());
        Map<String, StoredCredential> all = tenant.credentials(user.extId);
        return Paging.list(
                call, all.values().stream().map(each -> each.resource).toList(), resource -> {
                    StoredCredential credential = Objects.requireNonNull(all.get(resource.extId));
                    Map<String, Object> json = credential.json(call.isSelf());
                    json.put("type", credential.kind.type);
                    return json;
                });
    }

    static Operation list(Self self, String... filters) {
        return (kind, call) -> {
            requireAccess(call, self, "CredentialView");
            Set<String> parameters = new HashSet<>(Paging.PARAMETERS);
            parameters.addAll(List.of(filters));
            Paging.checkParameters(call, parameters);
            Tenant tenant = call.tenant("CredentialView");
            Map<String, StoredCredential> all = tenant.credentials(tenant.user(call.secondId()).extId);
            List<Resource> found = all.values().stream()
                    .filter(each -> each.kind.equals(kind))
                    .map(each -> each.resource)
                    .filter(each -> matches(call, each, filters))
                    .sorted(Resource.BY_CREATION)
                    .toList();
            return Paging.page(
                    call,
                    found,
                    Optional.empty(),
                    each -> Objects.requireNonNull(all.get(each.extId)).json(call.isSelf()));
        };
    }

    private static boolean matches(Call call, Resource resource, String... filters) {
        return Stream.of(filters)
                .allMatch(name -> call.request()
                        .query(name)
                        .map(value -> resource.is(name, value))
                        .orElse(true));
    }

    static Operation get(Self self) {
        return (kind, call) -> {
            requireAccess(call, self, "CredentialView");
            return FakeResponse.json(200, find(call, kind, "CredentialView").json(call.isSelf()));
        };
    }

    /** Returns the credential with its secret. */
    static Operation getWithSecret(Self self) {
        return (kind, call) -> {
            requireAccess(call, self, "CredentialView");
            StoredCredential credential = find(call, kind, "CredentialView");
            Map<String, Object> json = credential.json(call.isSelf());
            json.putAll(kind.secretFields.apply(credential.secret));
            return FakeResponse.json(200, json);
        };
    }

    static Operation create(Self self, String... rights) {
        return (kind, call) -> {
            Body body = call.create(kind.create);
            requireAccess(call, self, rights);
            Tenant tenant = call.tenant(rights[0]);
            Resource user = tenant.user(call.secondId());
            Users.notArchived(user);
            kind.required.forEach(field -> body.require(field, "errors.nullParameter"));
            kind.check.accept(call, body);
            Map<String, StoredCredential> all = tenant.credentials(user.extId);
            checkOthers(call, kind, body, all);
            String extId = call.extId(body, all);
            String secret = body.take("password").map(String::valueOf).orElseGet(StoredCredential::newSecret);
            body.text("stateName").ifPresent(state -> body.values().put("stateName", state.replace('_', '-')));
            Map<String, Object> properties = Users.properties(body);
            body.values().put("userExtId", user.extId);
            Resource resource = call.newResource(extId, body.values());
            resource.properties.putAll(properties);
            StoredCredential credential = new StoredCredential(kind, resource, secret);
            all.put(extId, credential);
            String[] location = {tenant.extId(), "users", user.extId, kind.path, extId};
            return call.created(response(call, credential, 201), location);
        };
    }

    static Operation update(Self self, String... rights) {
        return (kind, call) -> {
            Body body = call.update(kind.update);
            requireAccess(call, self, rights);
            StoredCredential credential = find(call, kind, rights[0]);
            if (credential.resource.is("stateName", "archived")) {
                throw Problem.unprocessable("errors.modifyArchivedCredential", "The credential is archived");
            }
            kind.check.accept(call, body);
            credential.resource.check(body, call.now());
            body.take("password").ifPresent(password -> credential.secret = String.valueOf(password));
            if (body.take("extId")
                    .filter(extId -> !extId.equals(credential.resource.extId))
                    .isPresent()) {
                throw Problem.unprocessable("errors.modifyExtId", "The external ID cannot be modified");
            }
            call.change(credential.resource, body);
            return FakeResponse.json(200, credential.json(call.isSelf()));
        };
    }

    static Operation delete(Self self, String... rights) {
        return (kind, call) -> {
            requireAccess(call, self, rights);
            StoredCredential credential = find(call, kind, rights[0]);
            call.tenant(rights[0]).credentials(call.secondId()).remove(credential.resource.extId);
            return call.emptyResponse();
        };
    }

    /** Replaces the secret by a generated one, which the response contains if the policy permits it. */
    static Operation reset(Self self, String... rights) {
        return (kind, call) -> {
            requireAccess(call, self, rights);
            StoredCredential credential = find(call, kind, rights[0]);
            credential.reset(call.now());
            return response(call, credential, 201);
        };
    }

    /** Changes the password. Users specify the old one as well. */
    static Operation change(Self self) {
        return (kind, call) -> {
            Body body = call.create(CHANGE);
            requireAccess(call, self, "CredentialModify");
            body.require("newPassword", "errors.nullParameter");
            StoredCredential credential = find(call, kind, "CredentialModify");
            if (call.options().generatedPasswords) {
                throw Problem.unprocessable("errors.unsupportedOperation", "The policy has resetCodeEnabled");
            }
            if (call.isSelf()) {
                body.require("oldPassword", "errors.nullParameter");
                if (!body.text("oldPassword").orElse("").equals(credential.secret)) {
                    throw Problem.unprocessable("errors.userLoginFailed", "The old password is wrong");
                }
            }
            String password = body.text("newPassword").orElseThrow();
            PasswordPolicy.check(call, password);
            credential.secret = password;
            credential.resource.set("stateName", "active", call.now());
            return FakeResponse.empty(204);
        };
    }

    /** Records a login with a credential, and locks the credential after failed ones. */
    static Operation recordLogin() {
        return (kind, call) -> {
            Body body = call.create(LOGIN);
            call.requireRights("CredentialModify", "CredentialView");
            body.require("success", "errors.nullParameter");
            StoredCredential credential = find(call, kind, "CredentialModify");
            credential.recordLogin(body.flag("success"), call.now());
            return FakeResponse.json(200, credential.json(call.isSelf()));
        };
    }

    /** Generates recovery codes, and deletes the earlier ones of the user. */
    static FakeResponse createRecoveryCodes(CredentialKind kind, Call call) {
        requireAccess(call, Self.YES, "CredentialCreate", "CredentialModify");
        Tenant tenant = call.tenant("CredentialCreate");
        Resource user = tenant.user(call.secondId());
        Users.notArchived(user);
        Map<String, StoredCredential> all = tenant.credentials(user.extId);
        all.values().removeIf(each -> each.kind.equals(kind));
        String extId = call.state().newExtId();
        Resource resource = call.newResource(extId, Map.of("userExtId", user.extId));
        String codes = String.join(
                " ",
                IntStream.range(0, RECOVERY_CODES)
                        .mapToObj(each -> StoredCredential.newSecret())
                        .toList());
        all.put(extId, new StoredCredential(kind, resource, codes));
        return call.created(FakeResponse.empty(201), tenant.extId(), "users", user.extId, kind.path, extId);
    }

    static FakeResponse updateProperties(CredentialKind kind, Call call) {
        Map<String, Object> json = call.json();
        call.requireRights("CredentialView", "CredentialModify");
        StoredCredential credential = find(call, kind, "CredentialModify");
        return FakeResponse.json(200, Properties.classified(Properties.update(call, credential.resource, json)));
    }

    private static FakeResponse response(Call call, StoredCredential credential, int status) {
        CredentialKind kind = credential.kind;
        Map<String, Object> json = new LinkedHashMap<>();
        if (kind.response == CredentialKind.Response.CREDENTIAL) {
            json.putAll(credential.json(call.isSelf()));
        } else if (kind.response == CredentialKind.Response.NONE || !call.options().generatedPasswords) {
            return FakeResponse.empty(call.request().path().endsWith("/reset") ? 204 : status);
        }
        json.putAll(kind.secretFields.apply(credential.secret));
        return FakeResponse.json(status, json);
    }

    private static void checkOthers(
            Call call, CredentialKind kind, Body body, Map<String, StoredCredential> credentials) {
        List<StoredCredential> others = credentials.values().stream()
                .filter(each -> each.kind.equals(kind))
                .toList();
        if (others.size() >= kind.limit) {
            throw new Problem(kind.limitStatus, kind.limitCode, "The user has this credential already");
        }
        Optional<String> value = body.text(kind.unique);
        if (value.isPresent()
                && others.stream()
                        .anyMatch(each -> each.resource.text(kind.unique).equals(value))) {
            throw new Problem(
                    call.options().duplicateStatus, "errors.duplicateValue", "The " + kind.unique + " already exists");
        }
    }

    private static StoredCredential find(Call call, CredentialKind kind, String right) {
        Tenant tenant = call.tenant(right);
        Resource user = tenant.user(call.secondId());
        return tenant.credentials(user.extId).values().stream()
                .filter(each -> each.kind.equals(kind))
                .filter(each ->
                        kind.isSingle() || each.resource.extId.equals(call.ids().get(2)))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        404, "errors.noRecord", "User with extId '" + user.extId + "' has no " + kind.type));
    }

    private static void requireAccess(Call call, Self self, String... rights) {
        if (self == Self.NO || !call.isSelf()) {
            call.requireRights(rights);
        } else if (self == Self.WITH_TOKEN) {
            call.authentication().requireXToken(call);
        }
    }
}
