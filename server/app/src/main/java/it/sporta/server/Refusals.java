package it.sporta.server;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.ui.Format;
import it.sporta.ui.trouble.Message;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A refusal that no form took: one sentence in the place for messages, and nothing is changed. */
@Provider
public final class Refusals implements ExceptionMapper<Refused> {

    @Override
    public Response toResponse(Refused refused) {
        Object[] details = refused.details().stream().map(Refusals::said).toArray();
        Refused readable = new Refused(refused.reason(), details);
        return Message.refusing(Refusals.class, readable).answer(422);
    }

    /** As a sentence has it. */
    static Object said(Object detail) {
        if (detail instanceof Quantity quantity) {
            return Format.ITALIAN.quantity(quantity);
        }
        return detail instanceof Money money ? Format.ITALIAN.money(money.cents()) : detail;
    }
}
