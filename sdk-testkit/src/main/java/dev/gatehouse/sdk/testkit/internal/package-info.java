/**
 * What the five fake servers have in common: routes, requests with the variables of their paths, findings of a
 * validation. Not for applications: it changes without notice.
 */
@NullMarked
package dev.gatehouse.sdk.testkit.internal;

import org.jspecify.annotations.NullMarked;
