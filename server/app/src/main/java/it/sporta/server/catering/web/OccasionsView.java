package it.sporta.server.catering.web;

import it.sporta.server.catering.Occasion;
import it.sporta.ui.View;
import java.util.List;

/** All occasions, the newest quote first. */
public record OccasionsView(List<Row> rows) implements View {

    /**
     * @param hub that cooks
     */
    public record Row(Occasion occasion, String hub) {}
}
