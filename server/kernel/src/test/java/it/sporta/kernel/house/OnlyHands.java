package it.sporta.kernel.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.regex.Pattern;

/** A library is used, and by none but the hands it is meant for. */
final class OnlyHands extends ArchCondition<JavaClass> {

    private final String library;
    private final Pattern hands;
    private boolean used;

    OnlyHands(String library, String hands) {
        super("touch %s only in %s, and there they do", library, hands);
        this.library = library + ".";
        this.hands = Pattern.compile(hands);
    }

    @Override
    public void init(Collection<JavaClass> all) {
        used = false;
    }

    @Override
    public void check(JavaClass known, ConditionEvents events) {
        boolean meant = hands.matcher(known.getFullName()).matches();
        for (Dependency dependency : known.getDirectDependenciesFromSelf()) {
            if (dependency.getTargetClass().getFullName().startsWith(library)) {
                used |= meant;
                events.add(new SimpleConditionEvent(known, meant, dependency.getDescription()));
            }
        }
    }

    @Override
    public void finish(ConditionEvents events) {
        if (!used) {
            events.add(
                    SimpleConditionEvent.violated(
                            library, "nobody named like " + hands + " uses " + library));
        }
    }
}
