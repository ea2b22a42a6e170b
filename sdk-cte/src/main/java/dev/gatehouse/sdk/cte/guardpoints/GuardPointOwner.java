package dev.gatehouse.sdk.cte.guardpoints;

/**
 * Owner of GuardPoints: a client, or a client group for GuardPoints on all its clients.
 *
 * @param kind client or client group
 * @param id id or name of the owner
 */
public record GuardPointOwner(Kind kind, String id) {

    /** Kind of an owner. */
    public enum Kind {
        /** A client. */
        CLIENT("clients"),
        /** A client group. */
        CLIENT_GROUP("clientgroups");

        final String path;

        Kind(String path) {
            this.path = path;
        }
    }

    /** Returns a client as owner, by its id or name. */
    public static GuardPointOwner client(String client) {
        return new GuardPointOwner(Kind.CLIENT, client);
    }

    /** Returns a client group as owner, by its id or name. */
    public static GuardPointOwner clientGroup(String group) {
        return new GuardPointOwner(Kind.CLIENT_GROUP, group);
    }
}
