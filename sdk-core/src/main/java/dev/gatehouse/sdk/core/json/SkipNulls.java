package dev.gatehouse.sdk.core.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Generated builders ignore null elements. Immutables recognizes the annotation by its name. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
@interface SkipNulls {}
