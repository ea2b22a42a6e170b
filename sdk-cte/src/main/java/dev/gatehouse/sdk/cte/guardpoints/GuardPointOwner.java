package dev.gatehouse.sdk.cte.guardpoints;

/**
 * Where GuardPoints are: on a client, or on all clients of a group.
 *
 * @param kind client or client group
 * @param id its id or name
 */
public record GuardPointOwner(Kind kind, String id) {

    /** Client or client group. */
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

    /** A client, by id or name. */
    public static GuardPointOwner client(String client) {
        return new GuardPointOwner(Kind.CLIENT, client);
    }

    /** A client group, by id or name. */
    public static GuardPointOwner clientGroup(String group) {
        return new GuardPointOwner(Kind.CLIENT_GROUP, group);
    }
}
