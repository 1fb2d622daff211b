package it.sporta.till.selling;

import it.sporta.kernel.journal.Fact.PaperOutcome;
import it.sporta.kernel.journal.FiscalFact.DocumentDue;
import it.sporta.kernel.journal.FiscalFact.Known;
import it.sporta.kernel.journal.Head;
import it.sporta.till.disk.SealedFile;
import it.sporta.till.journal.Journal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The papers owed up to one entry of the journal, on disk, so that a till which starts does not
 * read all its days. What is lost or spoilt here is found again in the journal of the last shift.
 */
final class KeptPapers {

    private static final System.Logger LOG = System.getLogger(KeptPapers.class.getName());
    private static final String NOT_KNOWN = "-";
    private static final String COMING = "coming";

    private final Journal journal;
    private final SealedFile file;

    KeptPapers(Journal journal) {
        this.journal = journal;
        this.file = journal.beside("papers.owed");
    }

    /**
     * @param at the last entry that is in it
     */
    record Kept(Head at, List<OwedPaper> papers) {}

    /** Empty when there is none, none that can be read, or one of a journal that is no more. */
    Optional<Kept> read() {
        try {
            return file.read()
                    .content()
                    .map(bytes -> new String(bytes, StandardCharsets.US_ASCII).split("\n"))
                    .filter(lines -> journal.holds(Head.parse(lines[0])))
                    .map(this::kept);
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, "the papers owed cannot be read", e);
            return Optional.empty();
        }
    }

    /** A sale that is in the journal no more owes no paper; it takes no other with it. */
    private Kept kept(String... lines) {
        List<OwedPaper> papers = new ArrayList<>();
        Arrays.stream(lines).skip(1).forEach(line -> paper(line).ifPresent(papers::add));
        return new Kept(Head.parse(lines[0]), papers);
    }

    private Optional<OwedPaper> paper(String line) {
        String[] words = line.split(" ");
        if (words.length != 3 && words.length != 4) {
            throw new IllegalArgumentException("not a paper: " + words.length + " words");
        }
        Head at = Head.parse(words[0]);
        Optional<PaperOutcome> outcome =
                words[1].equals(NOT_KNOWN)
                        ? Optional.empty()
                        : Optional.of(PaperOutcome.valueOf(words[1]));
        return journal.at(at)
                .flatMap(Sale::of)
                .map(
                        sale ->
                                new OwedPaper(
                                        sale,
                                        outcome,
                                        words.length == 4 ? due(sale, words[3]) : Optional.empty(),
                                        words[2].equals(COMING)));
    }

    private static Optional<DocumentDue> due(Sale sale, String word) {
        String[] parts = word.split("/");
        return Optional.of(
                new DocumentDue(
                        sale.ticket().id().value(),
                        parts[0],
                        Known.valueOf(parts[1]),
                        parts[2],
                        Optional.empty()));
    }

    /** Waits for the disk: the sales of days before stand nowhere else on it as owed. */
    void keep(Head at, Collection<OwedPaper> papers) {
        String text =
                papers.stream()
                        .map(KeptPapers::line)
                        .collect(Collectors.joining("\n", at + "\n", "\n"));
        try {
            file.write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the papers owed cannot be kept", e);
        }
    }

    private static String line(OwedPaper paper) {
        return paper.sale().entry().head()
                + " "
                + paper.outcome().map(PaperOutcome::name).orElse(NOT_KNOWN)
                + " "
                + (paper.coming() ? COMING : NOT_KNOWN)
                + paper.due().map(KeptPapers::word).orElse("");
    }

    private static String word(DocumentDue due) {
        return " " + due.serial() + "/" + due.known() + "/" + due.reason();
    }
}
