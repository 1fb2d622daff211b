package it.sporta.server.waste.web;

import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One donation.
 *
 * @param value at selling prices, in cents
 * @param tellBy when a person must look whether the tax office is to be told
 * @param useToldBy when whoever got it says what became of it
 */
public record DonationView(
        String id,
        String number,
        Instant at,
        String hub,
        String donee,
        long value,
        Optional<LocalDate> tellBy,
        LocalDate useToldBy,
        List<Item> items)
        implements View {

    /** What was given. */
    public record Item(String name, String amount, String lot) {}

    @Override
    public String title(Words words) {
        return words.text("DonationView.title", "number", number);
    }
}
