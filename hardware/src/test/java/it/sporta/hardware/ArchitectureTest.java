package it.sporta.hardware;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import it.sporta.kernel.house.HouseRules;

@AnalyzeClasses(packages = "it.sporta.hardware", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
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
                            "javax.xml..",
                            "org.w3c.dom..",
                            "org.xml.sax..",
                            "com.sun.net.httpserver..",
                            "com.fazecast.jSerialComm..",
                            "com.github.anastaciocintra.escpos..",
                            "com.sun.jna..");

    @ArchTest
    static final ArchRule onlyTheLineTouchesJSerialComm =
            HouseRules.only(
                    "it\\.sporta\\.hardware\\.line\\.JSerialConnection(\\$.*)?", "com.fazecast");

    @ArchTest
    static final ArchRule onlyOneClassTouchesTheEscPosLibrary =
            HouseRules.only(
                    "it\\.sporta\\.hardware\\.slip\\.EscPosEncoder", "com.github.anastaciocintra");

    @ArchTest
    static final ArchRule onlyTheBenchTouchesJna =
            HouseRules.only("it\\.sporta\\.hardware\\.bench\\..*", "com.sun.jna");

    @ArchTest
    static final ArchRule onlyTheBenchServesTheWeb =
            HouseRules.only("it\\.sporta\\.hardware\\.bench\\..*", "com.sun.net.httpserver");

    @ArchTest
    static final ArchRule noDriverKnowsItsTwin =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..hardware.bench..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..hardware.bench..");

    @ArchTest
    static final ArchRule noTwinKnowsADriver =
            noClasses()
                    .that()
                    .resideInAPackage("..hardware.bench..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..hardware.scale..",
                            "..hardware.slip",
                            "..hardware.label",
                            "..hardware.drawer",
                            "..hardware.scanner",
                            "..hardware.payment..",
                            "..hardware.display..",
                            "..hardware.fiscal..");

    @ArchTest static final ArchRule packagesFormNoCircle = HouseRules.packagesFormNoCircle();

    @ArchTest static final ArchRule nobodyAsksTheWallClock = HouseRules.nobodyAsksTheWallClock();

    @ArchTest static final ArchRule moneyAndWeightAreNeverFloating = HouseRules.nothingFloats();
}
