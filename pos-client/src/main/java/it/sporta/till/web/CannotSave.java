package it.sporta.till.web;

import it.sporta.till.journal.JournalFailed;
import it.sporta.ui.trouble.Message;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The journal is dead: the sale in progress is not confirmed. */
@Provider
public final class CannotSave implements ExceptionMapper<JournalFailed> {

    @Override
    public Response toResponse(JournalFailed failed) {
        return Message.of(Message.Kind.STOP, CannotSave.class, "journal.dead")
                .answer(Response.Status.SERVICE_UNAVAILABLE);
    }
}
