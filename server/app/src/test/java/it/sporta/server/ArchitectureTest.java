package it.sporta.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/** The plan of the house, kept. A rule that matches nothing fails. */
@AnalyzeClasses(packages = "it.sporta.server", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] BELOW_ALL = {"it.sporta.server.persistence..", "..server.news.."};

    @ArchTest
    static final ArchRule contextsFormNoCircle =
            slices().matching("it.sporta.server.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule whatLiesBelowAllKnowsNoContext =
            noClasses()
                    .that()
                    .resideInAnyPackage(BELOW_ALL)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..server.identity..",
                            "..server.catalogue..",
                            "..server.stock..",
                            "..server.selling..",
                            "..server.insight..",
                            "..server.sync..");

    @ArchTest
    static final ArchRule contextsLookOnlyDownFromIdentity =
            noClasses()
                    .that()
                    .resideInAPackage("..server.identity..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..server.catalogue..",
                            "..server.stock..",
                            "..server.selling..",
                            "..server.insight..",
                            "..server.sync..");

    @ArchTest
    static final ArchRule contextsLookOnlyDownFromCatalogue =
            noClasses()
                    .that()
                    .resideInAPackage("..server.catalogue..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..server.stock..",
                            "..server.selling..",
                            "..server.insight..",
                            "..server.sync..");

    @ArchTest
    static final ArchRule contextsLookOnlyDownFromStockAndSelling =
            noClasses()
                    .that()
                    .resideInAnyPackage("..server.stock..", "..server.selling..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..server.insight..", "..server.sync..");

    @ArchTest
    static final ArchRule stockAndSellingStandBesideEachOther =
            noClasses()
                    .that()
                    .resideInAPackage("..server.stock..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..server.selling..");

    @ArchTest
    static final ArchRule nobodyImportsInsight =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..server.insight..", "..server.demo..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..server.insight..");

    @ArchTest
    static final ArchRule nobodyImportsTheDemo =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..server.demo..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..server.demo..");

    @ArchTest
    static final ArchRule webLooksInNeverOut =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..web..", "it.sporta.server")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("it.sporta.server.*.web..");

    @ArchTest
    static final ArchRule nobodyAsksTheWallClock =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("it.sporta.server.persistence.Clocks")
                    .should()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule moneyIsNeverFloating =
            fields().that()
                    .areDeclaredInClassesThat(
                            resideInAnyPackage("it.sporta.server..")
                                    .and(
                                            JavaClass.Predicates.resideOutsideOfPackage(
                                                    "it.sporta.server.demo..")))
                    .should()
                    .notHaveRawType(nameMatching("double|float|java.lang.(Double|Float)"));

    @ArchTest
    static final ArchRule nothingAnswersAFloatingAmount =
            noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage(
                            "..server.stock..",
                            "..server.selling..",
                            "..server.insight..",
                            "..server.catalogue..",
                            "..server.sync..")
                    .should()
                    .haveRawReturnType(nameMatching("double|float|java.lang.(Double|Float)"));
}
