package it.sporta.server.selling.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import it.sporta.kernel.Samples;
import it.sporta.kernel.journal.CardFact.CardSettled;
import it.sporta.kernel.journal.CardFact.Doubt;
import it.sporta.kernel.journal.CardFact.Ending;
import it.sporta.kernel.journal.CardFact.Word;
import it.sporta.server.selling.SettledCard;
import it.sporta.ui.Format;
import it.sporta.ui.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardsPageTest {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(ContentType.Html);
    private static final UUID TILL = new UUID(9, 9);
    private static final Instant AT = Instant.parse("2026-11-22T11:00:00Z");

    private static CardsView.Row row(CardSettled fact, boolean sold) {
        return new CardsView.Row(
                new SettledCard(TILL, 1, 12, fact, AT, sold, Optional.empty()),
                "via Palmanova",
                "Amina");
    }

    private static String drawn(CardsView view, String language) {
        StringOutput page = new StringOutput();
        Words words = Words.of(CardsView.class, Locale.forLanguageTag(language));
        TEMPLATES.render(
                "selling/CardsView.jte",
                Map.of("view", view, "words", words, "format", Format.ITALIAN),
                page);
        return page.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void everyDoubtEndingAndWordIsSaid(String language) {
        CardSettled sample = Samples.settled(new UUID(5, 5), Ending.CHARGED);
        List<CardsView.Row> all = new ArrayList<>();
        for (Doubt doubt : Doubt.values()) {
            for (Ending ending : Ending.values()) {
                for (Word word : Word.values()) {
                    all.add(
                            row(
                                    new CardSettled(
                                            sample.ticket(),
                                            sample.amount(),
                                            doubt,
                                            ending,
                                            word,
                                            sample.hub(),
                                            sample.businessDate(),
                                            sample.operator()),
                                    false));
                }
            }
        }
        assertThat(drawn(new CardsView(all, all), language))
                .contains("7,51", "Amina", "action=\"/vendite/carte/" + TILL + "/1/12\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void onlyWhatBecameASaleLeadsToOne(String language) {
        UUID ticket = new UUID(5, 5);
        String sale = "href=\"/oggi/vendite/" + ticket;
        CardsView.Row freed = row(Samples.settled(ticket, Ending.NOT_CHARGED), false);
        CardsView.Row sold = row(Samples.settled(ticket, Ending.CHARGED), true);
        assertThat(drawn(new CardsView(List.of(freed), List.of(freed)), language))
                .doesNotContain(sale);
        assertThat(drawn(new CardsView(List.of(sold), List.of()), language)).contains(sale);
        assertThat(drawn(new CardsView(List.of(), List.of(sold)), language)).contains(sale);
    }

    @Test
    void aChargeWithoutASaleIsNotCalledASale() {
        CardSettled charged = Samples.settled(new UUID(5, 5), Ending.CHARGED);
        String saved = "La vendita è registrata.";
        assertThat(drawn(new CardsView(List.of(row(charged, true)), List.of()), "it"))
                .contains(saved);
        assertThat(drawn(new CardsView(List.of(row(charged, false)), List.of()), "it"))
                .doesNotContain(saved)
                .contains("Nessuna vendita è registrata");
    }
}
