package it.sporta.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "it.sporta.ui", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

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

    @ArchTest
    static final ArchRule nothingFloats =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.text.DecimalFormat")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.lang.Double");

    @ArchTest
    static final ArchRule nobodyAsksTheWallClock =
            noClasses()
                    .should()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalDate.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule partsFormNoCircle =
            slices().matching("it.sporta.ui.(*)..").should().beFreeOfCycles();
}
