/** The profiles of users. */
@NullMarked
package dev.gatehouse.sdk.nevis.profiles;

import org.jspecify.annotations.NullMarked;
