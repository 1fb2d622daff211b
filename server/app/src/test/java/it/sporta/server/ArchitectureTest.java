package it.sporta.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import it.sporta.kernel.house.HouseRules;

/** The plan of the house, kept; the templates, which are classes too, with it. */
@AnalyzeClasses(
        packages = {"it.sporta.server", "gg.jte.generated.precompiled"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchRule contextsLookOnlyDown = LookDown.always();

    @ArchTest
    static final ArchRule nobodyImportsInsight =
            noClasses()
                    .that()
                    .resideInAPackage("it.sporta.server..")
                    .and()
                    .resideOutsideOfPackage("it.sporta.server.insight..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("it.sporta.server.insight..");

    /** Screens look into their contexts; of screens only others know, and what is posted there. */
    @ArchTest
    static final ArchRule webLooksInNeverOut =
            noClasses()
                    .that()
                    .resideInAPackage("it.sporta.server..")
                    .and()
                    .resideOutsideOfPackage("it.sporta.server.*.web")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("it.sporta.server.*.web");

    @ArchTest static final ArchRule packagesFormNoCircle = HouseRules.packagesFormNoCircle();

    @ArchTest
    static final ArchRule nobodyAsksTheWallClock =
            HouseRules.nobodyAsksTheWallClock("it.sporta.server.persistence.Clocks");

    @ArchTest static final ArchRule moneyIsNeverFloating = HouseRules.nothingFloats();

    @ArchTest
    static final ArchRule onlyPersistenceOpensConnections =
            HouseRules.only("it\\.sporta\\.server\\.persistence\\..*", "javax.sql");
}
