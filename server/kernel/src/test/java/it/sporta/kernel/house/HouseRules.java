package it.sporta.kernel.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;

/** Rules that hold in every module. */
public final class HouseRules {

    private HouseRules() {}

    /**
     * Time is asked of an injected clock, by call and by method reference alike.
     *
     * @param clockMakers fully qualified names of the few classes in which the clock is made
     */
    public static ArchRule nobodyAsksTheWallClock(String... clockMakers) {
        return noClasses()
                .that(areNot(clockMakers))
                .should()
                .accessTargetWhere(
                        DescribedPredicate.<JavaAccess<?>>describe(
                                "the wall clock is asked", WallClock::isAsked));
    }

    private static DescribedPredicate<JavaClass> areNot(String... names) {
        DescribedPredicate<JavaClass> others = DescribedPredicate.alwaysTrue();
        for (String name : names) {
            others = others.and(DescribedPredicate.not(named(name)));
        }
        return others;
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return DescribedPredicate.describe(
                "named " + name, known -> known.getFullName().equals(name));
    }

    /** No {@code double} and no {@code float}: no field, no parameter, no constant, no step. */
    public static ArchRule nothingFloats() {
        return classes().should(new Whole());
    }

    /** Packages of all depths, those beside each other and those within each other. */
    public static ArchRule packagesFormNoCircle() {
        return slices().matching("it.sporta.(**)").should().beFreeOfCycles();
    }

    /**
     * Arrows run down, and each package has its floor. Names are those of the packages inside the
     * house, its root's is empty; a package inside a package has its own floor only where it may
     * know more.
     *
     * @param house the package around all of them
     * @param ground those whom all others may know, and who know none of the others by that
     * @param floors whom each may know beside itself and the ground
     */
    public static ArchRule onlyDown(
            String house, Set<String> ground, Map<String, Set<String>> floors) {
        return classes()
                .that()
                .resideInAPackage(house + "..")
                .should(new OnlyDown(house, ground, floors));
    }

    /**
     * Nobody else touches the library, and these do: otherwise the rule would hold for a name
     * spelled wrong, too.
     *
     * @param library a package with all below it
     * @param hands a regular expression of the fully qualified names that may
     */
    public static ArchRule only(String hands, String library) {
        return classes().should(new OnlyHands(library, hands));
    }
}
