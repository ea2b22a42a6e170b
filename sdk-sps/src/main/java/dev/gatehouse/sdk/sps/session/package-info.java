/** The login of a client. Not exported. */
@NullMarked
package dev.gatehouse.sdk.sps.session;

import org.jspecify.annotations.NullMarked;
