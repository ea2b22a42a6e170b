package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.commvault.Jobs.Job;
import dev.gatehouse.sdk.testkit.commvault.Security.Association;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the server remembers over a restart: its entities, and the tokens of its users. */
final class State {

    /** A user: an administrator or an end user. */
    static final class Account {
        long id;
        String name = "";
        String password = "";
        boolean administrator;
        boolean servicePrincipal;

        boolean needsPin;
        /** The PINs of two-factor authentication for the next logins. */
        List<String> pins = new ArrayList<>();

        boolean mustChangePassword;
        boolean enabled = true;
        String email = "";
        String fullName = "";
        boolean issueToken;
        int failedLogins;

        @Nullable
        Instant lockedSince;

        @Nullable
        Instant lockedUntil;

        @Nullable
        S3Key key;

        /** For a saved state. */
        private Account() {}

        Account(long id, String name, String password, boolean administrator) {
            this.id = id;
            this.name = name;
            this.password = password;
            this.administrator = administrator;
            this.email = name + "@example.com";
            this.fullName = name;
        }

        boolean isLocked(Instant now) {
            return lockedUntil != null && now.isBefore(lockedUntil);
        }
    }

    record Group(long id, String name, Set<Long> members) {}

    record Plan(long id, String name, String subType, int storagePoolType) {

        /**
         * Returns whether a vault can use this plan. The vendor's client looks for server plans with a storage pool of
         * type 1 or 4.
         */
        boolean canBackVaults() {
            return subType.equals("Server") && (storagePoolType == 1 || storagePoolType == 4);
        }
    }

    /** A backup destination of a plan. */
    record Destination(long id, String name, long poolId, long retentionDays) {}

    record Machine(long id, String name, boolean infrastructure) {}

    record Rejection(String errorCode, String message) {}

    private static final SecureRandom RANDOM = new SecureRandom();

    Map<Long, Account> accounts = new LinkedHashMap<>();
    Map<Long, Group> groups = new LinkedHashMap<>();
    Map<Long, Plan> plans = new LinkedHashMap<>();
    /** The backup destinations by plan. */
    Map<Long, List<Destination>> destinations = new LinkedHashMap<>();

    Map<Long, Machine> machines = new LinkedHashMap<>();
    Map<Long, Vault> vaults = new LinkedHashMap<>();
    Map<Long, Rejection> rejectedEndpoints = new LinkedHashMap<>();
    /** Clients whose license was released and whose data remains. */
    Set<Long> retired = new LinkedHashSet<>();

    Set<Long> endpoints = new LinkedHashSet<>();
    Map<Long, Job> jobs = new LinkedHashMap<>();
    /** The rows of each plain resource, by its name. */
    Map<String, Map<Long, Map<String, Object>>> rows = new LinkedHashMap<>();

    List<Association> associations = new ArrayList<>();
    List<Mail> mails = new ArrayList<>();

    /** The login tokens by their text. */
    Map<String, LoginTokens.Session> sessions = new LinkedHashMap<>();

    /** The chains of access tokens by their id. */
    Map<Long, AccessTokens.Chain> chains = new LinkedHashMap<>();

    /** The id of the chain of each access token and refresh token, old ones included. */
    Map<String, Long> chainIds = new LinkedHashMap<>();

    /** The access tokens that were created by their owner, by id. */
    Map<Long, TokenManagement.Token> managedTokens = new LinkedHashMap<>();

    private long nextId = 1;

    long newId() {
        return nextId++;
    }

    void startIdsAt(long id) {
        nextId = id;
    }

    Vault addVault(String name, long planId, List<Long> owners, List<Long> groups, List<Long> endpoints) {
        Vault vault =
                new Vault(newId(), name, planId, List.copyOf(owners), List.copyOf(groups), List.copyOf(endpoints));
        vaults.put(vault.id(), vault);
        return vault;
    }

    Optional<Account> account(String name) {
        return accounts.values().stream()
                .filter(account -> account.name.equalsIgnoreCase(name))
                .findFirst();
    }

    Account requireAccount(String name) {
        return account(name).orElseThrow(() -> new IllegalArgumentException("no user " + name));
    }

    Machine requireMachine(String name) {
        return machines.values().stream()
                .filter(machine -> machine.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no client " + name));
    }

    /** Returns the id of the client with the given name, ignoring case. A vault is a pseudo client, so vaults are found as well. */
    Optional<Long> clientNamed(String name) {
        Optional<Long> machine = machines.values().stream()
                .filter(known -> known.name().equalsIgnoreCase(name))
                .map(Machine::id)
                .findFirst();
        return machine.or(() -> vaults.values().stream()
                .filter(vault -> vault.name().equalsIgnoreCase(name))
                .map(Vault::id)
                .findFirst());
    }

    /** Returns the name of a machine or vault. */
    Optional<String> clientName(long id) {
        return Optional.ofNullable(machines.get(id))
                .map(Machine::name)
                .or(() -> Optional.ofNullable(vaults.get(id)).map(Vault::name));
    }

    void removeClient(long id) {
        machines.remove(id);
        vaults.remove(id);
        retired.remove(id);
    }

    S3Key newKey(Account account) {
        S3Key key = new S3Key("CV" + hex(9).toUpperCase(Locale.ROOT), hex(20));
        account.key = key;
        return key;
    }

    static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
