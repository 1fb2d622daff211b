package it.sporta.till.attaching;

import it.sporta.hardware.fiscal.DailyTotals;
import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.PaymentForm;
import it.sporta.till.attaching.FiscalSheet.Row;
import it.sporta.till.attaching.FiscalSheet.Told;
import it.sporta.till.attaching.MachineDesk.Known;
import it.sporta.till.devices.FiscalKind;
import it.sporta.till.devices.FiscalMachine;
import it.sporta.till.devices.FiscalSetup;
import it.sporta.till.exchanges.ExchangeBook;
import it.sporta.ui.Format;
import it.sporta.ui.View;
import it.sporta.ui.trouble.Message.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The technician's page of the fiscal printer in force.
 *
 * @param there whether one is set up at all
 * @param doing last word of the key that says what is under way; asked again soon then
 * @param said what became of the last thing
 * @param setup how it was set up
 * @param payments number of each form of payment as set
 * @param sheet what it told when it was asked last
 * @param totals of its day, told at the same moment
 * @param kept how the book of exchanges stands
 */
public record MachineView(
        boolean there,
        Optional<String> doing,
        Optional<Told> said,
        List<Row> setup,
        List<Row> payments,
        Optional<FiscalSheet> sheet,
        List<Row> totals,
        Optional<Told> kept)
        implements View {

    private static final Format FORMAT = Format.ITALIAN;

    static MachineView of(MachineDesk desk) {
        Optional<FiscalSetup> setup = desk.there().map(FiscalMachine::setup);
        MachineDesk.Stand stand = desk.stand();
        Optional<Known> known = stand.known().filter(one -> setup.isPresent());
        return new MachineView(
                setup.isPresent(),
                stand.doing(),
                stand.said(),
                setup.map(MachineView::setup).orElse(List.of()),
                setup.map(MachineView::payments).orElse(List.of()),
                known.map(one -> FiscalSheet.of(one.reading(), FORMAT)),
                known.map(one -> totals(one.totals())).orElse(List.of()),
                known.map(one -> kept(one.kept())));
    }

    private static List<Row> setup(FiscalSetup setup) {
        return List.of(
                Row.of("kind", "devices.kind." + setup.kind().name().toLowerCase(Locale.ROOT)),
                Row.plain("address", Optional.of(setup.address())),
                Row.plain("serial", Optional.of(setup.serial())),
                Row.of("training", "devices.training." + (setup.trains() ? "yes" : "no")),
                setup.closing()
                        .map(hour -> Row.of("closes", "fiscal.plain", "value", FORMAT.time(hour)))
                        .orElseGet(() -> Row.of("closes", "fiscal.closes.never")));
    }

    private static List<Row> payments(FiscalSetup setup) {
        Map<PaymentForm, Integer> numbers = setup.payments().numbers();
        return Arrays.stream(PaymentForm.values())
                .map(form -> payment(form, Optional.ofNullable(numbers.get(form)), setup.kind()))
                .toList();
    }

    private static Row payment(PaymentForm form, Optional<Integer> number, FiscalKind kind) {
        String label = "form." + form;
        return number.map(one -> Row.of(label, "fiscal.plain", "value", one))
                .orElseGet(
                        () ->
                                Row.of(
                                        label,
                                        kind.numbers(form)
                                                ? "fiscal.form.none"
                                                : "fiscal.form.own"));
    }

    private static List<Row> totals(Outcome<DailyTotals> outcome) {
        List<Row> rows = new ArrayList<>();
        if (outcome instanceof Outcome.Done<DailyTotals> done) {
            DailyTotals totals = done.value();
            rows.add(money("sales", totals.sales()));
            totals.salesByVat()
                    .forEach(
                            (vat, cents) ->
                                    rows.add(
                                            Row.of(
                                                    "sales.vat",
                                                    "fiscal.sum.of",
                                                    "what",
                                                    FiscalSheet.vat(vat, FORMAT),
                                                    "sum",
                                                    FORMAT.money(cents))));
            Arrays.stream(PaymentForm.values())
                    .filter(totals.paid()::containsKey)
                    .forEach(form -> rows.add(money("form." + form, totals.paid().get(form))));
            rows.add(money("voids", totals.voids()));
            rows.add(money("returns", totals.returns()));
        }
        return rows;
    }

    private static Row money(String label, OptionalLong cents) {
        return cents.isPresent()
                ? money(label, cents.getAsLong())
                : Row.of(label, "fiscal.not-told");
    }

    private static Row money(String label, long cents) {
        return Row.of(label, "fiscal.plain", "value", FORMAT.money(cents));
    }

    private static Told kept(Optional<ExchangeBook.Standing> standing) {
        return standing.map(
                        one ->
                                new Told(
                                        one.loose() == 0 ? Kind.GOOD : Kind.LOOK,
                                        one.loose() == 0 ? "machine.kept" : "machine.kept.loose",
                                        List.of(
                                                "lines",
                                                FORMAT.number(one.lines()),
                                                "loose",
                                                FORMAT.number(one.loose()))))
                .orElseGet(() -> new Told(Kind.STOP, "machine.kept.unreadable", List.of()));
    }
}
