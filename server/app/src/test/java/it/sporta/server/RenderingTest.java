package it.sporta.server;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import it.sporta.kernel.Refused;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.PaymentKind;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.catalogue.web.Choices;
import it.sporta.server.catalogue.web.ProductView;
import it.sporta.server.catalogue.web.ProductsView;
import it.sporta.server.identity.web.LoginView;
import it.sporta.server.insight.Book;
import it.sporta.server.insight.web.ProofTime;
import it.sporta.server.insight.web.ProofView;
import it.sporta.server.insight.web.TicketView;
import it.sporta.server.insight.web.TodayView;
import it.sporta.server.insight.web.Waiting;
import it.sporta.server.stock.web.Freshness;
import it.sporta.server.stock.web.LotView;
import it.sporta.server.stock.web.TransfersInWeek;
import it.sporta.server.waste.Fate;
import it.sporta.ui.Format;
import it.sporta.ui.View;
import it.sporta.ui.Words;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Views drawn by the real templates. */
class RenderingTest {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(ContentType.Html);

    private static String drawn(View view, String template, String language) {
        StringOutput page = new StringOutput();
        TEMPLATES.render(
                template,
                Map.of(
                        "view",
                        view,
                        "words",
                        Words.of(view.getClass(), Locale.forLanguageTag(language)),
                        "format",
                        Format.in(language)),
                page);
        return page.toString();
    }

    @Test
    void aNameIsNeverMarkup() {
        var row =
                new ProductsView.Row(
                        "1",
                        "<script>alert(1)</script>",
                        "Frutta",
                        Unit.KILOGRAM,
                        Optional.of(220L),
                        Optional.of(Map.entry(LocalDate.of(2026, 12, 1), 240L)),
                        "\"><img src=x>",
                        true,
                        false,
                        Allergens.UNKNOWN,
                        false,
                        "qui");
        var filter = new ProductsView.Filter("\" autofocus x=\"", "", "", "nome");
        var choices = new Choices(List.of(), List.of(), List.of(), List.of());
        String page =
                drawn(
                        new ProductsView(filter, List.of(row), 1, choices),
                        "catalogue/ProductsView.jte",
                        "it");
        assertThat(page)
                .doesNotContain("<script>", "<img src=x>", "\" autofocus")
                .contains("&lt;script&gt;", "2,20&nbsp;€/kg", "km 0", "da completare")
                .doesNotContain("filiera corta");
    }

    @Test
    void whatWasTypedStaysAndThePasswordDoesNot() {
        MultivaluedHashMap<String, String> typed = new MultivaluedHashMap<>();
        typed.putSingle("login.account", "Ada");
        typed.putSingle("login.password", "segreta");
        Form form = Form.of(typed, Set.of("login.account", "login.password"));
        form.refuse(new Refused("login.wrong"));
        String page = drawn(new LoginView(form, "/casse"), "identity/LoginView.jte", "it");
        assertThat(page)
                .contains("value=\"Ada\"", "Nome o password non corrispondono", "/casse")
                .doesNotContain("segreta");
    }

    private static ProofView proved(String at, long differing) {
        return new ProofView(
                Optional.of(ProofTime.of(Instant.parse(at), LocalDate.of(2026, 11, 22))),
                Arrays.stream(Book.values())
                        .map(book -> new ProofView.Line(book, book == Book.SOLD ? differing : 0))
                        .toList());
    }

    private static String drawn(ProofView view, String language) {
        return drawn(view, "insight/ProofView.jte", language);
    }

