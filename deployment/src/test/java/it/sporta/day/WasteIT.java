package it.sporta.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Food that is not sold, at via Palmanova: weighed on the till's own scale, given with its paper,
 * and found again in kilos on the coordinator's pages.
 */
class WasteIT extends TradeCase {

    /** Long keeping, so that some is there whatever the month. */
    private static final String GOODS = "Patate gialle";

    private static final String ROW = "#destinazioni tbody tr";

    private TillScreen till;
    private Page station;
    private Page office;
    private Hands bench;
    private String product;
    private long compostBefore;
    private long toGiveBefore;
    private long feedBefore;

    @BeforeAll
    void openTheStation() {
        office = office(MARTA);
        compostBefore = gramsToday("Compost");
        toGiveBefore = gramsToday("Da donare");
        feedBefore = gramsToday("Animali");
        bench = new Hands(day.palmanova().benchUrl());
        station = browser.page();
        till = new TillScreen(station, day.palmanova().tillUrl());
        till.enter("40271");
        station.navigate(day.palmanova().tillUrl() + "waste");
    }

    /** Grams of the day that the first page shows for a destination. */
    private long gramsToday(String destination) {
        office.navigate(url);
        Locator row =
                office.locator(ROW).filter(new Locator.FilterOptions().setHasText(destination));
        return row.count() == 0
                ? 0
                : Long.parseLong(row.locator("td").first().getAttribute("data-value"));
    }

    private void find() {
        station.locator("#search").fill("patate");
        station.waitForCondition(() -> station.locator(".till-tile").count() < 10);
        station.locator(".till-tile").filter(has(GOODS)).first().waitFor();
    }

    private void touch() {
        station.locator(".till-tile").filter(has(GOODS)).first().click();
    }

    private void awaitAsked(String question) {
        station.locator(".till-waste-ask").filter(has(question)).waitFor();
    }

    private String latest() {
        station.locator(".till-waste-rows .till-line").first().waitFor();
        return station.locator(".till-waste-rows .till-line")
                .first()
                .innerText()
                .replace('\u00a0', ' ');
    }

    private void awaitLatest(int count) {
        station.waitForCondition(
                () -> station.locator(".till-waste-rows .till-line").count() == count);
    }

    @Test
    @Order(1)
    void fourTouchesWeighWhatWentBadWithoutItsBin() {
        bench.putOnThePan(2_900);
        photograph(station, "spreco-cassa.png");
        find();
        product = station.locator(".till-tile").filter(has(GOODS)).first().getAttribute("value");
        station.locator("input[name='bin'][value='Secchio verde']").check();
        touch();
        awaitAsked("Perché lo togli?");
        assertThat(station.locator(".till-waste-held").innerText().replace('\u00a0', ' '))
                .contains(GOODS, "2,450 kg", "tara 0,450 kg");
        station.locator("button[value='SPOILED']").click();
        awaitAsked("Dove va?");
        photograph(station, "spreco-dove.png");
        station.locator("button[value='COMPOST']").first().click();
        assertThat(latest()).contains(GOODS, "Rovinato → Compost", "2,450 kg");
    }

    @Test
    @Order(2)
    void theSameLoadIsNotWeighedTwiceAndTheKeyboardAloneWillDo() {
        find();
        station.locator("input[name='bin'][value='']").check();
        touch();
        station.locator("#message").filter(has("Togli e ripesa")).waitFor();
        bench.clearThePan();
        station.waitForTimeout(1_000);
        bench.putOnThePan(1_300);
        station.waitForTimeout(1_000);
        touch();
        awaitAsked("Perché lo togli?");
        station.keyboard().press("3");
        awaitAsked("Dove va?");
        assertThat(station.locator(".till-pay").innerText()).contains("Donazione");
        station.keyboard().press("Enter");
        awaitLatest(2);
        assertThat(latest()).contains("Sovrapproduzione → Donazione", "1,300 kg");
    }

    @Test
    @Order(3)
    void aScaleThatIsGoneIsNamedAndAwayFromTheServerItIsWeighedAllTheSame() throws Exception {
        bench.pullOrPlugTheScale();
        find();
        touch();
        station.locator("#message").filter(has("bilancia")).waitFor();
        assertThat(station.locator(".till-waste-rows .till-line").count()).isEqualTo(2);
        day.cutTheServerOff();
        weighTyped("0,4", "MISTAKE", "FEED");
        awaitLatest(3);
        assertThat(latest()).contains("Errore → Animali", "0,400 kg", "PESO MANUALE");
        weighTyped("0,3", "SPOILED", "REFUSE");
        awaitLatest(4);
        station.locator(".till-waste-rows .till-line").first().locator("button").click();
        awaitLatest(3);
        day.bringTheServerBack();
        bench.pullOrPlugTheScale();
        bench.clearThePan();
    }

