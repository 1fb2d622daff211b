package it.sporta.till.fiscal;

import it.sporta.hardware.fiscal.Closing;
import it.sporta.hardware.fiscal.DocumentKey;
import it.sporta.hardware.fiscal.FiscalDocument;
import it.sporta.hardware.fiscal.FiscalPrinter;
import it.sporta.hardware.fiscal.IssuedDocument;
import it.sporta.hardware.fiscal.LastDocument;
import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.recovery.Doubt;
import it.sporta.hardware.fiscal.recovery.FiscalMemory;
import it.sporta.hardware.fiscal.recovery.Registrar;
import it.sporta.hardware.fiscal.recovery.Settlement;
import it.sporta.kernel.Refused;
import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.journal.FiscalFact;
import it.sporta.kernel.journal.FiscalFact.Known;
import it.sporta.kernel.people.Operator;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Ticket;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.selling.Documents;
import it.sporta.till.selling.Sale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The documenti commerciali of this till's sales, by the machine that hangs there. */
public final class FiscalDocuments implements Documents {

    private static final System.Logger LOG = System.getLogger(FiscalDocuments.class.getName());

    private final Path home;
    private final Supplier<Optional<Machine>> machine;
    private final Readiness readiness;
    private final Manners manners;
    private volatile Optional<Memories> memories = Optional.empty();
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
     * @param machine the one that hangs there now
     */
    public FiscalDocuments(Path home, Supplier<Optional<Machine>> machine) {
        this(home, machine, Manners.USUAL);
    }

    FiscalDocuments(Path home, Supplier<Optional<Machine>> machine, Manners manners) {
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
        return machine.get();
    }

    /** Whether a fiscal printer hangs here. */
    public boolean isThere() {
        return machine.get().isPresent();
    }

    /** Whether it is worth speaking with the machine; costs nothing. */
    boolean answers() {
        return machine.get().filter(there -> there.answers().getAsBoolean()).isPresent();
    }

    /** Whether it is known if the machine may sell, and it may. */
    boolean isReady() {
        return !readiness.isToBeAsked();
    }

    /** Asks the machine whether it may sell, where that is not known; takes seconds. */
    void look() {
        Optional<Machine> there = machine.get();
        if (!there.map(Machine::printer).equals(looked)) {
            readiness.forget();
            looked = there.map(Machine::printer);
        }
        there.map(Machine::serial).ifPresent(memories()::of);
        there.filter(one -> one.answers().getAsBoolean() && readiness.isToBeAsked())
                .ifPresent(one -> readiness.found(one.check().get()));
    }

    /** Closes the machine's day; on the documents' thread. Empty where no machine hangs. */
    Optional<Outcome<Closing>> closeDay() {
        return machine.get().map(this::closed);
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
                : machine.get().map(Machine::serial);
    }

    @Override
    public void requireReady(Channel channel, Feed.Settings settings) {
        if (!settings.members().contains(channel) && machine.get().isPresent()) {
            readiness.require();
        }
    }

    /** Also makes sure that a machine's past begins before its first document. */
    @Override
    public void takeUp(List<Sale> due) {
        Map<String, Set<DocumentKey>> doubtful = new HashMap<>();
        due.forEach(
                sale ->
                        doubtful.computeIfAbsent(
                                        sale.paid().machine().orElseThrow(), s -> new HashSet<>())
                                .add(key(sale.ticket().id())));
        try {
            memories = Optional.of(new Memories(home, doubtful));
            machine.get().map(Machine::serial).ifPresent(memories()::of);
        } catch (IOException | UncheckedIOException e) {
            // The till sells without: each document says that it waits for the disk.
            LOG.log(System.Logger.Level.ERROR, "what was sent to fiscal printers is not known", e);
        }
    }

    private static DocumentKey key(TicketId ticket) {
        return new DocumentKey(ticket.toString());
    }

    private Memories memories() {
        return memories.orElseThrow(() -> new IllegalStateException("the machine's past is lost"));
    }

    private Registrar registrar(Machine there) {
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
        DocumentKey key = key(sale.ticket().id());
        Optional<Machine> there = machine.get();
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

    /** What another machine knows of it that stands in the way here. */
    private static Optional<FiscalFact.OfTicket> unclear(
            DocumentKey key,
            String serial,
            DiskMemory memory,
            Sale sale,
            Optional<Operator> pressed) {
        if (memory.isOpen(key)) {
            memory.settle(key, new Settlement.ForAPerson(Doubt.OTHER_MACHINE, Optional.empty()));
        }
        Settlement settlement = memory.settlement(key).orElseThrow();
        return settlement instanceof Settlement.NotIssued
                ? Optional.empty()
                : Optional.of(new Said(sale, serial, pressed).of(settlement));
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
        Said said = new Said(sale, serial, Optional.empty());
        if (!memory.isOpen(key)) {
            return said.of(memory.settlement(key).orElseThrow());
        }
        return machine.get()
                .map(
                        there ->
                                there.serial().equals(serial)
                                        ? said.of(registrar(there).recover().orElseThrow())
                                        : unclear(key, serial, memory, sale, Optional.empty())
                                                .orElseThrow())
                .orElseGet(() -> said.due(Known.NOT_YET, Doubt.NO_ANSWER.name()));
    }

    @Override
    public boolean hasNews(Sale sale, Known known) {
        if (known == Known.NOT_OUT) {
            DocumentKey key = key(sale.ticket().id());
            return memories.flatMap(all -> all.knowing(key))
                    .flatMap(one -> one.getValue().settlement(key))
                    .filter(settlement -> !(settlement instanceof Settlement.NotIssued))
                    .isPresent();
        }
        return known == Known.NOT_YET;
    }

    @Override
    public FiscalFact.OfTicket decide(Sale sale, boolean isOut, Operator by) {
        DocumentKey key = key(sale.ticket().id());
        Map.Entry<String, DiskMemory> holding =
                memories().knowing(key).orElseThrow(() -> decided(sale));
        Settlement.ForAPerson doubt =
                holding.getValue()
                        .settlement(key)
                        .filter(Settlement.ForAPerson.class::isInstance)
                        .map(Settlement.ForAPerson.class::cast)
                        .orElseThrow(() -> decided(sale));
        Settlement decision =
                isOut
                        ? new Settlement.Issued(seen(sale, holding.getKey(), doubt))
                        : new Settlement.NotIssued();
        holding.getValue().settle(key, decision);
        Said said = new Said(sale, holding.getKey(), Optional.of(by));
        return isOut ? said.of(decision) : said.due(Known.NOT_OUT, "PERSON_SAYS_NO");
    }

    private static Refused decided(Sale sale) {
        return new Refused("document.decided", sale.number());
    }

    private static IssuedDocument seen(Sale sale, String serial, Settlement.ForAPerson doubt) {
        LastDocument last =
                doubt.seen().orElseThrow(() -> new Refused("document.unseen", sale.number()));
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
