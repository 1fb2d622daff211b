package it.sporta.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import it.sporta.kernel.house.HouseRules;

@AnalyzeClasses(packages = "it.sporta.ui", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule uiKnowsOnlyTheKernelTheJdkRestAndJte =
            classes()
                    .that()
                    .resideInAPackage("it.sporta.ui..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "it.sporta.ui..",
                            "it.sporta.kernel..",
                            "java..",
                            "jakarta.ws.rs..",
                            "gg.jte..");

    @ArchTest static final ArchRule moneyIsNeverFloating = HouseRules.nothingFloats();

    @ArchTest static final ArchRule nobodyAsksTheWallClock = HouseRules.nobodyAsksTheWallClock();

    @ArchTest static final ArchRule packagesFormNoCircle = HouseRules.packagesFormNoCircle();
}
