package it.sporta.server;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/**
 * Which context may know which: those below it, never one beside it. Who has no floor here may know
 * nobody, so a new context begins with its place.
 */
final class LookDown extends ArchCondition<JavaClass> {

    private static final String HOUSE = "it.sporta.server";

    /** What the root package has for all, forms and refusals. It knows no context. */
    private static final String ROOT = "";

    private static final Set<String> GROUND = Set.of(ROOT, "news", "persistence");

    /**
     * By context, or by its screens where they may know more: {@code sync} stands beside identity
     * and tells what it learns through {@code news}, but its page of the tills wants to know who
     * looks at it.
     */
    static final Map<String, Set<String>> FLOORS =
            Map.ofEntries(
                    Map.entry(ROOT, Set.of()),
                    Map.entry("news", Set.of()),
                    Map.entry("persistence", Set.of()),
                    Map.entry("sync", Set.of()),
                    Map.entry("sync.web", Set.of("identity")),
                    Map.entry("identity", Set.of()),
                    Map.entry("paper", Set.of()),
                    Map.entry("fiscal", Set.of("identity")),
                    Map.entry("catalogue", Set.of("identity")),
                    Map.entry("stock", Set.of("identity", "catalogue", "fiscal", "paper")),
                    Map.entry("recipes", Set.of("identity", "catalogue")),
                    Map.entry("selling", Set.of("identity", "catalogue")),
                    Map.entry("waste", Set.of("identity", "catalogue", "fiscal", "paper", "stock")),
                    Map.entry("lab", Set.of("identity", "catalogue", "paper", "stock", "recipes")),
                    Map.entry("bar", Set.of("identity", "catalogue", "stock", "recipes")),
                    Map.entry(
                            "buyinggroup",
                            Set.of("identity", "catalogue", "fiscal", "paper", "stock", "selling")),
                    Map.entry(
                            "catering",
                            Set.of(
                                    "identity",
                                    "catalogue",
                                    "fiscal",
                                    "paper",
                                    "stock",
                                    "selling",
                                    "recipes")),
                    Map.entry(
                            "insight",
                            Set.of("identity", "sync", "catalogue", "stock", "selling", "waste")),
                    Map.entry(
                            "demo",
                            Set.of(
                                    "identity",
                                    "sync",
                                    "catalogue",
                                    "fiscal",
                                    "stock",
                                    "selling",
                                    "recipes",
                                    "lab",
                                    "buyinggroup",
                                    "catering",
                                    "waste")));

    LookDown() {
        super("know only the contexts below");
    }

    @Override
    public void check(JavaClass known, ConditionEvents events) {
        String floor = floor(known);
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
        if (!FLOORS.containsKey(floor)) {
            events.add(SimpleConditionEvent.violated(known, floor + " has no floor"));
        }
    }

    private static boolean mayKnow(String floor, String other) {
        boolean onTheGround = GROUND.contains(floor);
        return FLOORS.getOrDefault(floor, Set.of()).contains(other)
                || !onTheGround && GROUND.contains(other);
    }

    private static boolean isOurs(JavaClass known) {
        return (known.getPackageName() + ".").startsWith(HOUSE + ".");
    }

    /** The name in {@link #FLOORS} by which a class is judged. */
    static String floor(JavaClass known) {
        String inside = inside(known);
        return FLOORS.containsKey(inside) ? inside : context(known);
    }

    private static String context(JavaClass known) {
        return inside(known).replaceFirst("\\..*", "");
    }

    private static String inside(JavaClass known) {
        return known.getPackageName().substring(HOUSE.length()).replaceFirst("^\\.", "");
    }
}
