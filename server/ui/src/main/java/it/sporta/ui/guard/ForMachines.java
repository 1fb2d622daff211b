package it.sporta.ui.guard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource that machines call and no browser: {@link SameOriginOnly} lets it pass. It must
 * prove who calls by a signature or a token of its own, never by a cookie.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ForMachines {}
