package it.sporta.server;

import com.tngtech.archunit.lang.ArchRule;
import it.sporta.kernel.house.HouseRules;
import java.util.Map;
import java.util.Set;

/** Which context may know which: those below it, never one beside it. */
final class LookDown {

    private static final String HOUSE = "it.sporta.server";

    /** What the root package has for all: forms, days, refusals. It knows no context. */
    static final String ROOT = "";

    private static final Set<String> GROUND = Set.of(ROOT, "news", "persistence");

    /**
     * By context, or by its screens where they may know more: {@code sync} stands beside identity
     * and tells what it learns through {@code news}, but its page of the tills wants to know who
     * looks at it.
     */
    static final Map<String, Set<String>> FLOORS =
            Map.ofEntries(
                    Map.entry(ROOT, Set.of()),
                    Map.entry("news", Set.of(ROOT)),
                    Map.entry("persistence", Set.of()),
                    Map.entry("sync", Set.of()),
                    Map.entry("sync.web", Set.of("identity")),
                    Map.entry("identity", Set.of()),
                    Map.entry("paper", Set.of()),
                    Map.entry("fiscal", Set.of("identity", "paper")),
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
                                    "bar",
                                    "buyinggroup",
                                    "catering",
                                    "waste")));

    private LookDown() {}

    static ArchRule always() {
        return HouseRules.onlyDown(HOUSE, GROUND, FLOORS);
    }
}
