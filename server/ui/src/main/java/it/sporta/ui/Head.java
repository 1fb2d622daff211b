package it.sporta.ui;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import it.sporta.ui.asset.Asset;
import java.util.List;

/**
 * The head every frame shares: sheets and scripts of ours, and htmx told to live under our content
 * security policy: no inline styles, no eval, nothing from elsewhere, no pages kept in a shared
 * browser; 422 and errors are shown, where the answer says.
 */
public record Head(List<String> sheets, List<String> scripts) implements Content {

    private static final String HTMX = "webjars/htmx.org/2.0.7/dist/htmx.min.js";
    private static final String CHART = "webjars/chart.js/4.5.1/dist/chart.umd.min.js";
    private static final String BOOTSTRAP =
            "webjars/bootstrap-italia/2.17.0/dist/css/bootstrap-italia.min.css";
    private static final String HTMX_CONFIG =
            "{\"includeIndicatorStyles\":false,\"allowEval\":false,\"allowScriptTags\":false,"
                    + "\"selfRequestsOnly\":true,\"historyCacheSize\":0,\"refreshOnHistoryMiss\":true,"
                    + "\"defaultSettleDelay\":0,\"attributesToSettle\":[\"class\",\"width\",\"height\"],"
                    + "\"responseHandling\":[{\"code\":\"204\",\"swap\":false},"
                    + "{\"code\":\"[23]..|422\",\"swap\":true},"
                    + "{\"code\":\"...\",\"swap\":true,\"error\":true}]}";

    public static Head office() {
        return new Head(
                List.of(BOOTSTRAP, "sporta/tokens.css", "sporta/parts.css", "sporta/office.css"),
                List.of(HTMX, "sporta/keys.js", "sporta/chart.js"));
    }

    public static Head till() {
        return new Head(
                List.of(
                        "sporta/tokens.css",
                        "sporta/parts.css",
                        "sporta/till.css",
                        "sporta/till-keys.css",
                        "sporta/till-screens.css"),
                List.of(HTMX, "sporta/wedge.js", "sporta/keys.js"));
    }

    /** No keys: nobody presses anything there. */
    public static Head facing() {
        return new Head(
                List.of("sporta/tokens.css", "sporta/parts.css", "sporta/customer.css"),
                List.of(HTMX));
    }

    public static Head phone() {
        return new Head(
                List.of("sporta/tokens.css", "sporta/parts.css", "sporta/phone.css"),
                List.of(HTMX, "sporta/keys.js"));
    }

    public static Head bench() {
        return new Head(
                List.of("sporta/tokens.css", "sporta/parts.css", "sporta/bench.css"),
                List.of(HTMX, "sporta/keys.js"));
    }

    public static Head bare() {
        return new Head(List.of("sporta/tokens.css", "sporta/parts.css"), List.of());
    }

    @Override
    public void writeTo(TemplateOutput page) {
        page.writeContent("<meta charset=\"utf-8\">");
        page.writeContent(
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        page.writeContent("<meta name=\"htmx-config\" content='" + HTMX_CONFIG + "'>");
        page.writeContent(
                "<link rel=\"icon\" type=\"image/svg+xml\" href=\""
                        + Asset.url("sporta/mark.svg")
                        + "\">");
        sheets.forEach(
                path ->
                        page.writeContent(
                                "<link rel=\"stylesheet\" href=\"" + Asset.url(path) + "\">"));
        scripts.forEach(path -> page.writeContent(script(path)));
    }

    /** The drawing library is large: chart.js fetches it on pages that have a chart. */
    private static String script(String path) {
        String library =
                path.equals("sporta/chart.js") ? " data-library=\"" + Asset.url(CHART) + "\"" : "";
        return "<script defer src=\"" + Asset.url(path) + "\"" + library + "></script>";
    }
}
