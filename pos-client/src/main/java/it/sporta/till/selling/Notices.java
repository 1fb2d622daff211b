package it.sporta.till.selling;

import it.sporta.hardware.drawer.DrawerOutcome;
import it.sporta.kernel.Refused;
import it.sporta.kernel.Shortened;
import it.sporta.kernel.code.Decoded.Goods;
import it.sporta.kernel.journal.Fact.PaperOutcome;
import it.sporta.kernel.journal.FiscalFact;
import it.sporta.kernel.money.Money;
import it.sporta.till.selling.Notice.Reprint;
import it.sporta.ui.Format;
import it.sporta.ui.trouble.Message;
import it.sporta.ui.trouble.Message.Kind;
import java.util.Optional;

/** What the counter says without being asked. */
final class Notices {

    private static final int LONGEST_TEXT = 20;

    private Notices() {}

    /** The basket came back after a restart: not sold, though money may lie there for it. */
    static Notice taken(Money laid) {
        return laid.isZero()
                ? Notice.of(Kind.LOOK, "draft.taken")
                : Notice.of(Kind.LOOK, "draft.money", "sum", Format.ITALIAN.money(laid.cents()));
    }

    /** Whether there was a basket, and money for it, nobody knows any more. */
    static Notice draftUnreadable() {
        return Notice.of(Kind.LOOK, "draft.unreadable");
    }

    /** What must be said of a paper that is not surely out. */
    static Optional<Notice> paper(OwedPaper owed) {
        Sale sale = owed.sale();
        return Optional.of(
                owed.outcome()
                        .map(outcome -> paper(sale, outcome))
                        .orElseGet(() -> about(sale, Reprint.COPY, restart(sale))));
    }

    /** After a cut nobody knows whether the customer has his change. */
    private static String restart(Sale sale) {
        return sale.ticket().change().isPositive() ? "paper.restart.change" : "paper.restart";
    }

    private static Notice paper(Sale sale, PaperOutcome outcome) {
        return switch (outcome) {
            case PRINTED, UNKNOWN -> about(sale, Reprint.COPY, "paper.unknown");
            case HELD -> about(sale, Reprint.NONE, "paper.held");
            case REFUSED -> about(sale, Reprint.FIRST, "paper.refused");
        };
    }

    /** The machine has not answered for a while. */
    static Notice documentTakesLong(Sale sale) {
        return Notice.of(Kind.NOTE, "document.long", "number", sale.number());
    }

    /** Nobody knows, and it could not even be saved that nobody does. */
    static Notice documentNotSaved(Sale sale) {
        return Notice.of(Kind.LOOK, "document.unsaved", "number", sale.number())
                .offering(Reprint.LIST, sale.ticket().id());
    }

    /** What must be said of a document; empty when it is out as it should be. */
    static Optional<Notice> document(Sale sale, FiscalFact.OfTicket said) {
        return said instanceof FiscalFact.DocumentIssued issued
                ? issued(sale, issued)
                : Optional.of(due(sale, (FiscalFact.DocumentDue) said));
    }

    private static Optional<Notice> issued(Sale sale, FiscalFact.DocumentIssued issued) {
        String name = String.format("%04d-%04d", issued.z(), issued.number());
        if (!issued.total().equals(sale.ticket().total())) {
            return Optional.of(
                    Notice.of(
                            Kind.LOOK,
                            "document.total",
                            "number",
                            sale.number(),
                            "document",
                            name,
                            "total",
                            Format.ITALIAN.money(issued.total().cents()),
                            "due",
                            Format.ITALIAN.money(sale.ticket().total().cents())));
        }
        if (!issued.found() && issued.operator().isEmpty()) {
            return Optional.empty();
        }
        String key = issued.operator().isEmpty() ? "document.found" : "document.out";
        return Optional.of(Notice.of(Kind.NOTE, key, "number", sale.number(), "document", name));
    }

