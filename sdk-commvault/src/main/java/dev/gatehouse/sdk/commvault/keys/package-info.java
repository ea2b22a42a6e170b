/** S3 access keys of users. */
@NullMarked
package dev.gatehouse.sdk.commvault.keys;

import org.jspecify.annotations.NullMarked;
