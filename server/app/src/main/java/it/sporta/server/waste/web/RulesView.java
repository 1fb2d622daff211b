package it.sporta.server.waste.web;

import it.sporta.server.Form;
import it.sporta.ui.View;
import java.util.List;
import java.util.Map.Entry;

/** The bins of the stations, and whom the hubs give to. */
public record RulesView(
        Form bin,
        Form donee,
        List<Entry<String, String>> hubs,
        List<BinRow> bins,
        List<DoneeRow> donees)
        implements View {

    /** A bin of a hub. */
    public record BinRow(String hub, String hubName, String name, String tare) {}

    /** Who is given food. */
    public record DoneeRow(String name, String number, String address) {}
}
