package it.sporta;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import it.sporta.kernel.house.HouseRules;
import it.sporta.ui.ScreenAudit;
import it.sporta.ui.View;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What is shipped to run the house; benchmarks, which measure time in fractions, stand aside. */
@AnalyzeClasses(
        packages = {"it.sporta.bench", "it.sporta.run", "it.sporta.demo"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theBenchKnowsNeitherTillNorServer =
            noClasses()
                    .that()
                    .resideInAPackage("it.sporta.bench..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "it.sporta.till..", "it.sporta.server..", "it.sporta.run..");

    @ArchTest
    static final ArchRule nobodyLeansOnTheBenchmarks =
            noClasses().should().dependOnClassesThat().resideInAPackage("it.sporta.benchmark..");

    @ArchTest static final ArchRule packagesFormNoCircle = HouseRules.packagesFormNoCircle();

    @ArchTest
    static final ArchRule nobodyAsksTheWallClock =
            HouseRules.nobodyAsksTheWallClock("it.sporta.bench.Bench");

    @ArchTest static final ArchRule moneyIsNeverFloating = HouseRules.nothingFloats();

    @ArchTest
    static void everyViewHasItsTemplate(JavaClasses all) throws IOException {
        List<? extends Class<? extends View>> views =
                all.stream()
                        .filter(known -> known.isAssignableTo(View.class) && !known.isInterface())
                        .map(JavaClass::reflect)
                        .map(known -> known.asSubclass(View.class))
                        .toList();
        assertThat(views).hasSizeGreaterThan(4);
        for (Class<? extends View> view : views) {
            assertThat(ScreenAudit.of(Path.of("src/main/jte"), view)).isEmpty();
        }
    }
}
