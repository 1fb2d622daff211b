package it.sporta.server.sync.web;

import it.sporta.server.Form;
import it.sporta.server.sync.Loss;
import it.sporta.server.sync.Stranger;
import it.sporta.server.sync.TillState;
import it.sporta.ui.View;
import java.time.Instant;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;

/**
 * The tills.
 *
 * @param code a one-time code that has just been made, shown once
 * @param stamp of what is shown, so that an unchanged page is not drawn again
 */
public record TillsView(
        List<Row> tills,
        Desk desk,
        Form form,
        Optional<Code> code,
        List<Entry<String, String>> hubs,
        String stamp)
        implements View {

    /** How a till stands. */
    public record Row(
            String id,
            String name,
            String hub,
            Optional<Instant> heard,
            boolean silent,
            Optional<Long> unsent,
            TillState state,
            boolean revoked,
            String head,
            Optional<Boolean> whole,
            Optional<Instant> checked) {}

    /**
     * What waits for a person.
     *
     * @param asideCount all that wait, of which as many as fit are shown
     * @param refusedCount so, too
     * @param withoutRoom the tills that hold back more, for which there is no room
     * @param losses what never arrived
     * @param until when the last of the strangers was heard: the person has seen them up to there
     */
    public record Desk(
            List<Aside> aside,
            long asideCount,
            List<Refusal> refused,
            long refusedCount,
            List<String> withoutRoom,
            List<Stranger> strangers,
            List<Loss> losses,
            long until) {

        public boolean isClear() {
            return aside.isEmpty()
                    && refused.isEmpty()
                    && withoutRoom.isEmpty()
                    && strangers.isEmpty()
                    && losses.isEmpty();
        }
    }

    /** An entry that nobody could take. */
    public record Aside(
            String till,
            String number,
            What what,
            Instant since,
            String reason,
            String detail,
            int tries,
            Optional<Instant> tried,
            String path) {}

    /** A signed entry that the journal did not take. */
    public record Refusal(
            String till,
            String number,
            What what,
            Instant since,
            String reason,
            int times,
            String path) {}

    /** For which till a code is, and how long it may be used. */
    public record Code(String till, String code, Instant expires) {}
}
