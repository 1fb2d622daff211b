package it.sporta.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Acknowledgement;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.EntryBytes;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Fact.TicketPaid;
import it.sporta.kernel.journal.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * A till whose journal arrives in pieces: batches come again, cut, too early; answers are lost; it
 * is killed, forgets what was acknowledged and sends the same chain once more. What its facts mean
 * happens in the order in which the server understands them.
 */
public final class PostedTill {

    private static final int LONGEST_BATCH = 20;

    private final Post post;
    private final Random chance;
    private final List<Meaning> meanings = new ArrayList<>();
    private final Set<UUID> strange = new HashSet<>();
    private final List<Integer> aside = new ArrayList<>();
    private FakeTill till;

    /** How many entries the till believes to be with the server, are there, and were understood. */
    private int heard;

    private int stored;
    private int understood;
    private long tickets;

    PostedTill(Post post, FakeTill till, Random chance) {
        this.post = post;
        this.till = till;
        this.chance = chance;
        meanings.add(Meaning.NOTHING);
    }

    public UUID id() {
        return till.id();
    }

    public UUID hub() {
        return till.grant.hub();
    }

    public UUID organisation() {
        return till.grant.organisation();
    }

    /** The number of the next ticket. */
    public long nextNumber() {
        return ++tickets;
    }

    public void tell(Fact fact, Meaning meaning) {
        till.append(fact);
        meanings.add(meaning);
        if (fact instanceof TicketPaid paid && chance.nextInt(40) == 0) {
            strange.add(paid.ticket().id().value());
        }
    }

    /** Tickets that are in its journal. */
    public List<TicketPaid> tickets() {
        return till.entries.stream()
                .flatMap(entry -> entry.fact().stream())
                .filter(TicketPaid.class::isInstance)
                .map(TicketPaid.class::cast)
                .toList();
    }

    boolean isStrange(UUID ticket) {
        return strange.contains(ticket);
    }

    /** Something happens on the way. */
    public void step() {
        switch (chance.nextInt(14)) {
            case 0, 1, 2 -> send(heard, heard + 1);
            case 3, 4, 5 -> send(heard, heard + 1 + chance.nextInt(LONGEST_BATCH));
            case 6 -> sendAgain();
            case 7 -> send(till.entries.size() - 1, till.entries.size());
            case 8 -> sendCut();
            case 9 -> kill();
            case 10 -> read(true);
            case 11 -> cure();
            default -> read(false);
        }
    }

    private void sendAgain() {
        int from = chance.nextInt(till.entries.size());
        send(from, from + 1 + chance.nextInt(LONGEST_BATCH));
    }

    /** One alone, or several together. One answer in four is lost on its way back. */
    private void send(int from, int to) {
        List<Entry> some = till.entries.subList(from, Math.min(to, till.entries.size()));
        if (some.isEmpty()) {
            return;
        }
        Acknowledgement answer = some.size() == 1 ? till.send(some.get(0)) : till.sendAll(some);
        assertThat(answer.verdict()).isIn(Verdict.ACCEPTED, Verdict.DUPLICATE, Verdict.GAP);
        hear(answer);
    }

    private void hear(Acknowledgement answer) {
        int there = Math.toIntExact(answer.head().orElseThrow().sequence());
        assertThat(there).as("what was acknowledged once stays").isGreaterThanOrEqualTo(stored);
        stored = there;
        if (chance.nextInt(4) > 0) {
            heard = there;
        }
    }

    /** The line broke in the middle of a batch. */
    private void sendCut() {
        List<Entry> all = till.entries;
        byte[] bytes = EntryBytes.writeAll(all.subList(Math.max(0, all.size() - 5), all.size()));
        byte[] cut = Arrays.copyOf(bytes, 1 + chance.nextInt(bytes.length - 1));
        Acknowledgement answer = post.house().intake.acceptAll(id(), cut);
        if (answer.verdict() == Verdict.REJECTED) {
            assertThat(answer.head().orElseThrow().sequence()).isEqualTo(stored);
        } else {
            hear(answer);
        }
    }

    /** The same disk, another process: what had been acknowledged last is not on it. */
    private void kill() {
        till = till.copy();
        heard = chance.nextInt(heard + 1);
        tell(new Fact.Recovered("not-stopped", till.head()), Meaning.NOTHING);
    }

    private void read(boolean cut) {
        if (post.read(id(), cut)) {
            while (understood < stored) {
                int to = Math.min(stored, understood + JournalReader.HANDFUL);
                understand(understood, to);
                understood = to;
            }
        }
    }

    /** A handful is taken whole, tickets first; or one by one where something cannot be taken. */
    private void understand(int from, int to) {
        boolean singly = false;
        for (int i = from; i < to; i++) {
            singly |= isStuck(i);
        }
        for (int i = from; i < to; i++) {
            if (singly && isStuck(i)) {
                aside.add(i);
            } else if (singly || isTicket(i)) {
                meanings.get(i).happens();
            }
        }
        for (int i = from; i < to && !singly; i++) {
            if (!isTicket(i)) {
                meanings.get(i).happens();
            }
        }
    }

    private boolean isStuck(int i) {
        return meanings.get(i).isRefused()
                || till.entries.get(i).subject().filter(strange::contains).isPresent()
                        && isTicket(i);
    }

    private boolean isTicket(int i) {
        return till.entries.get(i).fact().orElseThrow() instanceof TicketPaid;
    }

    /** Somebody puts right what nobody could take, and has it told again: late. */
    private void cure() {
        strange.clear();
        for (int i : List.copyOf(aside)) {
            if (!meanings.get(i).isRefused()) {
                post.retry(till.place(till.entries.get(i)));
                meanings.get(i).happens();
                aside.remove(Integer.valueOf(i));
            }
        }
    }

    /** The evening: everything is sent and read. */
    public void settle() {
        for (int i = 0; stored < till.entries.size(); i++) {
            assertThat(i).as("batches until all is sent").isLessThan(1_000);
            send(stored, stored + LONGEST_BATCH);
        }
        read(false);
        cure();
        assertThat(post.house().chainCheck.check(id()).broken()).isEmpty();
    }

    /** Entries that the server is right to have set aside. */
    public int refused() {
        return aside.size();
    }
}
