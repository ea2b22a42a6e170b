package dev.gatehouse.sdk.testkit.sps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the appliance remembers: configuration, users, sessions with their transactions, firmware, cluster, recordings.
 * Unlike on an appliance, sessions and open transactions survive a restart.
 */
final class State {

    record User(String password, String method) {}

    /**
     * A rule that revokes privileges.
     *
     * @param methods the HTTP methods; empty for all of them
     */
    record Denial(String user, String path, Set<String> methods) {

        boolean hits(Session session, String method, String asked) {
            return user.equals(session.user)
                    && (asked.equals(path) || asked.startsWith(path + "/"))
                    && (methods.isEmpty() || methods.contains(method));
        }
    }

    record Commit(String user, @Nullable String message, List<String> paths) {}

    Map<String, User> users = new LinkedHashMap<>();
    List<Session> sessions = new ArrayList<>();
    int rejectedLogins;
    List<Denial> denials = new ArrayList<>();

    Configuration committed = new Configuration();
    List<Commit> commits = new ArrayList<>();

    /** The administrator on the web interface who locks the configuration. */
    @Nullable
    String administrator;

    /** The secrets of password objects by path. */
    Map<String, String> secrets = new LinkedHashMap<>();

    /** The nodes of the configuration tree that were added to those of the release. */
    TreeMap<String, Layout.Kind> addedNodes = new TreeMap<>();

    /** The state of the welcome wizard. */
    String setup = Setup.COMPLETED;

    /** The firmware versions by slot. */
    TreeMap<Integer, String> firmware = new TreeMap<>();

    int firmwareSlot = 1;

    /** The number of requests that the appliance rejects because it restarts. */
    int restartRequests;

    /** The id of this node in a cluster. */
    String nodeId = UUID.randomUUID().toString();

    Map<String, Map<String, Object>> otherNodes = new LinkedHashMap<>();

    /** The address of the joined Safeguard for Privileged Passwords. */
    @Nullable
    String spp;

    boolean starling;
    Map<String, Recordings.Recording> recordings = new LinkedHashMap<>();
    Map<String, SupportBundles.Bundle> supportBundles = new LinkedHashMap<>();

    /** The bodies of SSH host keys by key. */
    TreeMap<String, Map<String, Object>> sshHostKeys = new TreeMap<>();
}
