@org.jspecify.annotations.NullMarked
package dev.gatehouse.sdk.core.json;
