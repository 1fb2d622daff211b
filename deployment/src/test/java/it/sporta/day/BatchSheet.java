package it.sporta.day;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;

/** The office's pages of what is made in via Capuana, from the larder to the closed sheet. */
final class BatchSheet {

    private final Page page;
    private final String url;
    private final String room;

    /**
     * @param room of via Capuana in which goods for it are received, {@code Cucina}
     */
    BatchSheet(Page page, String url, String room) {
        this.page = page;
        this.url = url;
        this.room = room;
    }

    void receive(String article, String quantity, String cost) {
        page.navigate(url + "magazzino/ricevi");
        TradeCase.choose(page.locator("select[name='lot.product']").first(), article + " (");
        TradeCase.choose(page.locator("select[name='lot.place']").first(), "via Capuana: " + room);
        page.locator("input[name='lot.quantity']").fill(quantity);
        page.locator("input[name='lot.cost']").fill(cost);
        page.locator("form.sp-form button[type=submit]").click();
        all("h1", "Lotto di " + article).waitFor();
    }

    /**
     * Opens a batch by a recipe.
     *
     * @param usual how many the recipe proposes
     * @return its lot
     */
    String open(String recipe, String usual, String wanted) {
        page.navigate(url + "ricette");
        all("tr", recipe).locator("a").filter(TradeCase.has("Prepara")).click();
        Locator field = page.locator("input[name='batch.wanted']");
        if (!field.inputValue().startsWith(usual)) {
            throw new AssertionError("proposed: " + field.inputValue());
        }
        field.fill(wanted);
        page.locator("form.sp-form button[type=submit]").click();
        page.locator("#entra").waitFor();
        String title = page.locator("h1").innerText();
        return title.substring(title.lastIndexOf(' ') + 1);
    }

    /**
     * Weighs in what was received for it.
     *
     * @param weight empty for what is sold by weight
     */
    void weigh(String article, String quantity, String weight) {
        Locator form = all("tr", article).locator("form.sp-inline").first();
        TradeCase.choose(form.locator("select"), room);
        form.locator("input[name='in.quantity']").fill(quantity);
        if (!weight.isEmpty()) {
            form.locator("input[name='in.weight']").fill(weight);
        }
        oneMore("#entrato tbody tr", form.locator("button"));
    }

    /** What has no lot: from the tap. */
    void pour(String article, String kilos) {
        Locator form = all("tr", article).locator("form[action$='/versa']").first();
        form.locator("input[name='pour.weight']").fill(kilos);
        oneMore("#entrato tbody tr", form.locator("button"));
    }

    void out(String pieces) {
        page.locator("#esce-quanto").fill(pieces);
        all("button", "Segna").first().click();
        page.locator("#uscito").waitFor();
    }

    /** The same, put somewhere else than usual. */
    void out(String pieces, String place) {
        TradeCase.choose(page.locator("#esce-posto"), place);
        out(pieces);
    }

    void lose(String kind, String kilos, String of) {
        TradeCase.choose(page.locator("#perde-che"), kind);
        page.locator("#perde-peso").fill(kilos);
        TradeCase.choose(page.locator("#perde-di"), of);
        oneMore("#perso tbody tr", page.locator("form[action$='/perde'] button"));
    }

    /** The date that is proposed for the first thing made. */
    LocalDate date() {
        return LocalDate.parse(page.locator("#data-0").inputValue());
    }

    void close() {
        all("button", "Chiudi").last().click();
        page.locator("text=Chiusa il").waitFor();
    }

    private void oneMore(String rows, Locator key) {
        int before = page.locator(rows).count();
        key.click();
        page.waitForCondition(() -> page.locator(rows).count() == before + 1);
    }

    private Locator all(String selector, String text) {
        return page.locator(selector).filter(TradeCase.has(text));
    }
}
