package it.sporta.kernel.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.objectweb.asm.ClassReader;

/**
 * Reads the compiled class itself: what is computed in a local variable, as in {@code (long) (cents
 * * 1.22)}, stands in no signature and in no dependency.
 */
final class Whole extends ArchCondition<JavaClass> {

    Whole() {
        super("compute in whole numbers only");
    }

    @Override
    public void check(JavaClass known, ConditionEvents events) {
        Source source =
                known.getSource()
                        .orElseThrow(() -> new IllegalStateException(known + " has no source"));
        Floating floating = new Floating();
        try (InputStream compiled = source.getUri().toURL().openStream()) {
            new ClassReader(compiled).accept(floating, 0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        for (String place : floating.places()) {
            events.add(SimpleConditionEvent.violated(known, known.getFullName() + place));
        }
    }
}
