/** What a user touches to set up and tune a client. */
@NullMarked
package dev.gatehouse.sdk.core;

import org.jspecify.annotations.NullMarked;
