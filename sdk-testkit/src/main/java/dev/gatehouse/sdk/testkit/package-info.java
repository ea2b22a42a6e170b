/**
 * Stand-in servers: each behaves as its vendor's document says, over real HTTP on a free loopback port.
 *
 * {@snippet class="dev.gatehouse.examples.OnboardingTest" region="testing"}
 *
 * <p>They know the wire and nothing of the SDK, so that a test compares two independent readings of the same document.
 * Users may run them in their own tests.
 */
@NullMarked
package dev.gatehouse.sdk.testkit;

import org.jspecify.annotations.NullMarked;
