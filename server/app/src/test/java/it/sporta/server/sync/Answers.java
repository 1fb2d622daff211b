package it.sporta.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Acknowledgement;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.Verdict;
import java.util.Optional;
import java.util.stream.Stream;

/** What the intake must have answered. */
final class Answers {

    private Answers() {}

    /** The chain now ends at this head. */
    static void assertAccepted(Acknowledgement answer, Head head) {
        assertThat(answer).isEqualTo(new Acknowledgement(Verdict.ACCEPTED, Optional.of(head)));
    }

    /** It was not taken, and the house says for this reason. */
    static void assertRejected(House house, Acknowledgement answer, String reason) {
        assertThat(answer.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(
                        Stream.concat(
                                house.refused.open().stream().map(RefusedEntry::reason),
                                house.strangers.unseen().stream().map(Stranger::reason)))
                .contains(reason);
    }
}
