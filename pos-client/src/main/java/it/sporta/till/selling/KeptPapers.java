package it.sporta.till.selling;

import it.sporta.kernel.journal.Fact.PaperOutcome;
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
                    .flatMap(this::kept);
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, "the papers owed cannot be read", e);
            return Optional.empty();
        }
    }

    private Optional<Kept> kept(String... lines) {
        List<OwedPaper> papers = new ArrayList<>();
        Arrays.stream(lines).skip(1).forEach(line -> paper(line).ifPresent(papers::add));
        return papers.size() == lines.length - 1
                ? Optional.of(new Kept(Head.parse(lines[0]), papers))
                : Optional.empty();
    }

    private Optional<OwedPaper> paper(String line) {
        String[] words = line.split(" ");
        if (words.length != 3) {
            throw new IllegalArgumentException("not a paper: " + words.length + " words");
        }
        Head at = Head.parse(words[0]);
        Optional<PaperOutcome> outcome =
                words[1].equals(NOT_KNOWN)
                        ? Optional.empty()
                        : Optional.of(PaperOutcome.valueOf(words[1]));
        Head before = new Head(at.epoch(), at.sequence() - 1, at.hash());
        return journal.after(before, 1).stream()
                .filter(entry -> entry.head().equals(at))
                .flatMap(entry -> Sale.of(entry).stream())
                .map(sale -> new OwedPaper(sale, outcome, words[2].equals(COMING)))
                .findFirst();
    }

    /**
     * @param surely waits for the disk: before a paper is tried again
     */
    void keep(Head at, Collection<OwedPaper> papers, boolean surely) {
        String text =
                papers.stream()
                        .map(KeptPapers::line)
                        .collect(Collectors.joining("\n", at + "\n", "\n"));
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        try {
            if (surely) {
                file.write(bytes);
            } else {
                file.writeLightly(bytes);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the papers owed cannot be kept", e);
        }
    }

    private static String line(OwedPaper paper) {
        return paper.sale().entry().head()
                + " "
                + paper.outcome().map(PaperOutcome::name).orElse(NOT_KNOWN)
                + " "
                + (paper.coming() ? COMING : NOT_KNOWN);
    }
}
