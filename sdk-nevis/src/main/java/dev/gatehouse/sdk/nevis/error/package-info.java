/** Error details, error codes and exceptions of nevisIDM. */
@NullMarked
package dev.gatehouse.sdk.nevis.error;

import org.jspecify.annotations.NullMarked;