    /** The one press that is left, or the way to the list where there is more to see. */
    private static Notice due(Sale sale, FiscalFact.DocumentDue due) {
        return Notice.of(
                        Kind.LOOK,
                        "document." + due.known(),
                        "number",
                        sale.number(),
                        "paid",
                        Format.ITALIAN.money(sale.ticket().total().cents()),
                        "why",
                        new Message.Word("document.why." + due.reason()),
                        "do",
                        new Message.Word("document.do." + due.reason()))
                .offering(press(due.known()), sale.ticket().id());
    }

    private static Reprint press(FiscalFact.Known known) {
        return switch (known) {
            case NOT_OUT -> Reprint.DOCUMENT;
            case NOT_YET -> Reprint.ASK;
            case FOR_A_PERSON -> Reprint.LIST;
        };
    }

    static Notice printing(Sale sale) {
        return Notice.of(Kind.NOTE, "paper.printing", "number", sale.number());
    }

    /** A copy is not surely out, and the paper itself was: nothing is owed. */
    static Notice copy(Sale sale, PaperOutcome outcome) {
        Reprint what = outcome == PaperOutcome.HELD ? Reprint.NONE : Reprint.COPY;
        return Notice.of(Kind.LOOK, "copy." + outcome, "number", sale.number())
                .offering(what, sale.ticket().id());
    }

    /** A number was typed and the scale has weighed: what was taken is not what was typed. */
    static Notice scaleCounts(String typed) {
        return Notice.of(Kind.LOOK, "scale.counts", "typed", typed);
    }

    /** It may be sold and eaten (Regulation (EU) 1169/2011, annex X), and the customer told. */
    static Notice pastBest(Goods goods) {
        String last = Format.ITALIAN.date(goods.bestBefore().orElseThrow());
        return Notice.of(Kind.LOOK, "scan.past-best", "day", last);
    }

    /** Money was laid down for goods that are not bought any more. */
    static Notice giveBack(Money laid) {
        return Notice.of(Kind.LOOK, "cash.back", "sum", Format.ITALIAN.money(laid.cents()));
    }

    /** How a payment by card ended that is no sale; nothing was charged. */
    static Notice card(String key, String reason) {
        return Notice.of(Kind.LOOK, key, "reason", reason);
    }

    /** The key of a sale that is made: nothing happened, and nothing need happen. */
    static Notice paid(Sale sale) {
        return Notice.of(Kind.NOTE, "sale.paid", "number", sale.number());
    }

    static Notice cannotSave() {
        return Notice.of(Kind.STOP, "journal.dead");
    }

    /** Whether it says that somebody must log in first. */
    static boolean isOfNobody(Notice said) {
        return said.key().equals("nobody");
    }

    static Notice refused(Refused refused) {
        Message said = Message.refusing(Notices.class, refused);
        return Notice.of(said.kind(), said.key(), said.parameters().toArray());
    }

    /** Empty when the drawer did what it was told, as far as anybody can know. */
    static Optional<Notice> drawer(DrawerOutcome outcome) {
        boolean open =
                outcome instanceof DrawerOutcome.Opened || outcome instanceof DrawerOutcome.Pulsed;
        return open ? Optional.empty() : Optional.of(Notice.of(Kind.LOOK, "drawer.closed"));
    }

    static Refused unreadable(String text) {
        String shown = text.replaceAll("[^\\x20-\\x7e]", "?");
        return new Refused("scan.unreadable", Shortened.to(LONGEST_TEXT, shown));
    }

    private static Notice about(Sale sale, Reprint reprint, String key) {
        String paid = Format.ITALIAN.money(sale.ticket().cash().cents());
        String change = Format.ITALIAN.money(sale.ticket().change().cents());
        return Notice.of(Kind.LOOK, key, "number", sale.number(), "paid", paid, "change", change)
                .offering(reprint, sale.ticket().id());
    }
}
