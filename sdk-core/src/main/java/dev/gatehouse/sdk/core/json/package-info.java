/** JSON in and out, and the small types that entities are made of. */
@NullMarked
package dev.gatehouse.sdk.core.json;

import org.jspecify.annotations.NullMarked;
