package it.sporta.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import it.sporta.kernel.house.HouseRules;
import java.util.Set;
import java.util.stream.Collectors;

/** The plan of the house, kept; the templates, which are classes too, with it. */
@AnalyzeClasses(
        packages = {"it.sporta.server", "gg.jte.generated.precompiled"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule contextsLookOnlyDown =
            classes().that().resideInAPackage("it.sporta.server..").should(new LookDown());

    /** A name spelled wrong would let nobody in and forbid nothing. */
    @ArchTest
    static void everyFloorIsLivedIn(JavaClasses all) {
        Set<String> livedIn =
                all.stream()
                        .filter(known -> known.getPackageName().startsWith("it.sporta.server"))
                        .map(LookDown::floor)
                        .collect(Collectors.toSet());
        assertThat(livedIn).isEqualTo(LookDown.FLOORS.keySet());
    }

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