    private void weighTyped(String kilos, String reason, String destination) {
        find();
        station.locator("#keyed").fill(kilos);
        touch();
        awaitAsked("Perché lo togli?");
        assertThat((List<?>) till.hidden(1024, 768)).isEmpty();
        station.setViewportSize(1280, 800);
        station.locator("button[value='" + reason + "']").click();
        awaitAsked("Dove va?");
        station.locator("button[value='" + destination + "']").first().click();
    }

    @Test
    @Order(4)
    void todayShowsTheKilosWhereTheyWent() throws Exception {
        Day.await("the weighings are here", 60, () -> gramsToday("Animali") > feedBefore);
        assertThat(gramsToday("Compost") - compostBefore).isEqualTo(2_450);
        assertThat(gramsToday("Da donare") - toGiveBefore).isEqualTo(1_300);
        assertThat(gramsToday("Animali") - feedBefore).isEqualTo(400);
        office.locator("#destinazioni").scrollIntoViewIfNeeded();
        photograph(office, "spreco-oggi.png");
        long wasted = gramsToday("Spreco in tutto");
        office.navigate(url + "spreco?giorni=1");
        assertThat(wasted()).isEqualTo(wasted);
        String rows = office.locator("#pesate").innerText().replace('\u00a0', ' ');
        assertThat(rows).contains("2,450 kg", "1,300 kg", "0,400 kg", "0,300 kg", "annullata");
        photograph(office, "spreco-ufficio.png");
    }

    /** In all, as the page of waste shows it. */
    private long wasted() {
        return value(office.locator("#motivi tbody tr.sp-sum td").first());
    }

    @Test
    @Order(5)
    void aDonationHasItsPaperAndUntilThenTheFirstPageAsksForIt() throws Exception {
        office.navigate(url);
        office.locator(".sp-answers .sp-wait a").filter(has("da donare")).click();
        office.waitForURL(address -> address.contains("/spreco"));
        long given = given();
        office.navigate(url + "spreco");
        office.locator("#da-donare ~ ul li").filter(has("Palmanova")).locator("a").click();
        office.locator("h1", new Page.LocatorOptions().setHasText("Dona il cibo")).waitFor();
        for (Locator box : office.locator("input[name='pesata']").all()) {
            box.uncheck();
        }
        office.locator("tbody tr").filter(has("1,300")).filter(has(GOODS)).locator("input").check();
        photograph(office, "spreco-dona.png");
        office.locator("form.sp-form button[type=submit]").click();
        office.locator("h1", new Page.LocatorOptions().setHasText("Donazione, DDT n.")).waitFor();
        String number = office.locator("h1").innerText().replaceFirst(".* n\\. ", "");
        assertThat(paper(office, office.url() + "/ddt.pdf"))
                .contains("PROVA", number, "Donazione di eccedenze", "L. 166/2016")
                .contains("via Palmanova 59", GOODS, "1,300 kg");
        office.navigate(url + "spreco");
        assertThat(office.locator("#donazioni").innerText()).contains(number);
        assertThat(given() - given).isEqualTo(1_300);
    }

    private long given() {
        office.navigate(url);
        office.locator(".sp-answers").waitFor();
        return gramsToday("Donato");
    }

    @Test
    @Order(6)
    void theBalanceOfTheArticleIsClosedAndEachFigureOpens() {
        String id = product.split("/")[0];
        office.navigate(url + "oggi/bilancio?articolo=" + id);
        assertThat(office.locator("main").innerText()).contains("Il bilancio si chiude");
        assertThat(kilos("Animali")).isEqualTo(400);
        assertThat(kilos("Compost")).isGreaterThanOrEqualTo(2_450);
        assertThat(sum("td:nth-child(2)")).isEqualTo(sum("td:nth-child(3)"));
        photograph(office, "bilancio.png");
        office.locator("#bilancio tr").filter(has("Animali")).locator("a").click();
        office.locator("h1", new Page.LocatorOptions().setHasText("Animali")).waitFor();
        assertThat(office.locator("tbody").innerText().replace('\u00a0', ' '))
                .contains("0,400 kg", "Banco", "Errore");
    }

