package it.sporta.server.identity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private static final String PASSWORD = "tre parole a caso";

    @Test
    void isAsSlowAsTheGuidanceAsksWhereNobodySaysOtherwise() {
        assertThat(PasswordHash.USUAL_ROUNDS).isGreaterThanOrEqualTo(210_000);
    }

    /** Other tests hurry this JVM: what is shipped begins in a loader of its own. */
    @Test
    void newHashesTakeAllThoseRoundsWhereNobodyHurries() throws ReflectiveOperationException {
        Method of =
                new Shipped()
                        .findClass(PasswordHash.class.getName())
                        .getDeclaredMethod("of", String.class, SecureRandom.class);
        of.setAccessible(true);
        Object hash = of.invoke(null, PASSWORD, new SecureRandom());
        Method text = hash.getClass().getDeclaredMethod("text");
        text.setAccessible(true);
        assertThat(PasswordHash.parse((String) text.invoke(hash)).rounds())
                .isEqualTo(PasswordHash.USUAL_ROUNDS);
    }

    private static final class Shipped extends ClassLoader {

        Shipped() {
            super(PasswordHashTest.class.getClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            String path = name.replace('.', '/') + ".class";
            try (InputStream bytes = getParent().getResourceAsStream(path)) {
                byte[] read = bytes.readAllBytes();
                return defineClass(name, read, 0, read.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Test
    void nothingThatIsShippedMakesItFaster() {
        JavaClasses shipped =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("it.sporta.server.identity");
        noClasses()
                .that()
                .resideInAPackage("it.sporta.server.identity")
                .should()
                .callMethod(PasswordHash.class, "hurry", int.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class, String.class)
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(Integer.class, "getInteger", String.class)
                .orShould()
                .callMethod(Integer.class, "getInteger", String.class, int.class)
                .check(shipped);
    }

    @Test
    void keepsItsRoundsSoThatTheyCanBeRaised() {
        PasswordHash fresh = PasswordHash.of(PASSWORD, new SecureRandom());
        PasswordHash kept = PasswordHash.parse(fresh.text());
        assertThat(kept.rounds()).isEqualTo(fresh.rounds());
        assertThat(kept.matches(PASSWORD)).isTrue();
        assertThat(kept.matches(PASSWORD + " ")).isFalse();
        PasswordHash raised = new PasswordHash(kept.rounds() + 1, kept.salt(), kept.hash());
        assertThat(raised.matches(PASSWORD)).isFalse();
    }
}
