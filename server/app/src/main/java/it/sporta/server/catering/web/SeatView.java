package it.sporta.server.catering.web;

import it.sporta.server.Form;
import it.sporta.ui.View;
import java.util.List;
import java.util.Map.Entry;

/** Where our organisations have their seat, as their invoices say. */
public record SeatView(Form form, List<Entry<String, String>> organisations, List<Seat> seats)
        implements View {

    public record Seat(String organisation, String address) {}
}
