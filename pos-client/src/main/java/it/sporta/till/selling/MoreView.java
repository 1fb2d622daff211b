package it.sporta.till.selling;

import it.sporta.ui.View;

/**
 * What is needed seldom.
 *
 * @param last whether there is a sale whose paper could be printed again
 */
public record MoreView(boolean last) implements View {}
