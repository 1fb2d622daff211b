package it.sporta.server.persistence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs twice, on Derby in memory and on a real PostgreSQL, each time with a fresh,
 * migrated database: it takes a {@link TestDatabase}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@org.junit.jupiter.api.TestTemplate
@ExtendWith(EveryDatabase.class)
public @interface OnEveryDatabase {}
