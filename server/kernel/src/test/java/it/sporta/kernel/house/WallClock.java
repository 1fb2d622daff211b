package it.sporta.kernel.house;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;

/** Every way the JDK offers to learn what time it is without being told. */
final class WallClock {

    private WallClock() {}

    static boolean isAsked(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target)) {
            return false;
        }
        String owner = target.getOwner().getFullName();
        String name = target.getName();
        return switch (name) {
            case "now" -> owner.startsWith("java.time.") && !isToldBy(target);
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "getInstance" -> owner.equals(Calendar.class.getName());
            case "<init>" -> isDate(owner) && target.getRawParameterTypes().isEmpty();
            default -> owner.equals(Clock.class.getName()) && isMadeBy(name);
        };
    }

    private static boolean isToldBy(AccessTarget.CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream()
                .anyMatch(parameter -> parameter.isEquivalentTo(Clock.class));
    }

    private static boolean isDate(String owner) {
        return owner.equals(Date.class.getName()) || owner.equals("java.util.GregorianCalendar");
    }

    /** {@code Clock.tick} with a clock is a clock that was told; the others make one. */
    private static boolean isMadeBy(String name) {
        return name.startsWith("system") || name.startsWith("tick") && !name.equals("tick");
    }
}
