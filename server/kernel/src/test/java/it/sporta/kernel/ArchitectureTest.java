package it.sporta.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import it.sporta.kernel.house.HouseRules;

@AnalyzeClasses(packages = "it.sporta.kernel", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theKernelKnowsOnlyTheJdkAndJson =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "it.sporta.kernel..", "java..", "javax.crypto..", "jakarta.json..");

    @ArchTest static final ArchRule moneyIsNeverFloating = HouseRules.nothingFloats();

    @ArchTest static final ArchRule nobodyAsksTheWallClock = HouseRules.nobodyAsksTheWallClock();

    @ArchTest static final ArchRule packagesFormNoCircle = HouseRules.packagesFormNoCircle();
}
