/** Types of entity fields, and the style of entities. */
@NullMarked
package dev.gatehouse.sdk.core.json;

import org.jspecify.annotations.NullMarked;
