package it.sporta.till.cash;

import it.sporta.ui.View;
import it.sporta.ui.Words;

/** The sum of what was counted so far. */
public record SumView(String sum) implements View {

    @Override
    public String title(Words words) {
        return sum;
    }
}
