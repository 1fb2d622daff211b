package it.sporta.hardware;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

@AnalyzeClasses(packages = "it.sporta.hardware", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchRule hardwareKnowsNothingOfOurs =
            classes()
                    .that()
                    .resideInAPackage("it.sporta.hardware..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "it.sporta.hardware..",
                            "java..",
                            "com.fazecast.jSerialComm..",
                            "com.github.anastaciocintra.escpos..",
                            "com.sun.jna..");

    @ArchTest
    static final ArchRule onlyTheLineTouchesJSerialComm =
            noClasses()
                    .that()
                    .haveNameNotMatching("it\\.sporta\\.hardware\\.line\\.JSerialLine(\\$.*)?")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.fazecast..");

    @ArchTest
    static final ArchRule onlyOneClassTouchesTheEscPosLibrary =
            noClasses()
                    .that()
                    .haveNameNotMatching("it\\.sporta\\.hardware\\.slip\\.EscPosEncoder")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.github.anastaciocintra..");

    @ArchTest
    static final ArchRule onlyTheBenchTouchesJna =
            noClasses()
                    .that()
                    .haveNameNotMatching("it\\.sporta\\.hardware\\.bench\\..*")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.sun.jna..");

    /** The rules above would also hold if nobody used the libraries at all. */
    @ArchTest
    static final ArchRule theLibrariesAreUsed =
            classes()
                    .that()
                    .haveNameMatching(".*\\.(JSerialLine|EscPosEncoder|LibC)")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "com.fazecast..", "com.github.anastaciocintra..", "com.sun.jna..");

    @ArchTest
    static final ArchRule noDriverKnowsItsTwin =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..bench")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..bench");

    @ArchTest
    static final ArchRule noTwinKnowsADriver =
            noClasses()
                    .that()
                    .resideInAPackage("..bench")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..scale..", "..slip", "..drawer", "..scanner");

    @ArchTest
    static final ArchRule devicesFormNoCircle =
            slices().matching("it.sporta.hardware.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyAsksTheWallClock =
            noClasses()
                    .should()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now");

    @ArchTest
    static final ArchRule moneyAndWeightAreNeverFloating =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.lang.Double")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.lang.Float");
}
