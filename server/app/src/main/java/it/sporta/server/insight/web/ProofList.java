package it.sporta.server.insight.web;

import it.sporta.kernel.Rome;
import it.sporta.server.insight.Book;
import it.sporta.server.insight.Difference;
import it.sporta.server.insight.Proofs;
import it.sporta.server.insight.Proven;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what the last proof found. */
@Dependent
class ProofList {

    private final Proofs proofs;
    private final Clock clock;

    @Inject
    ProofList(Proofs proofs, Clock clock) {
        this.proofs = proofs;
        this.clock = clock;
    }

    ProofView last() {
        Optional<Proven> last = proofs.last();
        List<Difference> found = last.map(Proven::differences).orElse(List.of());
        return new ProofView(
                last.map(proven -> ProofTime.of(proven.at(), Rome.today(clock))),
                Arrays.stream(Book.values()).map(book -> line(book, found)).toList());
    }

    private static ProofView.Line line(Book book, List<Difference> found) {
        return new ProofView.Line(
                book,
                found.stream()
                        .filter(difference -> difference.book() == book)
                        .mapToLong(Difference::rows)
                        .sum());
    }
}
