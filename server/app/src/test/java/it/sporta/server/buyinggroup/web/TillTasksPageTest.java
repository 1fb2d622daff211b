package it.sporta.server.buyinggroup.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import it.sporta.server.Form;
import it.sporta.server.buyinggroup.CycleState;
import it.sporta.server.buyinggroup.TillBooking;
import it.sporta.ui.Format;
import it.sporta.ui.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a till told and could not be done as it stood, on the page of its cycle. */
class TillTasksPageTest {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(ContentType.Html);
    private static final Instant TAKEN = Instant.parse("2026-11-27T17:10:00Z");
    private static final Instant CAME = Instant.parse("2026-11-27T18:02:00Z");

    private static CycleView page(CycleState state, boolean possible) {
        Form form = Form.empty(Set.of());
        return new CycleView(
                new UUID(1, 1).toString(),
                3,
                "Dispensa",
                "Gruppo",
                "viale Faenza",
                state,
                TAKEN,
                CAME,
                LocalDate.of(2026, 12, 1),
                List.of(),
                List.of(),
                List.of(),
                0,
                form,
                form,
                Arrays.stream(TillBooking.Hurdle.values())
                        .map(hurdle -> booking(hurdle, possible))
                        .toList(),
                List.of(
                        new CycleView.WeighingTask(
                                new UUID(1, 3).toString(),
                                "Formaggio duro",
                                "1,500 kg",
                                "Nadia",
                                TAKEN,
                                possible)),
                List.of());
    }

    private static CycleView.BookingTask booking(TillBooking.Hurdle hurdle, boolean possible) {
        return new CycleView.BookingTask(
                new UUID(1, 2).toString(),
                "Piera",
                "Nadia",
                TAKEN,
                CAME,
                hurdle.name(),
                List.of(new CycleView.Wish("Miele", "1 pz", "2 pz")),
                possible);
    }

    private static String drawn(CycleView view, String language) {
        StringOutput page = new StringOutput();
        Words words = Words.of(CycleView.class, Locale.forLanguageTag(language));
        TEMPLATES.render(
                "buyinggroup/CycleView.jte",
                Map.of("view", view, "words", words, "format", Format.ITALIAN),
                page);
        return page.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void everyHurdleHasItsWordsAndBothAnswers(String language) {
        String page = drawn(page(CycleState.CLOSED, true), language);
        Words words = Words.of(CycleView.class, Locale.forLanguageTag(language));
        for (TillBooking.Hurdle hurdle : TillBooking.Hurdle.values()) {
            assertThat(words.has("task." + hurdle)).as(hurdle.name()).isTrue();
        }
        assertThat(page)
                .contains("Piera", "Miele", "2 pz", "18:10", "19:02")
                .contains("/prendi", "/rifiuta", "/conta", "/scarta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void whatCannotBeTakenAnyMoreCanOnlyBeDeclined(String language) {
        String page = drawn(page(CycleState.DELIVERED, false), language);
        assertThat(page).contains("/rifiuta", "/scarta").doesNotContain("/prendi", "/conta");
    }
}
