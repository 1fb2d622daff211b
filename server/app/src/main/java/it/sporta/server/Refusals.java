package it.sporta.server;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.ui.Format;
import it.sporta.ui.Words;
import it.sporta.ui.trouble.Message;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.LocalDate;
import java.util.Locale;

/** A refusal that no form took: one sentence in the place for messages, and nothing is changed. */
@Provider
public final class Refusals implements ExceptionMapper<Refused> {

    @Override
    public Response toResponse(Refused refused) {
        return message(refused).answer(422);
    }

    /** The refusal as a person reads it. */
    static Message message(Refused refused) {
        Object[] details = refused.details().stream().map(Refusals::said).toArray();
        return Message.refusing(Refusals.class, new Refused(refused.reason(), details));
    }

    /** The same as one sentence, for what is told to a till. */
    public static String inItalian(Refused refused) {
        return Words.of(Refusals.class, Locale.ITALIAN)
                .text(refused.reason(), message(refused).parameters().toArray());
    }

    private static Object said(Object detail) {
        if (detail instanceof Quantity quantity) {
            return Format.ITALIAN.quantity(quantity);
        }
        if (detail instanceof LocalDate day) {
            return Format.ITALIAN.date(day);
        }
        return detail instanceof Money money ? Format.ITALIAN.money(money.cents()) : detail;
    }
}
