package dev.gatehouse.sdk.core.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.annotation.processing.Generated;
import org.immutables.value.Value;

/**
 * The Immutables style of all entities. Generated classes are package-private. An entity has a
 * nested {@code Builder} that extends the generated builder, and inherits its {@code withX} methods
 * from the generated interface {@code WithEntity}.
 *
 * <p>JSON names follow the naming convention of the vendor module's codec. Fields with another name
 * are annotated with {@code @JsonProperty}. Entities of requests and responses extend {@link JsonEntity}. Jackson 2 reads
 * them by {@code @JsonDeserialize(builder = ...)}, which Jackson 3 ignores, so that it needs a {@code @JsonCreator} that
 * takes the builder.
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
        deferCollectionAllocation = true,
        // Not in class files: applications need no annotations of Immutables on their class path.
        allowedClasspathAnnotations = Generated.class)
public @interface SdkStyle {}
