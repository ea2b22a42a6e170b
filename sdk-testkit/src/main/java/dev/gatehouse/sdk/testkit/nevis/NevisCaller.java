package dev.gatehouse.sdk.testkit.nevis;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A caller of the fake server, with elementary rights and data rooms. A new caller has all rights and sees all data.
 * {@link FakeNevisServer#loadState(String)} replaces the callers, so that earlier objects have no effect.
 */
public final class NevisCaller {

    /** The elementary right of the role SelfAdmin. */
    public static final String SELF_ADMIN = "AccessControl.SelfAdmin";

    /** The elementary rights that the fake server checks. */
    private static final List<String> RIGHTS = List.of(
            SELF_ADMIN,
            "AccessControl.ClientView",
            "AccessControl.ClientCreate",
            "AccessControl.ClientModify",
            "AccessControl.ClientDelete",
            "AccessControl.UserView",
            "AccessControl.UserCreate",
            "AccessControl.UserCreateTechUser",
            "AccessControl.UserModify",
            "AccessControl.UserDelete",
            "AccessControl.UserArchive",
            "AccessControl.UserArchiveTechUser",
            "AccessControl.LoginIdOverride",
            "AccessControl.PropertyView",
            "AccessControl.PropertyAllowedValueView",
            "AccessControl.PropertyValueView",
            "AccessControl.PropertyValueCreate",
            "AccessControl.PropertyValueModify",
            "AccessControl.PropertyValueDelete",
            "AccessControl.UnitView",
            "AccessControl.UnitCreate",
            "AccessControl.UnitCreateTopUnit",
            "AccessControl.UnitModify",
            "AccessControl.UnitDelete",
            "AccessControl.ProfileView",
            "AccessControl.ProfileCreate",
            "AccessControl.ProfileModify",
            "AccessControl.ProfileDelete",
            "AccessControl.AuthorizationView",
            "AccessControl.AuthorizationCreate",
            "AccessControl.AuthorizationModify",
            "AccessControl.AuthorizationDelete",
            "AccessControl.RoleView",
            "AccessControl.RoleCreate",
            "AccessControl.EnterpriseRoleView",
            "AccessControl.EnterpriseRoleCreate",
            "AccessControl.EnterpriseRoleModify",
            "AccessControl.EnterpriseRoleDelete",
            "AccessControl.EnterpriseRoleMemberCreate",
            "AccessControl.EnterpriseRoleMemberDelete",
            "AccessControl.PolicyConfigurationView",
            "AccessControl.PolicyView",
            "AccessControl.PolicyCreate",
            "AccessControl.PolicyModify",
            "AccessControl.PropertyCreate",
            "AccessControl.TermsView",
            "AccessControl.TermsCreate",
            "AccessControl.ConsentView",
            "AccessControl.ConsentCreate",
            "AccessControl.ApplicationView",
            "AccessControl.ApplicationCreate",
            "AccessControl.ApplicationModify",
            "AccessControl.ApplicationDelete",
            "AccessControl.CredentialView",
            "AccessControl.CredentialCreate",
            "AccessControl.CredentialModify",
            "AccessControl.CredentialDelete",
            "AccessControl.CredentialChangeState",
            "AccessControl.PolicyConfigurationView");

    private String id;
    private Set<String> rights = new LinkedHashSet<>(RIGHTS);

    @JsonSetter(nulls = Nulls.SET)
    private @Nullable Set<String> clients;

    @JsonSetter(nulls = Nulls.SET)
    private @Nullable Set<String> units;

    @JsonSetter(nulls = Nulls.SET)
    private @Nullable Set<String> applications;

    private @Nullable String clientExtId;
    private @Nullable String userExtId;

    /** For a saved state. */
    private NevisCaller() {
        this("");
    }

    NevisCaller(String id) {
        this.id = id;
    }

    /** Returns the id under which the state of the server refers to the caller. */
    String id() {
        return id;
    }

    /**
     * Revokes elementary rights.
     *
     * @param names the rights, such as {@code AccessControl.ClientModify}
     * @throws IllegalArgumentException if the fake server does not check one of them
     */
    public NevisCaller without(String... names) {
        rights.removeAll(known(names));
        return this;
    }

    /**
     * Revokes all elementary rights except the given ones.
     *
     * @param names the rights, such as {@code AccessControl.ClientModify}
     * @throws IllegalArgumentException if the fake server does not check one of them
     */
    public NevisCaller only(String... names) {
        rights.retainAll(known(names));
        return this;
    }

    /** Limits the data room to these clients and their entities. */
    public NevisCaller clientDataRoom(String... extIds) {
        clients = new LinkedHashSet<>(List.of(extIds));
        return this;
    }

    /** Limits the data room to these units. */
    public NevisCaller unitDataRoom(String... extIds) {
        units = new LinkedHashSet<>(List.of(extIds));
        return this;
    }

    /** Limits the data room to these applications. */
    public NevisCaller applicationDataRoom(String... extIds) {
        applications = new LinkedHashSet<>(List.of(extIds));
        return this;
    }

    /** Identifies the caller as a user. The principal API and self-administration require it. */
    public NevisCaller as(String clientExtId, String userExtId) {
        this.clientExtId = clientExtId;
        this.userExtId = userExtId;
        return this;
    }

    boolean has(String right) {
        return rights.contains(right);
    }

    Set<String> rights() {
        return rights;
    }

    boolean seesClient(String extId) {
        return clients == null || clients.contains(extId);
    }

    boolean seesUnit(String extId) {
        return units == null || units.contains(extId);
    }

    boolean seesApplication(String extId) {
        return applications == null || applications.contains(extId);
    }

    boolean is(String client, String user) {
        return client.equals(clientExtId) && user.equals(userExtId);
    }

    @Nullable
    String clientExtId() {
        return clientExtId;
    }

    @Nullable
    String userExtId() {
        return userExtId;
    }

    private static Set<String> known(String... names) {
        Set<String> known = Arrays.stream(names).collect(Collectors.toSet());
        if (!RIGHTS.containsAll(known)) {
            throw new IllegalArgumentException("not all of these rights are checked by the fake server: " + known);
        }
        return known;
    }
}
