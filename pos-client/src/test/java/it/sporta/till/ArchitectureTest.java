package it.sporta.till;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import it.sporta.hardware.fiscal.Reason;
import it.sporta.hardware.payment.Outcome.Doubt;
import it.sporta.hardware.scale.Reading;
import it.sporta.hardware.slip.PrinterState;
import it.sporta.kernel.house.HouseRules;
import it.sporta.till.journal.Connection.Contact;
import it.sporta.ui.ScreenAudit;
import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

@AnalyzeClasses(
        packages = {"it.sporta.till", "gg.jte.generated.precompiled"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule tillKnowsNoServer =
            noClasses()
                    .that(resideInAnyPackage("it.sporta.till.."))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("it.sporta.server..", "it.sporta.hardware.bench..");

    @ArchTest
    static final ArchRule nobodyAsksTheWallClock =
            HouseRules.nobodyAsksTheWallClock("it.sporta.till.Till");

    @ArchTest static final ArchRule moneyIsNeverFloating = HouseRules.nothingFloats();

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

    /** As the root's package-info draws it; the root itself puts all together. */
    private static final Map<String, Set<String>> FLOORS =
            Map.ofEntries(
                    Map.entry("disk", Set.of()),
                    Map.entry("journal", Set.of()),
                    Map.entry("exchanges", Set.of()),
                    Map.entry("catalogue", Set.of()),
                    Map.entry("devices", Set.of()),
                    Map.entry("web", Set.of("journal")),
                    Map.entry("joining", Set.of("journal", "web")),
                    Map.entry("status", Set.of("journal", "devices")),
                    Map.entry("people", Set.of("journal", "catalogue", "web")),
                    Map.entry("cash", Set.of("journal", "catalogue", "people", "web")),
                    Map.entry(
                            "selling",
                            Set.of("journal", "catalogue", "devices", "people", "cash", "web")),
                    Map.entry(
                            "waste",
                            Set.of(
                                    "journal",
                                    "catalogue",
                                    "devices",
                                    "weighing",
                                    "people",
                                    "cash",
                                    "web")),
                    Map.entry(
                            "group",
                            Set.of(
                                    "journal",
                                    "catalogue",
                                    "devices",
                                    "weighing",
                                    "people",
                                    "cash",
                                    "web")),
                    Map.entry("weighing", Set.of("devices", "web")),
                    Map.entry("trial", Set.of("devices")),
                    Map.entry(
                            "attaching",
                            Set.of(
                                    "journal",
                                    "exchanges",
                                    "devices",
                                    "trial",
                                    "status",
                                    "people",
                                    "web")),
                    Map.entry("labels", Set.of("catalogue", "devices", "people", "web")),
                    Map.entry(
                            "tables",
                            Set.of(
                                    "journal",
                                    "catalogue",
                                    "devices",
                                    "people",
                                    "cash",
                                    "selling",
                                    "web")),
                    Map.entry("fiscal", Set.of("journal", "devices", "people", "selling", "web")),
                    Map.entry("customer", Set.of("selling")),
                    Map.entry("phones", Set.of("catalogue", "people", "tables", "web")),
                    Map.entry(
                            "",
                            Set.of(
                                    "journal",
                                    "exchanges",
                                    "catalogue",
                                    "devices",
                                    "people",
                                    "cash",
                                    "selling",
                                    "fiscal",
                                    "waste",
                                    "group",
                                    "labels",
                                    "customer",
                                    "attaching",
                                    "tables",
                                    "phones",
                                    "joining",
                                    "status",
                                    "web")));

    @ArchTest
    static final ArchRule packagesLookOnlyDown =
            HouseRules.onlyDown("it.sporta.till", Set.of("disk"), FLOORS);

    @ArchTest
    static void everyPackageIsNamedWhereTheTillIsExplained(JavaClasses classes) throws IOException {
        Path explained = Path.of("src/main/java/it/sporta/till/package-info.java");
        String words = Files.readString(explained);
        assertThat(FLOORS.keySet())
                .allSatisfy(name -> assertThat(words).containsPattern("\\b" + name + "\\b"));
    }

    @ArchTest static final ArchRule packagesFormNoCircle = HouseRules.packagesFormNoCircle();

    @ArchTest
    static void everyViewHasItsTemplateAndItsWords(JavaClasses classes) throws IOException {
        List<Class<? extends View>> views =
                classes.stream()
                        .filter(type -> type.isAssignableTo(View.class) && !type.isInterface())
                        .<Class<? extends View>>map(type -> type.reflect().asSubclass(View.class))
                        .toList();
        assertThat(views).hasSizeGreaterThan(8);
        for (Class<? extends View> view : views) {
            assertThat(ScreenAudit.of(Path.of("src/main/jte"), view)).isEmpty();
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
            assertThat(words.has("labels.printer." + state)).as(state.name()).isTrue();
        }
        for (Reading.State state : Reading.State.values()) {
            assertThat(words.has("scale." + state + ".what")).as(state.name()).isTrue();
            assertThat(words.has("weight." + state)).as(state.name()).isTrue();
        }
        for (Doubt doubt : Doubt.values()) {
            assertThat(words.has("card.doubt." + doubt)).as(doubt.name()).isTrue();
        }
        Stream.concat(
                        Arrays.stream(Reason.values()).map(Enum::name),
                        Arrays.stream(it.sporta.hardware.fiscal.recovery.Doubt.values())
                                .map(Enum::name))
                .forEach(
                        why -> {
                            assertThat(words.has("document.why." + why)).as(why).isTrue();
                            assertThat(words.has("document.do." + why)).as(why).isTrue();
                        });
        for (Reason reason : Reason.values()) {
            boolean ofClosings = reason != Reason.FOR_A_PERSON;
            assertThat(words.has("fiscal.why." + reason)).as(reason.name()).isEqualTo(ofClosings);
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
