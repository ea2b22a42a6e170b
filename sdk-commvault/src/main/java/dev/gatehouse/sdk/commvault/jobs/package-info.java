/** Jobs: work that goes on after its call was answered. */
@NullMarked
package dev.gatehouse.sdk.commvault.jobs;

import org.jspecify.annotations.NullMarked;
