package it.sporta.kernel.house.circle.nest;

import it.sporta.kernel.house.circle.Hen;

/** Knows what knows it: for {@code HouseRulesTest} to find. */
public record Egg(Hen from) {}
