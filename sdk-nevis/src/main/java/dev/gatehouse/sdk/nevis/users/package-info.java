/** The users of a client. */
@NullMarked
package dev.gatehouse.sdk.nevis.users;

import org.jspecify.annotations.NullMarked;
