package it.sporta.till.web;

import it.sporta.kernel.Refused;
import it.sporta.ui.trouble.Message;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A no of the business becomes one sentence in the place of messages. */
@Provider
public final class RefusedAnswer implements ExceptionMapper<Refused> {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    @Context private HttpHeaders request;

    @Override
    public Response toResponse(Refused refused) {
        return switch (refused.reason()) {
            case "nobody" -> Answers.to("/login", request);
            case "shift.none" -> Answers.to("/shift/open", request);
            default -> sentence(refused);
        };
    }

    private static Response sentence(Refused refused) {
        return Message.refusing(RefusedAnswer.class, refused)
                .as(kind(refused.reason()))
                .answer(refused.reason().equals("pin.locked") ? TOO_MANY : UNPROCESSABLE);
    }

    /** A slip of the finger before anybody is in stops nothing. */
    private static Message.Kind kind(String reason) {
        return switch (reason) {
            case "pin.wrong", "pin.nobody" -> Message.Kind.NOTE;
            case "pin.locked" -> Message.Kind.LOOK;
            default -> Message.Kind.STOP;
        };
    }
}
