package dev.gatehouse.sdk.core.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.annotation.processing.Generated;
import org.immutables.value.Value;

/**
 * The one Immutables style of the SDK. The generated class stays hidden: an entity has a nested {@code Builder} that
 * extends the generated one, and takes its {@code withX} methods from the generated {@code WithEntity}. Wire names
 * follow the vendor's naming convention, see the codec of the vendor module; {@code @JsonProperty} where a name differs.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        forceJacksonPropertyNames = false,
        jdkOnly = true,
        depluralize = true,
        depluralizeDictionary = {"policy:policies", "alias:aliases"},
        optionalAcceptNullable = true,
        // Kept in sources alone: users need no annotation of the generator on their class path.
        allowedClasspathAnnotations = Generated.class,
        redactedMask = "***")
public @interface SdkStyle {}
