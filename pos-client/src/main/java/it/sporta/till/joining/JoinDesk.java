package it.sporta.till.joining;

import it.sporta.till.journal.Joining;
import java.io.IOException;

/** Asks the server; when it says yes the till begins, or begins anew, before this returns. */
public interface JoinDesk {
    Joining.Result join(String code) throws IOException;
}
