package it.sporta.hardware.bench.fiscal;

import it.sporta.hardware.bench.fiscal.PrintedDocument.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Documents, element by element and only in their order, as Epson's protocol describes it. */
final class EpsonOrders {
    private static final String EURO = "[0-9]{1,7}[.,][0-9]{2}";
    private static final String QUANTITY = "[0-9]{1,4}[.,][0-9]{3}";
    private static final Pattern REFERENCE =
            Pattern.compile(
                    "(VOID|REFUND) ([0-9]{4}) ([0-9]{4}) ([0-9]{2})([0-9]{2})([0-9]{4}) (\\w{11})");

    /** Where in a document an element may stand; none may follow a later one. */
    private static final Map<String, Integer> PLACE =
            Map.ofEntries(
                    Map.entry("printRecMessage", 0),
                    Map.entry("beginFiscalReceipt", 1),
                    Map.entry("printRecItem", 2),
                    Map.entry("printRecRefund", 2),
                    Map.entry("printRecItemAdjustment", 2),
                    Map.entry("printRecSubtotalAdjustment", 3),
                    Map.entry("printRecLotteryID", 4),
                    Map.entry("printRecTotal", 5),
                    Map.entry("directIO", 6),
                    Map.entry("endFiscalReceipt", 7));

    private final RtMachine machine;
    private final InOrder inOrder = new InOrder(PLACE, this::carryOut);
    private Optional<PrintedDocument> referred = Optional.empty();
    private Optional<PrintedDocument> printed = Optional.empty();
    private Kind coming = Kind.SALE;

    EpsonOrders(RtMachine machine) {
        this.machine = machine;
    }

    /** The document if it came to its end. */
    Optional<PrintedDocument> receipt(List<Markup> elements) throws Objection {
        referred = Optional.empty();
        printed = Optional.empty();
        coming = Kind.SALE;
        inOrder.carryOut(elements);
        return printed;
    }

    /** With paper again. */
    void goOn() {
        inOrder.goOn();
    }

    private void carryOut(Markup element) throws Objection {
        switch (element.name()) {
            case "printRecMessage" -> reference(element);
            case "beginFiscalReceipt" ->
                    machine.begin(coming, referred.map(PrintedDocument::name).orElse(""));
            case "printRecItem" -> item(element, Kind.SALE);
            case "printRecRefund" -> item(element, Kind.RETURN);
            case "printRecItemAdjustment" -> adjust(element);
            case "printRecSubtotalAdjustment" -> {
                element.number("adjustmentType", "1|2");
                machine.open().discountAll(element.number("amount", EURO));
            }
            case "printRecLotteryID" -> machine.open().lottery(element.text("code", 8));
            case "printRecTotal" -> pay(element);
            case "directIO" -> buyer(element);
            default -> end();
        }
    }

    private void reference(Markup element) throws Objection {
        element.number("messageType", "4");
        Matcher named = REFERENCE.matcher(element.get("message"));
        if (!named.matches()) {
            throw new Objection(Fault.WRONG_VALUE);
        }
        PrintedDocument original =
                machine.original(
                        Integer.parseInt(named.group(2)),
                        Integer.parseInt(named.group(3)),
                        day(named),
                        named.group(7));
        if (named.group(1).equals("VOID")) {
            machine.begin(Kind.ANNULMENT, original.name());
            try {
                printed = Optional.of(machine.annul(original));
            } catch (Objection objection) {
                machine.cancel();
                throw objection;
            }
        } else {
            referred = Optional.of(original);
            coming = Kind.RETURN;
        }
    }

    private static LocalDate day(Matcher named) throws Objection {
        try {
            return LocalDate.of(
                    Integer.parseInt(named.group(6)),
                    Integer.parseInt(named.group(5)),
                    Integer.parseInt(named.group(4)));
        } catch (DateTimeException e) {
            throw new Objection(Fault.WRONG_VALUE);
        }
    }

    private void item(Markup element, Kind kind) throws Objection {
        Draft draft = machine.open();
        if (draft.kind() != kind) {
            throw new Objection(Fault.SEQUENCE);
        }
        int department = (int) element.number("department", "[0-9]{1,2}");
        machine.checkDepartment(department);
        draft.item(
                element.text("description", 38),
                element.number("quantity", QUANTITY),
                element.number("unitPrice", EURO),
                department);
    }

    private void adjust(Markup element) throws Objection {
        Draft draft = machine.open();
        long amount = element.number("amount", EURO);
        switch (element.get("adjustmentType")) {
            case "0" -> draft.discountLast(amount);
            case "11" -> draft.giveLast();
            default -> throw new Objection(Fault.WRONG_VALUE);
        }
    }

    private void pay(Markup element) throws Objection {
        Draft draft = machine.open();
        String type = element.get("paymentType");
        String index = element.get("index");
        long each = element.number("payment", EURO);
        String form = type + "/" + index;
        if (type.equals("4") && index.matches("[1-9][0-9]?")) {
            draft.pay("3/1", each * Integer.parseInt(index), false);
        } else if (form.matches("0/[0-5]|2/([1-9]|10)|3/([1-9]|10)|5/[1-3]|6/[01]")) {
            draft.pay(form, each, type.equals("0"));
        } else {
            throw new Objection(Fault.PAYMENT);
        }
    }

    private void buyer(Markup element) throws Objection {
        String id = element.get("data");
        String form = element.get("command").equals("1060") ? "01[0-9]{11}" : "01[A-Z0-9]{16}";
        if (!element.get("command").matches("106[01]") || !id.matches(form)) {
            throw new Objection(Fault.CHECKSUM);
        }
        machine.open().buyer(id.substring(2));
    }

    /** After a void that its reference has already printed there is nothing more to end. */
    private void end() throws Objection {
        if (printed.isEmpty()) {
            printed = Optional.of(machine.end());
        }
    }

    /** A slip that is no document. */
    Map<String, String> slip(List<Markup> elements) throws Objection {
        if (machine.draft().isPresent()) {
            throw new Objection(Fault.SEQUENCE);
        }
        for (Markup element : elements) {
            if (!element.name().matches("beginNonFiscal|printNormal|endNonFiscal")) {
                throw new Objection(Fault.UNKNOWN_ORDER);
            }
            machine.feed();
        }
        machine.roll()
                .show(
                        elements.stream()
                                .filter(one -> one.name().equals("printNormal"))
                                .map(one -> one.get("data"))
                                .toList());
        return Map.of();
    }
}
