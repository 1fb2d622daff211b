package it.sporta.till.selling;

import it.sporta.ui.View;
import it.sporta.ui.trouble.Message;
import java.util.Optional;

/**
 * What the counter has to say to a page that does not show it.
 *
 * @param revision of the counter, to ask on from
 * @param version of the purchase, likewise
 */
public record AsideView(long revision, long version, Optional<Notice> notice) implements View {

    /**
     * @param somebody whether anybody is logged in; if not, only that is said
     * @param known version of the purchase the page knows; 0 when it has just been opened
     */
    static AsideView of(DeskState now, boolean somebody, long known) {
        boolean rungUp = somebody && known > 0 && now.version() != known;
        Optional<Notice> said =
                now.notice().filter(notice -> somebody || Notices.isOfNobody(notice));
        return new AsideView(
                now.revision(),
                now.version(),
                said.or(() -> rungUp ? Optional.of(onTheTicket()) : Optional.empty()));
    }

    private static Notice onTheTicket() {
        return Notice.of(Message.Kind.NOTE, "aside.ticket");
    }
}
