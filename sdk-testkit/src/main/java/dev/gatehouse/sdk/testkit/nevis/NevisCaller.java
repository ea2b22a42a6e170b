package dev.gatehouse.sdk.testkit.nevis;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Someone who may call the stand-in: elementary rights and data rooms. A new caller has every right and sees
 * everything.
 */
public final class NevisCaller {

    /** The name of the elementary right behind the role SelfAdmin. */
    public static final String SELF_ADMIN = "AccessControl.SelfAdmin";

    /** The elementary rights that this stand-in asks for. */
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
            "AccessControl.AuthorizationCreate",
            "AccessControl.ApplicationView",
            "AccessControl.ApplicationCreate",
            "AccessControl.ApplicationModify",
            "AccessControl.ApplicationDelete");

    private final Set<String> rights = new LinkedHashSet<>(RIGHTS);
    private @Nullable Set<String> clients;
    private @Nullable Set<String> units;
    private @Nullable Set<String> applications;
    private @Nullable String clientExtId;
    private @Nullable String userExtId;

    NevisCaller() {}

    /** Takes away elementary rights, given as {@code AccessControl.ClientModify}. */
    public NevisCaller without(String... names) {
        rights.removeAll(known(names));
        return this;
    }

    /** Leaves these elementary rights alone. */
    public NevisCaller only(String... names) {
        rights.retainAll(known(names));
        return this;
    }

    /** Limits the data room to these clients and what they hold. */
    public NevisCaller clientDataRoom(String... extIds) {
        clients = Set.of(extIds);
        return this;
    }

    /** Limits the data room to these units. */
    public NevisCaller unitDataRoom(String... extIds) {
        units = Set.of(extIds);
        return this;
    }

    /** Limits the data room to these applications. */
    public NevisCaller applicationDataRoom(String... extIds) {
        applications = Set.of(extIds);
        return this;
    }

    /** Lets the caller be this user, which the principal API and the self-administration ask for. */
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
            throw new IllegalArgumentException("this stand-in asks for none or not all of " + known);
        }
        return known;
    }
}
