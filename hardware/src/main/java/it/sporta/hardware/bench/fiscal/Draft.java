package it.sporta.hardware.bench.fiscal;

import it.sporta.hardware.bench.fiscal.PrintedDocument.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A document that is open in a machine. */
final class Draft {
    /** A line sold; its amount changes with discounts. */
    private record Sold(int department, long cents, boolean gift) {}

    private final Kind kind;
    private final String reference;
    private final List<String> paper = new ArrayList<>();
    private final List<Sold> sold = new ArrayList<>();
    private final Map<String, Long> paid = new LinkedHashMap<>();
    private long discount;
    private String lottery = "";
    private String buyer = "";
    private boolean cashMayChange;

    Draft(Kind kind, String reference) {
        this.kind = kind;
        this.reference = reference;
    }

    Kind kind() {
        return kind;
    }

    String reference() {
        return reference;
    }

    boolean isPaying() {
        return !paid.isEmpty();
    }

    void print(String line) {
        paper.add(line);
    }

    /** Amount of a quantity, rounded half up to the cent. */
    void item(String description, long thousandths, long unitCents, int department)
            throws Objection {
        if (isPaying()) {
            throw new Objection(Fault.SEQUENCE);
        }
        long cents = (thousandths * unitCents + 500) / 1_000;
        sold.add(new Sold(department, cents, false));
        print(description + " " + cents);
    }

    void discountLast(long cents) throws Objection {
        Sold last = last();
        if (cents <= 0 || cents > last.cents()) {
            throw new Objection(Fault.WRONG_VALUE);
        }
        sold.set(sold.size() - 1, new Sold(last.department(), last.cents() - cents, last.gift()));
        print("SCONTO -" + cents);
    }

    void giveLast() throws Objection {
        Sold last = last();
        sold.set(sold.size() - 1, new Sold(last.department(), last.cents(), true));
        print("OMAGGIO -" + last.cents());
    }

    private Sold last() throws Objection {
        if (sold.isEmpty() || isPaying()) {
            throw new Objection(Fault.SEQUENCE);
        }
        return sold.get(sold.size() - 1);
    }

    void discountAll(long cents) throws Objection {
        if (sold.isEmpty() || isPaying()) {
            throw new Objection(Fault.SEQUENCE);
        }
        if (cents <= 0) {
            throw new Objection(Fault.WRONG_VALUE);
        }
        discount += cents;
        if (total() < 0) {
            throw new Objection(Fault.NEGATIVE);
        }
        print("SCONTO SUBTOTALE -" + cents);
    }

    void lottery(String code) throws Objection {
        if (!buyer.isEmpty() || !code.matches("[A-Z0-9]{8}")) {
            throw new Objection(Fault.CHECKSUM);
        }
        lottery = code;
        print("LOTTERIA " + code);
    }

    void buyer(String id) throws Objection {
        if (!lottery.isEmpty() || !id.matches("[A-Z0-9]{16}|[0-9]{11}")) {
            throw new Objection(Fault.CHECKSUM);
        }
        buyer = id;
        print("CLIENTE " + id);
    }

    /**
     * @param form the payment type of the protocol
     */
    void pay(String form, long cents, boolean givesChange) throws Objection {
        if (sold.isEmpty()) {
            throw new Objection(Fault.SEQUENCE);
        }
        if (cents < 0 || cents == 0 && total() > 0) {
            throw new Objection(Fault.WRONG_VALUE);
        }
        if (isPaid() && total() > 0) {
            throw new Objection(Fault.SEQUENCE);
        }
        cashMayChange = givesChange;
        paid.merge(form, cents, Long::sum);
        if (change() > 0 && !givesChange) {
            throw new Objection(Fault.PAYMENT);
        }
        print(form + " " + cents);
    }

    long total() {
        return sold.stream().filter(s -> !s.gift()).mapToLong(Sold::cents).sum() - discount;
    }

    boolean isEmpty() {
        return sold.isEmpty();
    }

    boolean isPaid() {
        return isPaying() && received() >= total();
    }

    private long received() {
        return paid.values().stream().mapToLong(Long::longValue).sum();
    }

    private long change() {
        return Math.max(0, received() - total());
    }

    List<String> paper() {
        return paper;
    }

    /** What stays in the drawer: the last form gave the change. */
    Map<String, Long> paid() {
        Map<String, Long> kept = new LinkedHashMap<>(paid);
        if (change() > 0 && cashMayChange) {
            String last = List.copyOf(paid.keySet()).get(paid.size() - 1);
            kept.merge(last, -change(), Long::sum);
        }
        return kept;
    }

    Map<Integer, Long> byDepartment() {
        Map<Integer, Long> sums = new TreeMap<>();
        sold.stream()
                .filter(s -> !s.gift())
                .forEach(s -> sums.merge(s.department(), s.cents(), Long::sum));
        return sums;
    }

    String lottery() {
        return lottery;
    }

    String buyer() {
        return buyer;
    }
}
