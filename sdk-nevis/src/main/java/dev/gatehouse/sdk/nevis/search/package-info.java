/** Search by the query API. */
@NullMarked
package dev.gatehouse.sdk.nevis.search;

import org.jspecify.annotations.NullMarked;