    private long kilos(String way) {
        return office
                .locator("#bilancio tr")
                .filter(has(way))
                .locator("td[data-value]")
                .all()
                .stream()
                .mapToLong(cell -> Long.parseLong(cell.getAttribute("data-value")))
                .sum();
    }

    /** As a reader adds up a column; what is zero or empty says nothing. */
    private long sum(String cells) {
        return office.locator("#bilancio tbody tr:not(.sp-sum) " + cells).all().stream()
                .map(cell -> cell.innerText().replaceAll("[^0-9,-]", ""))
                .filter(text -> !text.isEmpty())
                .mapToLong(text -> Long.parseLong(text.replace(",", "")))
                .sum();
    }

    /** By the keyboard alone; each figure opens a list that a reader can add up. */
    @Test
    @Order(7)
    void theWeekOpensOntoTheMovementsThatMakeItUp() {
        Locator composted = figure("WASTE", "Compost");
        long grams = value(composted);
        assertThat(grams).isGreaterThanOrEqualTo(2_450);
        enter(composted);
        office.locator("#righe").waitFor();
        assertThat(values("#righe tbody td[data-value]")).isEqualTo(grams);
        assertThat(office.locator("#righe").innerText()).contains("Patate", "2,450");

        Locator all = figure("WASTE", "Spreco in tutto");
        long waste = value(all);
        enter(all);
        office.locator("#motivi").waitFor();
        assertThat(waste).isGreaterThan(grams).isEqualTo(wasted());

        week(
                LocalDate.now(ZoneId.of("Europe/Rome"))
                        .minusDays(1)); // on a Monday this one has sold nothing
        Locator takings = shown("SHOP", "Incasso");
        long cents = value(takings);
        enter(takings);
        office.locator("#scontrini").waitFor();
        assertThat(cents).isPositive();
        assertThat(money("#scontrini + div tbody tr:not(.sp-sum) td:nth-child(4)"))
                .isEqualTo(cents);

        week(LocalDate.now(ZoneId.of("Europe/Rome")).minusDays(1));
        Locator came = house().locator("tr[data-row='week.in'] td a").first();
        long intake = value(came);
        enter(came);
        office.locator("#articoli").waitFor();
        assertThat(intake).isPositive();
        assertThat(values("#articoli tbody td[data-value]")).isEqualTo(intake);
        photograph(office, "settimana-movimenti.png");
    }

    @Test
    @Order(8)
    void theKilosOfTheWeekAreAllAccountedFor() {
        week();
        photograph(office, "settimana.png");
        assertThat(house().innerText()).contains("Il bilancio si chiude");
        long rest = 0;
        for (Locator row : house().locator("tr.sp-sum").all()) {
            long grams =
                    row.locator("td").first().locator("a").all().stream()
                            .mapToLong(WasteIT::value)
                            .sum();
            rest += "week.in".equals(row.getAttribute("data-row")) ? grams : -grams;
        }
        assertThat(rest).isZero();
    }

    /** As who has read the page: an Enter that comes with it was meant for the one before. */
    private void enter(Locator link) {
        office.waitForTimeout(1_000);
        link.press("Enter");
    }

    private void week() {
        office.navigate(url + "settimana");
        house().waitFor();
    }

    private void week(LocalDate day) {
        office.navigate(url + "settimana?giorno=" + day);
        house().waitFor();
    }

    /** The part of the page that is of via Palmanova's owner. */
    private Locator house() {
        return office.locator(".sp-house").filter(has("via Palmanova"));
    }

    private Locator figure(String chapter, String name) {
        week();
        return shown(chapter, name);
    }

    private Locator shown(String chapter, String name) {
        return house().locator("[data-chapter=" + chapter + "] li a")
                .filter(has(name))
                .filter(new Locator.FilterOptions().setHasNotText("Valore"))
                .first();
    }

    private static long value(Locator figure) {
        return Long.parseLong(figure.getAttribute("data-value"));
    }

    private long values(String cells) {
        return office.locator(cells).all().stream().mapToLong(WasteIT::value).sum();
    }

    private long money(String cells) {
        return office.locator(cells).all().stream()
                .mapToLong(cell -> Long.parseLong(cell.innerText().replaceAll("[^0-9-]", "")))
                .sum();
    }
}
