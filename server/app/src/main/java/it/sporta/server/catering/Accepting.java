package it.sporta.server.catering;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.server.identity.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** The customer says yes to a version, or no to all of them. */
@ApplicationScoped
public class Accepting {

    private Occasions occasions;
    private Asking asking;
    private Clock clock;

    protected Accepting() {}

    @Inject
    public Accepting(Occasions occasions, Asking asking, Clock clock) {
        this.occasions = occasions;
        this.asking = asking;
        this.clock = clock;
    }

    /**
     * What the version says is agreed from now on, and the tills hear of its deposit. The same yes
     * again changes nothing.
     *
     * @param version that was looked at
     * @param who said yes for the customer
     * @throws Refused {@code occasion.changed} when it is not the latest, {@code
     *     occasion.valid.over} after the last day of its validity, and as {@link
     *     Offer.Terms#mustBePayable} and {@link Asking#deposit}
     */
    @Transactional
    public Occasion accept(UUID id, int version, String who, UUID by) {
        String name = Text.required(who, 80, "agreement.who");
        Occasion one = occasions.enter(id);
        one.mustBe(Step.QUOTED, Step.ACCEPTED);
        if (one.latest().version() != version) {
            throw new Refused("occasion.changed");
        }
        if (!one.isToAccept()) {
            return one;
        }
        if (Rome.today(clock).isAfter(one.latest().validUntil())) {
            throw new Refused("occasion.valid.over");
        }
        one.latest().terms().mustBePayable();
        occasions.agree(id, new Occasion.Agreement(version, name, clock.instant(), by));
        occasions.step(id, Step.ACCEPTED);
        Occasion agreed = occasions.get(id);
        asking.deposit(agreed);
        return agreed;
    }

    /**
     * It will not be, and nothing more is asked for.
     *
     * @throws Refused {@code occasion.step.other} when the goods are out; and as {@link
     *     Asking#cancel}
     */
    @Transactional
    public void decline(UUID id) {
        Occasion one = occasions.enter(id);
        one.mustBe(Step.QUOTED, Step.ACCEPTED, Step.DECLINED);
        asking.cancel(id);
        occasions.step(id, Step.DECLINED);
    }
}
