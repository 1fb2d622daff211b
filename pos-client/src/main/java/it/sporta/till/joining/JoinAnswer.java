package it.sporta.till.joining;

import it.sporta.kernel.Refused;
import it.sporta.till.journal.Joining;
import it.sporta.till.web.Answers;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** What a pressed code comes to, the first time and again. */
final class JoinAnswer {

    private JoinAnswer() {}

    /**
     * @throws Refused with the sentence for whoever typed the code
     */
    static Response to(String code, JoinDesk desk, HttpHeaders request) throws IOException {
        if (code == null || !code.strip().matches("[0-9A-Za-z -]{4,40}")) {
            throw new Refused("join.unreadable");
        }
        Joining.Result result = desk.join(code);
        if (result == Joining.Result.JOINED) {
            return Answers.to("/", request);
        }
        throw new Refused(
                switch (result) {
                    case SERVER_AWAY -> "join.away";
                    case NOT_THE_SERVER -> "join.foreign";
                    case OTHER_TILL -> "join.other";
                    case ONCE_MORE -> "join.once-more";
                    default -> "join.declined";
                });
    }
}
