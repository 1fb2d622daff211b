package it.sporta.hardware.bench.fiscal;

import it.sporta.hardware.bench.fiscal.PrintedDocument.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Documents, element by element and only in their order, as Custom's manual describes them. */
final class CustomOrders {
    private static final String CENTS = "[0-9]{1,9}";

    /** Departments name their VAT by this much more. */
    private static final int VAT_OFFSET = 10;

    /** Cash is 1, then electronic, tickets and what is not collected or renounced. */
    private static final int LAST_PAYMENT = 8;

    private static final Map<String, Integer> PLACE =
            Map.ofEntries(
                    Map.entry("beginFiscalReceipt", 0),
                    Map.entry("beginRtDocRefund", 0),
                    Map.entry("beginRtDocAnnulment", 0),
                    Map.entry("setLotteryCode", 1),
                    Map.entry("printRecItem", 2),
                    Map.entry("printRecRefund", 2),
                    Map.entry("printRecGift", 2),
                    Map.entry("printRecItemAdjustment", 2),
                    Map.entry("printRecSubtotalAdjustment", 3),
                    Map.entry("fixedLines", 4),
                    Map.entry("printRecTotal", 5),
                    Map.entry("endFiscalReceiptCut", 6));

    private final RtMachine machine;
    private final InOrder inOrder = new InOrder(PLACE, this::carryOut);
    private String key = "";
    private String keyed = "";

    CustomOrders(RtMachine machine) {
        this.machine = machine;
    }

    /** The last order that carried a key. */
    String lastKey() {
        return key.isEmpty()
                ? ""
                : String.format("<lastIdCmd IdCmd=\"%s\">%s</lastIdCmd>", key, keyed);
    }

    /** What is left open stays open. */
    String receipt(List<Markup> elements) throws Objection {
        inOrder.carryOut(elements);
        return "";
    }

    /** With paper again. */
    void goOn() {
        inOrder.goOn();
    }

    private void carryOut(Markup element) throws Objection {
        if (element.has("IdCmd")) {
            key = element.text("IdCmd", 36);
            keyed = element.name();
        }
        switch (element.name()) {
            case "beginFiscalReceipt" -> machine.begin(Kind.SALE, "");
            case "beginRtDocRefund" -> machine.begin(Kind.RETURN, original(element).name());
            case "beginRtDocAnnulment" -> machine.begin(Kind.ANNULMENT, original(element).name());
            case "setLotteryCode" -> machine.open().lottery(element.text("code", 8));
            case "printRecItem" -> item(element, Kind.SALE, Kind.ANNULMENT);
            case "printRecRefund" -> item(element, Kind.RETURN, Kind.RETURN);
            case "printRecGift" -> machine.open().giveLast();
            case "printRecItemAdjustment" -> {
                element.number("adjustmentType", "3");
                machine.open().discountLast(element.number("amount", CENTS));
            }
            case "printRecSubtotalAdjustment" -> {
                element.number("adjustmentType", "3");
                machine.open().discountAll(element.number("amount", CENTS));
            }
            case "fixedLines" -> {
                if (!element.get("pitch").equals("B")) {
                    throw new Objection(Fault.WRONG_VALUE);
                }
                machine.open().buyer(element.text("description", 44));
            }
            case "printRecTotal" -> pay(element);
            default -> machine.end();
        }
    }

    private PrintedDocument original(Markup element) throws Objection {
        return machine.original(
                (int) element.number("docRefZ", "[0-9]{1,4}"),
                (int) element.number("docRefNumber", "[0-9]{1,4}"),
                day(element.get("docDate")),
                element.get("fiscalSerial"));
    }

    private static LocalDate day(String text) throws Objection {
        if (!text.matches("[0-9]{6}")) {
            throw new Objection(Fault.WRONG_VALUE);
        }
        int digits = Integer.parseInt(text);
        try {
            return LocalDate.of(2_000 + digits % 100, digits / 100 % 100, digits / 10_000);
        } catch (DateTimeException e) {
            throw new Objection(Fault.WRONG_VALUE);
        }
    }

    /** 0 not found, 1 found, 2 not allowed. */
    String check(Markup element) throws Objection {
        try {
            original(element);
            return "1";
        } catch (Objection objection) {
            return switch (objection.fault()) {
                case UNKNOWN_DOCUMENT -> "0";
                case ALREADY_VOIDED, IS_VOID, IS_RETURN -> "2";
                default -> throw objection;
            };
        }
    }

    private void item(Markup element, Kind one, Kind other) throws Objection {
        Draft draft = machine.open();
        if (draft.kind() != one && draft.kind() != other) {
            throw new Objection(Fault.SEQUENCE);
        }
        int department = (int) element.number("department", "[0-9]{1,3}");
        machine.checkDepartment(department);
        if (element.number("idVat", "[0-9]{1,2}") != department + VAT_OFFSET) {
            throw new Objection(Fault.DEPARTMENT);
        }
        String description = element.text("description", 22);
        if (description.toUpperCase(Locale.ROOT).contains("TOTALE")) {
            throw new Objection(Fault.WRONG_VALUE);
        }
        draft.item(
                description,
                element.number("quantity", "[0-9]{1,7}"),
                element.number("unitPrice", CENTS),
                department);
    }

    private void pay(Markup element) throws Objection {
        int type = (int) element.number("paymentType", "[0-9]{1,2}");
        if (type < 1 || type > LAST_PAYMENT) {
            throw new Objection(Fault.PAYMENT);
        }
        element.number("paymentQty", "[0-9]{1,2}");
        machine.open().pay(Integer.toString(type), element.number("payment", CENTS), type == 1);
    }

    /** A slip that is no document. */
    String slip(List<Markup> elements) throws Objection {
        if (machine.draft().isPresent()) {
            throw new Objection(Fault.SEQUENCE);
        }
        for (Markup element : elements) {
            if (!element.name().matches("beginNotFiscal|printNormal|endNotFiscal")) {
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
        return "";
    }
}
