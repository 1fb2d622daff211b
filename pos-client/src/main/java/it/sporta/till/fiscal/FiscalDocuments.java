package it.sporta.till.fiscal;

import it.sporta.hardware.fiscal.Closing;
import it.sporta.hardware.fiscal.DocumentKey;
import it.sporta.hardware.fiscal.FiscalDocument;
import it.sporta.hardware.fiscal.FiscalPrinter;
import it.sporta.hardware.fiscal.IssuedDocument;
import it.sporta.hardware.fiscal.LastDocument;
import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.Reason;
import it.sporta.hardware.fiscal.recovery.Doubt;
import it.sporta.hardware.fiscal.recovery.FiscalMemory;
import it.sporta.hardware.fiscal.recovery.Registrar;
import it.sporta.hardware.fiscal.recovery.Settlement;
import it.sporta.kernel.Rome;
import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.journal.FiscalFact;
import it.sporta.kernel.journal.FiscalFact.Known;
import it.sporta.kernel.people.Operator;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Ticket;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.selling.Documents;
import it.sporta.till.selling.Looked;
import it.sporta.till.selling.Sale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The documenti commerciali of this till's sales, by the machine that hangs there. */
public final class FiscalDocuments implements Documents {

    private static final System.Logger LOG = System.getLogger(FiscalDocuments.class.getName());

    private final Path home;
    private final Hanging machine;
    private final Readiness readiness;
    private final Manners manners;
    private volatile Optional<Memories> memories = Optional.empty();
    private List<Sale> leftBehind = List.of();
    private Optional<Spoken> spoken = Optional.empty();
    private Optional<FiscalPrinter> looked = Optional.empty();

    /** Who keeps a machine's documents once, and for which printer. */
    private record Spoken(FiscalPrinter printer, Registrar registrar) {}

    /**
     * How documents are kept; tests cut the power there.
     *
     * @param respite how long a document may stay open before it is cancelled
     * @param memory what stands between the till and its disk
     */
    record Manners(Duration respite, UnaryOperator<FiscalMemory> memory) {
        static final Manners USUAL = new Manners(Duration.ofSeconds(4), UnaryOperator.identity());
    }

    /**
     * @param home the till's data folder
     * @param machine the one that hangs there
     */
    public FiscalDocuments(Path home, Hanging machine) {
        this(home, machine, Manners.USUAL);
    }

    FiscalDocuments(Path home, Hanging machine, Manners manners) {
        this.home = home;
        this.machine = machine;
        this.manners = manners;
        this.readiness = new Readiness();
    }

    /** What is known of the machine that hangs there. */
    Readiness readiness() {
        return readiness;
    }

    Optional<Machine> machine() {
        return machine.now();
    }

    /** Whether a fiscal printer hangs here. */
    public boolean isThere() {
        return machine.now().isPresent();
    }

    /** Whether it is worth speaking with the machine; costs nothing. */
    boolean answers() {
        return machine.now().filter(Machine::answers).isPresent();
    }

    /** Whether it is known if the machine may sell, and it may. */
    boolean isReady() {
        return !readiness.isToBeAsked();
    }

    /** Asks the machine whether it may sell, where that is not known; takes seconds. */
    void look() {
        takeUpAgain();
        machine.use(
                there -> {
                    look(there);
                    return there;
                });
    }

    private void look(Optional<Machine> there) {
        if (!there.map(Machine::printer).equals(looked)) {
            readiness.forget();
            looked = there.map(Machine::printer);
        }
        there.map(Machine::serial).ifPresent(memories()::of);
        there.filter(Machine::wantsClosing)
                .ifPresent(one -> readiness.heard(Reason.CLOSING_NEEDED));
        there.filter(one -> one.answers() && readiness.isToBeAsked())
                .ifPresent(one -> readiness.found(one.check().get()));
    }

    /** Closes the machine's day; on the documents' thread. Empty where no machine hangs. */
    Optional<Outcome<Closing>> closeDay() {
        return machine.use(there -> there.map(this::closed));
    }

    private Outcome<Closing> closed(Machine there) {
        Outcome<Closing> outcome = registrar(there).closeDay();
        if (outcome instanceof Outcome.Done) {
            readiness.forget();
        }
        return outcome;
    }

    @Override
    public Optional<String> owedBy(Ticket ticket, Channel channel, Feed.Settings settings) {
        return ticket.total().isZero() || settings.members().contains(channel)
                ? Optional.empty()
                : machine.now().map(Machine::serial);
    }

