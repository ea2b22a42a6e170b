/**
 * Companies, which are the tenants of a service provider.
 *
 * {@snippet class="dev.gatehouse.examples.CommvaultSnippets" region="commvault-companies"}
 */
@NullMarked
package dev.gatehouse.sdk.commvault.companies;

import org.jspecify.annotations.NullMarked;
