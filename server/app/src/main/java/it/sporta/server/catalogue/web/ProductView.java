package it.sporta.server.catalogue.web;

import it.sporta.kernel.product.Allergen;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.Form;
import it.sporta.server.catalogue.DateKind;
import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One article: its description, its rates, its prices.
 *
 * @param known empty for an article that is about to be added
 * @param done what has just been saved: {@code added}, {@code saved}, {@code priced}, or empty
 */
public record ProductView(
        Optional<Known> known, Form form, Form price, Choices choices, String done)
        implements View {

    /** An article that is there. */
    public record Known(
            String id,
            String name,
            Unit unit,
            boolean withdrawn,
            List<Rate> rates,
            List<Price> history) {}

    /** What the law asks, and where. */
    public record Rate(SupplyMode mode, String code, int hundredths, String law) {}

    /**
     * @param corrected a later entry of the same day stands above it
     */
    public record Price(
            LocalDate from,
            long cents,
            boolean current,
            boolean coming,
            boolean corrected,
            String by,
            Instant at) {}

    public Allergen[] allergens() {
        return Allergen.values();
    }

    public Unit[] units() {
        return Unit.values();
    }

    public DateKind[] dateKinds() {
        return DateKind.values();
    }

    /** A new article is asked; one that is there has answered. */
    public List<Map.Entry<String, String>> asked(
            List<Map.Entry<String, String>> options, Words words) {
        List<Map.Entry<String, String>> all = new ArrayList<>(options);
        if (known.isEmpty()) {
            all.add(0, Map.entry("", words.text("product.choose")));
        }
        return all;
    }

    /** Something typed about an article that is there was not taken. */
    public boolean isRefused() {
        return known.isPresent() && (form.isRefused() || price.isRefused());
    }

    @Override
    public String title(Words words) {
        return known.map(Known::name).orElseGet(() -> words.text("ProductView.title"));
    }
}