    @Override
    public void requireReady(Channel channel, Feed.Settings settings) {
        if (!settings.members().contains(channel) && machine.now().isPresent()) {
            readiness.require();
        }
    }

    /** Also makes sure that a machine's past begins before its first document. */
    @Override
    public void takeUp(List<Sale> due) {
        leftBehind = due;
        takeUpAgain();
    }

    /** The till sells without: each document says that nobody knows, until the disk is read. */
    private synchronized void takeUpAgain() {
        if (memories.isPresent()) {
            return;
        }
        try {
            Memories read = new Memories(home, bySerial(leftBehind));
            machine.now().map(Machine::serial).ifPresent(read::of);
            memories = Optional.of(read);
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.ERROR, "what was sent to fiscal printers is not known", e);
        }
    }

    private static Map<String, Set<DocumentKey>> bySerial(List<Sale> due) {
        return due.stream()
                .collect(
                        Collectors.groupingBy(
                                sale -> sale.paid().machine().orElseThrow(),
                                Collectors.mapping(
                                        sale -> key(sale.ticket().id()), Collectors.toSet())));
    }

    @Override
    public void cameBack(List<Sale> due) {
        bySerial(due).forEach(memories()::doubt);
    }

    private static DocumentKey key(TicketId ticket) {
        return new DocumentKey(ticket.toString());
    }

    private Memories memories() {
        return memories.orElseThrow(() -> new IllegalStateException("the machine's past is lost"));
    }

    private synchronized Registrar registrar(Machine there) {
        if (spoken.filter(one -> one.printer() == there.printer()).isEmpty()) {
            FiscalMemory memory = manners.memory().apply(memories().of(there.serial()));
            spoken =
                    Optional.of(
                            new Spoken(
                                    there.printer(),
                                    new Registrar(there.printer(), memory, manners.respite())));
        }
        return spoken.orElseThrow().registrar();
    }

    @Override
    public FiscalFact.OfTicket issue(Sale sale, Optional<Operator> pressed) {
        return machine.use(there -> issue(sale, pressed, there));
    }

    private FiscalFact.OfTicket issue(
            Sale sale, Optional<Operator> pressed, Optional<Machine> there) {
        DocumentKey key = key(sale.ticket().id());
        String serial =
                there.map(Machine::serial).orElseGet(() -> sale.paid().machine().orElseThrow());
        Said said = new Said(sale, serial, pressed);
        Optional<FiscalFact.OfTicket> elsewhere =
                memories()
                        .knowing(key)
                        .filter(one -> !one.getKey().equals(serial))
                        .flatMap(one -> unclear(key, one.getKey(), one.getValue(), sale, pressed));
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        return there.map(one -> issued(one, key, said))
                .orElseGet(() -> said.due(Known.NOT_OUT, "NO_MACHINE"));
    }

    /**
     * What another machine knows of it that stands in the way here. That one may come back and say
     * more: what was sent to it stays as it is, until a person has looked.
     */
    private static Optional<FiscalFact.OfTicket> unclear(
            DocumentKey key,
            String serial,
            DiskMemory memory,
            Sale sale,
            Optional<Operator> pressed) {
        Said said = new Said(sale, serial, pressed);
        if (memory.isOpen(key)) {
            return Optional.of(said.due(Known.FOR_A_PERSON, Doubt.OTHER_MACHINE.name()));
        }
        Settlement settlement = memory.settlement(key).orElseThrow();
        return settlement instanceof Settlement.NotIssued
                ? Optional.empty()
                : Optional.of(said.of(settlement));
    }

    private FiscalFact.OfTicket issued(Machine there, DocumentKey key, Said said) {
        FiscalDocument.Sale document;
        try {
            document = SaleDocument.of(said.sale().ticket(), there.renounces());
        } catch (IllegalArgumentException e) {
            LOG.log(System.Logger.Level.ERROR, "a sale cannot be said to a fiscal printer", e);
            return said.due(Known.NOT_OUT, "UNFIT");
        }
        Outcome<IssuedDocument> outcome = registrar(there).issue(key, document);
        if (outcome instanceof Outcome.Refused<IssuedDocument> no) {
            readiness.heard(no.refusal().reason());
        }
        return said.of(outcome);
    }

    @Override
    public FiscalFact.OfTicket ask(Sale sale) {
        DocumentKey key = key(sale.ticket().id());
        Optional<Map.Entry<String, DiskMemory>> known = memories().knowing(key);
        if (known.isEmpty()) {
            return new Said(sale, sale.paid().machine().orElseThrow(), Optional.empty())
                    .due(Known.NOT_OUT, "NOT_SENT");
        }
        String serial = known.get().getKey();
        DiskMemory memory = known.get().getValue();
        return machine.use(
                there ->
                        memory.isOpen(key)
                                ? found(sale, serial, memory, there)
                                : new Said(sale, serial, Optional.empty())
                                        .of(memory.settlement(key).orElseThrow()));
    }

    private FiscalFact.OfTicket found(
            Sale sale, String serial, DiskMemory memory, Optional<Machine> there) {
        Said said = new Said(sale, serial, Optional.empty());
        if (there.isEmpty()) {
            return said.due(Known.NOT_YET, Doubt.NO_ANSWER.name());
        }
        return there.get().serial().equals(serial)
                ? said.of(registrar(there.get()).recover().orElseThrow())
                : unclear(key(sale.ticket().id()), serial, memory, sale, Optional.empty())
                        .orElseThrow();
    }

    /** Where a cut came between the two, the disk knows what the journal has not heard yet. */
    @Override
    public boolean hasNews(Sale sale, Known known) {
        DocumentKey key = key(sale.ticket().id());
        Optional<Map.Entry<String, DiskMemory>> holding = memories.flatMap(all -> all.knowing(key));
        Optional<Settlement> settlement = holding.flatMap(one -> one.getValue().settlement(key));
        return switch (known) {
            case NOT_YET -> true;
            case NOT_OUT ->
                    settlement.filter(one -> !(one instanceof Settlement.NotIssued)).isPresent();
            case FOR_A_PERSON ->
                    settlement.isPresent()
                            ? !(settlement.get() instanceof Settlement.ForAPerson)
                            : holding.map(Map.Entry::getKey)
                                    .equals(machine.now().map(Machine::serial));
        };
    }

    @Override
    public FiscalFact.OfTicket decide(Sale sale, Looked looked, Operator by) {
        DocumentKey key = key(sale.ticket().id());
        Map.Entry<String, DiskMemory> holding = memories().knowing(key).orElseThrow();
        Said said = new Said(sale, holding.getKey(), Optional.of(by));
        Optional<Settlement> known = holding.getValue().settlement(key);
        if (known.isPresent() && !(known.get() instanceof Settlement.ForAPerson)) {
            return said.of(known.get());
        }
        if (looked instanceof Looked.Nothing) {
            holding.getValue().settle(key, new Settlement.NotIssued());
            return said.due(Known.NOT_OUT, "PERSON_SAYS_NO");
        }
        Settlement issued =
                new Settlement.Issued(
                        looked instanceof Looked.At at
                                ? written(sale, holding.getKey(), at)
                                : seen(sale, holding.getKey(), known));
        holding.getValue().settle(key, issued);
        return said.of(issued);
    }

    /** As somebody read it from the paper, which is of the moment of the sale. */
    private static IssuedDocument written(Sale sale, String serial, Looked.At at) {
        return new IssuedDocument(
                at.z(),
                at.number(),
                LocalDateTime.ofInstant(sale.at(), Rome.ZONE).truncatedTo(ChronoUnit.SECONDS),
                serial,
                sale.ticket().total().cents());
    }

    private static IssuedDocument seen(Sale sale, String serial, Optional<Settlement> known) {
        LastDocument last =
                known.flatMap(doubt -> ((Settlement.ForAPerson) doubt).seen()).orElseThrow();
        long cents = last.totalCents().orElse(sale.ticket().total().cents());
        return new IssuedDocument(last.z(), last.number(), last.at(), serial, cents);
    }

    @Override
    public Optional<LastSeen> lastSeen(TicketId ticket) {
        DocumentKey key = key(ticket);
        return memories.flatMap(all -> all.knowing(key))
                .flatMap(one -> one.getValue().settlement(key))
                .filter(Settlement.ForAPerson.class::isInstance)
                .flatMap(doubt -> ((Settlement.ForAPerson) doubt).seen())
                .map(FiscalDocuments::seen);
    }

    private static LastSeen seen(LastDocument last) {
        OptionalLong cents = last.totalCents();
        return new LastSeen(last.z(), last.number(), last.at(), cents);
    }
}
