package it.sporta.server.sync.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import it.sporta.kernel.Refused;
import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.FactType;
import it.sporta.kernel.journal.Verdict;
import it.sporta.server.Form;
import it.sporta.server.sync.AsideEntry;
import it.sporta.server.sync.EntryPlace;
import it.sporta.server.sync.Loss;
import it.sporta.server.sync.RefusedEntry;
import it.sporta.server.sync.Settled;
import it.sporta.server.sync.Stranger;
import it.sporta.server.sync.TillState;
import it.sporta.ui.Format;
import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the desk, drawn by the real templates. */
class DeskPagesTest {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(ContentType.Html);
    private static final List<String> ASIDE =
            List.of(
                    "unknown-type",
                    "unreadable",
                    "damaged",
                    "other-hub",
                    "other-till",
                    "not-posted",
                    "no-moment");
    private static final List<String> REFUSED =
            List.of(
                    "other-entry",
                    "other-history",
                    "two-entries-for-one-place",
                    "old-epoch",
                    "replaced-key",
                    "epoch-not-begun",
                    "revoked");
    private static final List<String> STRANGERS =
            List.of(
                    "malformed",
                    "other-place",
                    "batch-size",
                    "unknown-till",
                    "hash",
                    "signature",
                    "too-many");
    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
    private static final EntryPlace PLACE = new EntryPlace(new UUID(1, 2), 1, 42);
    private static final What SALE =
            new What(
                    "TICKET_PAID",
                    Optional.of(new What.Sale(1_042, 1_240, LocalDate.of(2026, 11, 20))));

    private static String drawn(View view, String language) {
        StringOutput page = new StringOutput();
        Words words = Words.of(view.getClass(), Locale.forLanguageTag(language));
        TEMPLATES.render(
                "sync/" + view.getClass().getSimpleName() + ".jte",
                Map.of("view", view, "words", words, "format", Format.ITALIAN),
                page);
        return page.toString();
    }

    private static AsideEntry entry(String reason, Optional<Settled> settled) {
        return new AsideEntry(
                PLACE,
                "palmanova-1",
                reason,
                "<b>detail</b>",
                NOW,
                2,
                Optional.of(NOW),
                settled,
                Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void theDeskSaysWhatItIsAndWhyForEveryReason(String language) {
        TillsView.Desk desk =
                new TillsView.Desk(
                        ASIDE.stream().map(DeskPagesTest::aside).toList(),
                        ASIDE.size() + 900L,
                        REFUSED.stream().map(DeskPagesTest::refusal).toList(),
                        REFUSED.size(),
                        List.of("zuara-9"),
                        STRANGERS.stream().map(DeskPagesTest::stranger).toList(),
                        List.of(new Loss(new UUID(1, 2), "monti-1", 3, List.of("2-7", "2-9…2-12"))),
                        77);
        String page =
                drawn(
                        new TillsView(
                                List.of(),
                                desk,
                                Form.empty(TillsList.FIELDS),
                                Optional.empty(),
                                List.of(),
                                "stamp"),
                        language);
        assertThat(page)
                .contains(
                        "zuara-9",
                        "1.042",
                        "12,40\u00a0€",
                        "20 nov 2026",
                        "name=\"fino\" value=\"77\"")
                .contains("/casse/voci/" + PLACE.till() + "/1/42/riprova", "907")
                .contains("&lt;b&gt;detail")
                .doesNotContain("<b>detail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void aRevokedTillCanBeGivenANewCodeAndNotBeRevokedTwice(String language) {
        for (boolean revoked : List.of(true, false)) {
            TillsView.Row till =
                    new TillsView.Row(
                            "0-1",
                            "palmanova-1",
                            "via Palmanova",
                            Optional.empty(),
                            false,
                            Optional.empty(),
                            TillState.LEVEL,
                            revoked,
                            "1-4",
                            Optional.empty(),
                            Optional.empty());
            TillsView.Desk desk =
                    new TillsView.Desk(
                            List.of(), 0, List.of(), 0, List.of(), List.of(), List.of(), 0);
            String page =
                    drawn(
                            new TillsView(
                                    List.of(till),
                                    desk,
                                    Form.empty(TillsList.FIELDS),
                                    Optional.empty(),
                                    List.of(),
                                    "stamp"),
                            language);
            assertThat(page).contains("/casse/0-1/codice\"");
            assertThat(page.contains("/casse/0-1/revoca\"")).isEqualTo(!revoked);
        }
    }

    private static TillsView.Aside aside(String reason) {
        return new TillsView.Aside(
                "palmanova-1",
                "1-42",
                SALE,
                NOW,
                reason,
                "<b>detail</b>",
                1,
                Optional.of(NOW),
                AsideResource.path(PLACE));
    }

    private static TillsView.Refusal refusal(String reason) {
        return new TillsView.Refusal(
                "palmanova-1", "1-42", SALE, NOW, reason, 3, "/casse/rifiutate/00");
    }

    private static Stranger stranger(String reason) {
        return new Stranger(Optional.empty(), reason, 2, 30, 1_025, NOW, NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void anEntryThatWaitsCanBeTriedAgainOrClosed(String language) {
        Form form = AsideSheet.form().with(AsideSheet.NOTE, "già \"fatto\"");
        form.refuse(new Refused("aside.note.long", 400));
        for (String reason : ASIDE) {
            String page =
                    drawn(
                            new AsideView(
                                    entry(reason, Optional.empty()), SALE, Optional.empty(), form),
                            language);
            assertThat(page)
                    .contains("/42/riprova\"", "/42/chiudi\"", "già &#34;fatto&#34;", "400")
                    .doesNotContain("<b>detail");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void whatWasDecidedIsShownAndOffersNothingMore(String language) {
        for (Settled.How how : Settled.How.values()) {
            Decided decided = new Decided(how, "Ada", NOW, "rifatta <a mano>");
            Settled settled = new Settled(how, Optional.empty(), NOW, "");
            String page =
                    drawn(
                            new AsideView(
                                    entry("not-posted", Optional.of(settled)),
                                    SALE,
                                    Optional.of(decided),
                                    AsideSheet.form()),
                            language);
            assertThat(page).contains("Ada", "rifatta &lt;a mano&gt;").doesNotContain("<form");
            var row = new DecidedView.Row("palmanova-1", "1-42", SALE, decided, "/qui");
            assertThat(drawn(new DecidedView(List.of(row)), language)).contains("Ada", "\"/qui\"");
        }
        assertThat(drawn(new DecidedView(List.of()), language)).contains("sp-empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void onlyWhatMayBeASaleCanBePostedAllTheSame(String language) {
        String rejected = drawn(refused(Verdict.REJECTED, SALE), language);
        assertThat(rejected).contains("/visto\"").doesNotContain("/registra\"");
        String unreadable = drawn(refused(Verdict.FORK, What.of(Optional.empty())), language);
        assertThat(unreadable).contains("/visto\"").doesNotContain("/registra\"");
    }

    private static RefusedView refused(Verdict verdict, What what) {
        RefusedEntry entry =
                new RefusedEntry(
                        Bytes.of(new byte[32]),
                        PLACE,
                        "palmanova-1",
                        verdict,
                        "other-entry",
                        NOW,
                        1,
                        Optional.empty(),
                        Optional.empty());
        return new RefusedView(entry, what, Optional.empty(), AsideSheet.form());
    }

    @Test
    void everyKindOfFactHasItsWord() {
        for (FactType type : FactType.values()) {
            assertThat(Words.of(TillsView.class, Locale.ITALIAN).has("what." + type)).isTrue();
        }
    }
}
