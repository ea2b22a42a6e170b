/** The door to nevisIDM: client, credentials, errors and what its areas share. */
@NullMarked
package dev.gatehouse.sdk.nevis;

import org.jspecify.annotations.NullMarked;
