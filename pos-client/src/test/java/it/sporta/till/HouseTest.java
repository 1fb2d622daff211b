package it.sporta.till;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import it.sporta.hardware.scale.Reading;
import it.sporta.hardware.slip.PrinterState;
import it.sporta.till.journal.Connection.Contact;
import it.sporta.ui.ScreenAudit;
import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "it.sporta.till", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final Set<String> ASKING_THE_WALL =
            Set.of(
                    "java.time.Instant.now",
                    "java.time.LocalDate.now",
                    "java.time.LocalDateTime.now",
                    "java.time.ZonedDateTime.now",
                    "java.time.OffsetDateTime.now",
                    "java.lang.System.currentTimeMillis",
                    "java.time.Clock.systemUTC",
                    "java.time.Clock.systemDefaultZone");

    @ArchTest
    static final ArchRule tillKnowsNoServer =
            noClasses()
                    .that(resideInAnyPackage("it.sporta.till.."))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("it.sporta.server..", "it.sporta.hardware.bench..");

    @ArchTest
    static final ArchRule nobodyAsksTheWallClock =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("it.sporta.till.Till")
                    .should()
                    .accessTargetWhere(
                            DescribedPredicate.describe(
                                    "the wall clock",
                                    (JavaAccess<?> access) ->
                                            ASKING_THE_WALL.contains(
                                                    access.getTargetOwner().getFullName()
                                                            + "."
                                                            + access.getTarget().getName())));

    @ArchTest
    static final ArchRule moneyIsNeverFloating =
            noClasses()
                    .should()
                    .dependOnClassesThat(
                            DescribedPredicate.describe(
                                    "are floating-point",
                                    (JavaClass used) ->
                                            Set.of(
                                                            "double",
                                                            "float",
                                                            "java.lang.Double",
                                                            "java.lang.Float")
                                                    .contains(used.getName())));

    @ArchTest
    static final ArchRule onlyTheJournalTouchesItsTable =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("it.sporta.till.journal")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage("java.sql", "org.apache.derby..")
                                    .and(
                                            DescribedPredicate.not(
                                                    JavaClass.Predicates.type(
                                                            SQLException.class))));

    @ArchTest
    static final ArchRule contextsFormNoCircle =
            slices().matching("it.sporta.till.(*)..").should().beFreeOfCycles();

    @ArchTest
    static void everyViewHasItsTemplateAndItsWords(JavaClasses classes) throws IOException {
        List<Class<? extends View>> views =
                classes.stream()
                        .filter(type -> type.isAssignableTo(View.class) && !type.isInterface())
                        .<Class<? extends View>>map(type -> type.reflect().asSubclass(View.class))
                        .toList();
        assertThat(views).hasSizeGreaterThan(8);
        for (Class<? extends View> view : views) {
            assertThat(ScreenAudit.of(Path.of("src/main/jte"), List.of(view).get(0))).isEmpty();
        }
    }

    @ArchTest
    static void partsHaveTheirWordsToo(JavaClasses classes) throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(p -> p.toString().endsWith(".jte")).toList()) {
                assertThat(ScreenAudit.ofTemplate(template, Till.class)).isEmpty();
            }
        }
        assertThat(ScreenAudit.ofWords(Till.class)).isEmpty();
    }

    @ArchTest
    static void everyStateAndRefusalHasItsWords(JavaClasses classes) {
        Words words = Words.of(Till.class, Locale.ITALIAN);
        for (PrinterState state : PrinterState.values()) {
            assertThat(words.has("state.printer." + state)).as(state.name()).isTrue();
        }
        for (Reading.State state : Reading.State.values()) {
            assertThat(words.has("scale." + state + ".what")).as(state.name()).isTrue();
            assertThat(words.has("weight." + state)).as(state.name()).isTrue();
        }
        for (Contact contact : Contact.values()) {
            assertThat(words.has("state.server." + contact)).as(contact.name()).isTrue();
            assertThat(
                            words.has("state.server." + contact + ".waiting")
                                    || contact.name().equals("HERE"))
                    .as(contact.name())
                    .isTrue();
        }
    }
}