    @Test
    void whetherTheBooksAgreeIsOneSentence() {
        assertThat(drawn(proved("2026-11-22T02:10:00Z", 0), "it"))
                .contains("Conti provati: stanotte alle 03:10, nessuna differenza.")
                .contains("Scontrini e merce uscita");
        assertThat(drawn(proved("2026-11-22T13:05:00Z", 2), "it"))
                .contains("Conti provati: oggi alle 14:05, 1 registro non torna.")
                .contains("2 righe non tornano");
        assertThat(drawn(proved("2026-11-20T13:05:00Z", 0), "en"))
                .contains("Books proved: on 20 Nov 2026 at 14:05, no difference.");
        assertThat(drawn(new ProofView(Optional.empty(), List.of()), "it"))
                .contains("Conti non ancora provati")
                .doesNotContain("<table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void aDayIsDrawnWithItsHoursAndItsTasks(String language) {
        String page =
                drawn(
                        new TodayView(
                                LocalDate.of(2026, 11, 22),
                                true,
                                true,
                                1_240,
                                1,
                                1_250,
                                List.of(new TodayView.HubSum("h", "qui", 1_240, 1, 1_250)),
                                List.of(new TodayView.Hour(9, List.of(1_240L))),
                                0,
                                List.of(),
                                List.of(
                                        new Waiting(
                                                TransfersInWeek.class,
                                                "week.shortages",
                                                1,
                                                "/magazzino"),
                                        till("aside", 2, "/casse"),
                                        till("refused", 2, "/casse"),
                                        till("wrong", 1, "/casse"),
                                        till("silent", 1, "/casse"),
                                        till("books", 1, "/oggi/conti")),
                                List.of(
                                        end(Fate.COMPOST, 250, 2_450, 9_100),
                                        end(Fate.GIVEN, 0, 3_000, 3_000)),
                                proved("2026-11-22T02:10:00Z", 0)),
                        "insight/TodayView.jte",
                        language);
        assertThat(page)
                .contains("12,40\u00a0€", "1,250\u00a0kg", "data-value=\"1240\"", "2026-11-22")
                .contains("0,250\u00a0kg", "9,100\u00a0kg", "3,000\u00a0kg")
                .doesNotContain("12,100\u00a0kg");
    }

    private static Waiting till(String what, long count, String path) {
        return new Waiting(TodayView.class, "waiting." + what, count, path);
    }

    private static TodayView.End end(Fate fate, long today, long week, long weeks) {
        return new TodayView.End(fate, new TodayView.Grams(today, week, weeks));
    }

    private static TodayView day(boolean isToday) {
        LocalDate day = LocalDate.of(2026, 11, 22);
        var lot = new TodayView.Expiring("l", "Mele", "qui", "3\u00a0kg", day, false);
        ProofView proof = new ProofView(Optional.empty(), List.of());
        return new TodayView(
                day,
                isToday,
                false,
                0,
                0,
                0,
                List.of(),
                List.of(),
                143,
                List.of(lot),
                List.of(),
                List.of(),
                proof);
    }

    @Test
    void aDayIsNamedInTheLanguageOfThePage() {
        assertThat(drawn(day(false), "insight/TodayView.jte", "it"))
                .contains("<h1>domenica 22 novembre</h1>");
        assertThat(drawn(day(false), "insight/TodayView.jte", "en"))
                .contains("<h1>Sunday 22 November</h1>")
                .doesNotContain("novembre");
    }

    @Test
    void whatExpiresIsSaidOfTodayOnlyAndHowManyAreNotShown() {
        assertThat(drawn(day(true), "insight/TodayView.jte", "it"))
                .contains("Scade presto", "Qui i primi 1 di 143");
        assertThat(drawn(day(false), "insight/TodayView.jte", "it"))
                .doesNotContain("Scade presto", "143", "Da vendere per prima");
    }

    private static LotView lot(Optional<LocalDate> date) {
        return new LotView(
                "Mele",
                "p",
                "",
                "Italia",
                "",
                LocalDate.of(2026, 11, 20),
                DateKind.NONE,
                date,
                Freshness.FINE,
                117,
                "kg",
                List.of(),
                List.of());
    }

    @Test
    void aLotSaysWhatItsDateIsAndNothingWhereThereIsNone() {
        assertThat(drawn(lot(Optional.of(LocalDate.of(2026, 11, 22))), "stock/LotView.jte", "it"))
                .contains("22 nov 2026", "Da vendere entro");
        assertThat(drawn(lot(Optional.empty()), "stock/LotView.jte", "it"))
                .contains("—")
                .doesNotContain("Da vendere entro", "Non ha data");
    }

    @Test
    void aTicketsNumbersOpenOntoTheirMovements() {
        var lot =
                new TicketView.Goods(
                        Optional.of("l1"),
                        "",
                        Optional.of(LocalDate.of(2026, 11, 19)),
                        new Quantity(1_250, Unit.KILOGRAM));
        var none =
                new TicketView.Goods(
                        Optional.empty(), "", Optional.empty(), new Quantity(1_000, Unit.PIECE));
        UnitPrice price = new UnitPrice(220, Unit.KILOGRAM);
        var apples =
                new TicketView.Line(
                        "p1", "Mele", lot.quantity(), price, "4", 400, 275, List.of(lot), false);
        var bread =
                new TicketView.Line(
                        "p2",
                        "Pane",
                        none.quantity(),
                        new UnitPrice(273, Unit.PIECE),
                        "N2",
                        0,
                        273,
                        List.of(none),
                        true);
        TicketView ticket =
                new TicketView(
                        "Banco",
                        42,
                        LocalDate.of(2026, 11, 20),
                        Instant.parse("2026-11-20T09:30:00Z"),
                        "h",
                        "via Palmanova",
                        "Dario",
                        548,
                        2,
                        List.of(apples, bread),
                        List.of(new TicketView.Paid(PaymentKind.CASH, 550, 1_000)),
                        List.of(),
                        Optional.of(
                                new TicketView.Issued(
                                        "0012-0045",
                                        "99MEY022274",
                                        Instant.parse("2026-11-20T09:30:00Z"),
                                        548,
                                        true,
                                        "")),
                        Optional.empty());
        assertThat(drawn(ticket, "insight/TicketView.jte", "it"))
                .contains("<h1>Scontrino Banco 42</h1>", "1,250\u00a0kg", "2,20\u00a0€/kg", "4%")
                .contains("href=\"/magazzino/lotti/l1\">lotto del 19 nov</a>", ">N2<")
                .contains("/magazzino/da-assegnare/h/p2", "dati 10,00\u00a0€, resto 4,50\u00a0€")
                .contains("alla cassa Dario", "arrotondato: 0,02\u00a0€")
                .contains("0012-0045", "matricola 99MEY022274");
    }

    @Test
    void aRefusedPriceStaysInItsFieldAndTheArticleIsOneLinkAway() {
        Set<String> fields = Set.of("product.name", "price.cents", "price.from");
        Form price = Form.empty(fields).with("price.cents", "2,4o");
        price.refuse(new Refused("price.cents.wrong"));
        var known = new ProductView.Known("p1", "Mele", Unit.KILOGRAM, false, List.of(), List.of());
        var choices = new Choices(List.of(), List.of(), List.of(), List.of());
        String page =
                drawn(
                        new ProductView(Optional.of(known), Form.empty(fields), price, choices, ""),
                        "catalogue/ProductView.jte",
                        "it");
        assertThat(page)
                .contains("<a href=\"/prodotti/p1\">L'articolo com'è adesso</a>", "value=\"2,4o\"")
                .contains("Il prezzo si scrive come 2,40.")
                .containsPattern("id=\"price-cents\"[^>]* autofocus");
    }

    @Test
    void aNameThatIsThereIsAskedAboutOnce() {
        Set<String> fields = Set.of("product.name", "product.twin");
        Form form = Form.empty(fields).with("product.name", "mele");
        form.refuse(new Refused("product.twin.needed", "Mele"));
        var choices = new Choices(List.of(), List.of(), List.of(), List.of());
        var view = new ProductView(Optional.empty(), form, Form.empty(fields), choices, "");
        assertThat(drawn(view, "catalogue/ProductView.jte", "it"))
                .contains("C'è già «Mele»: è un altro articolo?", "Sì, è un altro articolo")
                .containsPattern("name=\"product.twin\" value=\"yes\" autofocus>");
    }

    @Test
    void aNewArticleIsAskedWhatCannotBeGuessed() {
        var one = List.of(Map.entry("frutta", "Frutta"));
        var choices = new Choices(one, List.of(Map.entry("V4", "4%")), List.of(), List.of());
        Form form = Form.empty(Set.of());
        var blank = new ProductView(Optional.empty(), form, form, choices, "");
        String page = drawn(blank, "catalogue/ProductView.jte", "it");
        assertThat(page.split("Scegli…", -1)).hasSize(4);
        assertThat(page)
                .contains("aria-describedby=\"product-short-hint product-short-wrong\"")
                .doesNotContain("value=\"frutta\" selected", "value=\"KILOGRAM\" selected");
    }
}
