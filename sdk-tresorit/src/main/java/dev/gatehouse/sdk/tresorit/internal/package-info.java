/** Signature, error mapping and small request bodies; exported to nobody. */
@NullMarked
package dev.gatehouse.sdk.tresorit.internal;

import org.jspecify.annotations.NullMarked;
