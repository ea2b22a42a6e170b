package dev.gatehouse.sdk.commvault.rights;

import dev.gatehouse.sdk.commvault.users.UserGroupRef;
import dev.gatehouse.sdk.commvault.users.UserRef;
import dev.gatehouse.sdk.core.check.Arguments;

/**
 * Who gets a right: a user, a user group, or a group of a directory.
 *
 * @param field the field that names the grantee in a request
 * @param value its value, an id or a name
 */
public record Grantee(String field, Object value) {

    /** Returns a user. */
    public static Grantee user(UserRef user) {
        return new Grantee("userId", user.id());
    }

    /** Returns a user group. */
    public static Grantee userGroup(UserGroupRef group) {
        return new Grantee("userGroupId", group.id());
    }

    /** Returns a group of a directory by its name, such as {@code domain\\group}. */
    public static Grantee externalGroup(String name) {
        return new Grantee("externalGroupName", Arguments.notBlank("name", name));
    }
}
