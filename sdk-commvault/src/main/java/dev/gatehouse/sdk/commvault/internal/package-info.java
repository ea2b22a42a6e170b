/** Reading of errors, entities and malformed values, shared by all areas; not exported. */
@NullMarked
package dev.gatehouse.sdk.commvault.internal;

import org.jspecify.annotations.NullMarked;
