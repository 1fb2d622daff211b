package it.sporta.kernel.house.circle;

import it.sporta.kernel.house.circle.nest.Egg;

/** Knows what knows it: for {@code HouseRulesTest} to find. */
public record Hen(Egg laid) {}
