package it.sporta.kernel.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Each package of a house knows only those below it. Who has no floor may know nobody, so a new
 * package begins with its place; a floor on which nobody lives is a name spelled wrong.
 */
final class OnlyDown extends ArchCondition<JavaClass> {

    private final String house;
    private final Set<String> ground;
    private final Map<String, Set<String>> floors;
    private final Set<String> empty = new TreeSet<>();

    OnlyDown(String house, Set<String> ground, Map<String, Set<String>> floors) {
        super("know only what is below");
        this.house = house;
        this.ground = ground;
        this.floors = floors;
    }

    @Override
    public void init(Collection<JavaClass> all) {
        empty.addAll(floors.keySet());
    }

    @Override
    public void check(JavaClass known, ConditionEvents events) {
        String floor = floor(known);
        empty.remove(floor);
        for (Dependency dependency : known.getDirectDependenciesFromSelf()) {
            if (isOurs(dependency.getTargetClass())) {
                String other = context(dependency.getTargetClass());
                events.add(
                        new SimpleConditionEvent(
                                known,
                                other.equals(context(known)) || mayKnow(floor, other),
                                floor + " → " + other + ": " + dependency.getDescription()));
            }
        }
        if (!floors.containsKey(floor)) {
            events.add(SimpleConditionEvent.violated(known, floor + " has no floor"));
        }
    }

    @Override
    public void finish(ConditionEvents events) {
        empty.forEach(
                floor -> events.add(SimpleConditionEvent.violated(floor, floor + " is empty")));
    }

    private boolean mayKnow(String floor, String other) {
        boolean onTheGround = ground.contains(floor);
        return floors.getOrDefault(floor, Set.of()).contains(other)
                || !onTheGround && ground.contains(other);
    }

    private boolean isOurs(JavaClass known) {
        return (known.getPackageName() + ".").startsWith(house + ".");
    }

    private String floor(JavaClass known) {
        String inside = inside(known);
        return floors.containsKey(inside) ? inside : context(known);
    }

    private String context(JavaClass known) {
        return inside(known).replaceFirst("\\..*", "");
    }

    private String inside(JavaClass known) {
        return known.getPackageName().substring(house.length()).replaceFirst("^\\.", "");
    }
}
