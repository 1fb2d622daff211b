/**
 * The one way to make screens, for the till, the office and the bench.
 *
 * <p>A new screen in five steps:
 *
 * <ol>
 *   <li>{@code record StockView(List<Row> rows) implements View {}} in {@code
 *       it.sporta.server.stock.web}: facts, ready to be shown.
 *   <li>{@code src/main/jte/stock/StockView.jte}: {@code @param StockView view}, {@code @param
 *       Words words}, {@code @param Format format}; declare only those you use. The name is found
 *       by dropping {@code it.sporta.<application>} and {@code web} from the view's; a view
 *       directly in {@code it.sporta.bench} stands in {@code bench/}.
 *   <li>{@code words_it.properties} and {@code words_en.properties} (UTF-8) in the view's package
 *       or one above: {@code StockView.title=Magazzino} and what the template asks for with {@code
 *       ${words.text("stock.empty", "hub", name)}}; places are named: {@code {hub}}.
 *   <li>A resource method {@code @GET @Produces(ViewWriter.HTML) StockView show()}: one method
 *       serves htmx the fragment and a browser the whole page. Without {@code @Produces} some
 *       engines would send the view as JSON to whoever asks for that.
 *   <li>In a test: {@code assertThat(ScreenAudit.of(Path.of("src/main/jte"), StockView.class))
 *       .isEmpty()}; it finds the missing template, word or icon.
 * </ol>
 *
 * <p>Each application registers {@link it.sporta.ui.application.Screens#PROVIDERS} (the application
 * server finds them by itself) and one {@code ContextResolver<FrameContext>}. Amounts and weights
 * are written by {@link it.sporta.ui.Format} and read by {@link it.sporta.ui.Figures}; a figure is
 * followed by a no-break space. Icons: {@code ${Icon.of("printer")}}; files: {@code
 * ${Asset.url("sporta/x.svg")}}.
 *
 * <p>Keys: {@code data-key="p"} gives a button the letter P, {@code data-once} on a form lets it go
 * once until its answer is there. No style attributes, no inline scripts, no {@code hx-on}: the
 * content security policy forbids them.
 *
 * <p>Decisions: templates are compiled with the build and bound by name, so no generated façade
 * ties the contexts together. The applications stand at the root of their host. The language is the
 * one the browser asks for, Italian unless it is English.
 */
package it.sporta.ui;
