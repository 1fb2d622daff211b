package it.sporta.till.tables;

import it.sporta.ui.View;

/** The cards alone, for a screen that is there already. */
public record CardsView(KitchenView kitchen) implements View {}
