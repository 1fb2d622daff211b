package it.sporta.hardware.bench.fiscal;

import it.sporta.hardware.bench.fiscal.PrintedDocument.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of a fiscal printer that is the same whoever made it: it counts documents and days,
 * keeps them, and refuses what the law or the paper does not allow. Its protocol stands around it.
 */
final class RtMachine {
    private static final Duration DAY = Duration.ofHours(24);

    private final String serial;
    private final Map<Integer, Integer> rates;
    private final Clock clock;
    private final PaperRoll roll = new PaperRoll();
    private final List<PrintedDocument> archive = new ArrayList<>();
    private Draft draft;
    private LocalDateTime dayBegan;
    private int closings;
    private int number;
    private int pulses;
    private boolean training;

    /**
     * @param rates hundredths of a per cent by department
     */
    RtMachine(String serial, Map<Integer, Integer> rates, int closings, Clock clock) {
        this.serial = serial;
        this.rates = Map.copyOf(rates);
        this.closings = closings;
        this.clock = clock;
    }

    String serial() {
        return serial;
    }

    Map<Integer, Integer> rates() {
        return rates;
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }

    List<PrintedDocument> archive() {
        return archive;
    }

    Optional<PrintedDocument> last() {
        return archive.isEmpty() ? Optional.empty() : Optional.of(archive.get(archive.size() - 1));
    }

    int closings() {
        return closings;
    }

    boolean isDayOpen() {
        return dayBegan != null;
    }

    boolean isDayTooLong() {
        return isDayOpen() && Duration.between(dayBegan, now()).compareTo(DAY) > 0;
    }

    // ---- paper, cover, drawer

    PaperRoll roll() {
        return roll;
    }

    void train(boolean trains) {
        training = trains;
    }

    boolean isTraining() {
        return training;
    }

    void pulse() {
        pulses++;
    }

    int pulses() {
        return pulses;
    }

    /** One line of paper. */
    void feed() throws Objection {
        roll.feed();
    }

    // ---- documents

    Optional<Draft> draft() {
        return Optional.ofNullable(draft);
    }

    Draft open() throws Objection {
        feed();
        if (draft == null) {
            throw new Objection(Fault.SEQUENCE);
        }
        return draft;
    }

    void begin(Kind kind, String reference) throws Objection {
        feed();
        if (draft != null) {
            throw new Objection(Fault.DOCUMENT_OPEN);
        }
        if (isDayTooLong()) {
            throw new Objection(Fault.DAY_TOO_LONG);
        }
        draft = new Draft(kind, reference);
    }

    void cancel() {
        draft = null;
    }

    /** Checks that the document may be voided or returned, and names it. */
    PrintedDocument original(int z, int n, LocalDate day, String machine) throws Objection {
        PrintedDocument found =
                archive.stream()
                        .filter(d -> d.z() == z && d.number() == n && machine.equals(serial))
                        .filter(d -> d.at().toLocalDate().equals(day))
                        .findFirst()
                        .orElseThrow(() -> new Objection(Fault.UNKNOWN_DOCUMENT));
        if (found.kind() != Kind.SALE) {
            throw new Objection(found.kind() == Kind.ANNULMENT ? Fault.IS_VOID : Fault.IS_RETURN);
        }
        if (about(found).anyMatch(d -> d.kind() == Kind.ANNULMENT)) {
            throw new Objection(Fault.ALREADY_VOIDED);
        }
        return found;
    }

    /** Cents of an original that have not come back yet. */
    long leftOf(PrintedDocument original) {
        return original.totalCents() - about(original).mapToLong(d -> d.totalCents()).sum();
    }

    private Stream<PrintedDocument> about(PrintedDocument original) {
        return archive.stream().filter(d -> d.reference().equals(original.name()));
    }

    /** Voids the whole original, if nothing of it has come back. */
    PrintedDocument annul(PrintedDocument original) throws Objection {
        if (leftOf(original) != original.totalCents()) {
            throw new Objection(Fault.ALREADY_RETURNED);
        }
        Draft voiding = open();
        original.paper().forEach(voiding::print);
        return keep(original.totalCents());
    }

    void checkDepartment(int department) throws Objection {
        if (!rates.containsKey(department)) {
            throw new Objection(Fault.DEPARTMENT);
        }
    }

    PrintedDocument end() throws Objection {
        Draft done = open();
        if (done.isEmpty()) {
            throw new Objection(Fault.SEQUENCE);
        }
        if (done.total() < 0) {
            throw new Objection(Fault.NEGATIVE);
        }
        if (done.kind() == Kind.ANNULMENT) {
            PrintedDocument original = referredTo(done);
            if (done.total() != original.totalCents() || done.total() != leftOf(original)) {
                throw new Objection(Fault.WRONG_VALUE);
            }
            return keep(done.total());
        }
        if (!done.isPaid()) {
            throw new Objection(Fault.UNPAID);
        }
        if (done.kind() == Kind.RETURN && done.total() > leftOf(referredTo(done))) {
            throw new Objection(Fault.ALREADY_RETURNED);
        }
        return keep(done.total());
    }

    private PrintedDocument referredTo(Draft draft) throws Objection {
        return archive.stream()
                .filter(d -> d.name().equals(draft.reference()))
                .findFirst()
                .orElseThrow(() -> new Objection(Fault.UNKNOWN_DOCUMENT));
    }

    private PrintedDocument keep(long total) {
        dayBegan = dayBegan == null ? now() : dayBegan;
        PrintedDocument printed =
                new PrintedDocument(
                        draft.kind(),
                        closings + 1,
                        ++number,
                        now(),
                        total,
                        draft.paper(),
                        draft.paid(),
                        draft.byDepartment(),
                        draft.lottery(),
                        draft.buyer(),
                        draft.reference());
        archive.add(printed);
        roll.show(printed.asPrinted(serial));
        draft = null;
        return printed;
    }

    // ---- the day

    List<PrintedDocument> today() {
        return archive.stream().filter(d -> d.z() == closings + 1).toList();
    }

    long sum(Kind kind) {
        return today().stream().filter(d -> d.kind() == kind).mapToLong(d -> d.totalCents()).sum();
    }

    /** Answers the day's takings. */
    long closeDay() throws Objection {
        feed();
        if (draft != null) {
            throw new Objection(Fault.SEQUENCE);
        }
        long taken = sum(Kind.SALE);
        closings++;
        roll.show(dayPaper("CHIUSURA GIORNALIERA " + closings, taken));
        number = 0;
        dayBegan = null;
        return taken;
    }

    /** Prints the day as it stands. */
    void readDay() throws Objection {
        feed();
        roll.show(dayPaper("LETTURA GIORNALIERA", sum(Kind.SALE)));
    }

    private static List<String> dayPaper(String head, long taken) {
        return List.of(head, PrintedDocument.columns("TOTALE VENDITE", taken));
    }
}
