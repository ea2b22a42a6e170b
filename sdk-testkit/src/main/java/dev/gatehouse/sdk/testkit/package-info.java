/**
 * Fake servers (stateful mock servers) of the five products, over HTTP on a free loopback port. Each keeps its state in
 * memory and behaves as the vendor's documents describe.
 *
 * {@snippet class="dev.gatehouse.examples.OnboardingTest" region="testing"}
 *
 * <p>The fake servers are written from the vendors' documents and do not use the classes of the SDK. A test therefore
 * compares two independent readings of the same document. Applications may use them in their own tests.
 */
@NullMarked
package dev.gatehouse.sdk.testkit;

import org.jspecify.annotations.NullMarked;
