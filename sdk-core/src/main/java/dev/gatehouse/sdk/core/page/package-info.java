/** Lists that come in pages. */
@NullMarked
package dev.gatehouse.sdk.core.page;

import org.jspecify.annotations.NullMarked;
