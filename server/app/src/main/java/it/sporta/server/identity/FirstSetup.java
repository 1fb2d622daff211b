package it.sporta.server.identity;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.ticket.Channel;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/**
 * The first minutes of an installation: nobody is known, so a code is shown where only its owner
 * looks, and whoever brings it becomes the first coordinator. The code works once and for half an
 * hour; a restart makes another.
 */
@Dependent
public class FirstSetup {

    private static final String SUBJECT = "first setup";

    private final Installations installations;
    private final People people;
    private final Hubs hubs;
    private final Patience patience;
    private final UuidV7 ids;
    private final Clock clock;

    @Inject
    public FirstSetup(
            Installations installations, People people, Hubs hubs, Patience patience, Clock clock) {
        this.installations = installations;
        this.people = people;
        this.hubs = hubs;
        this.patience = patience;
        this.ids = new UuidV7(clock);
        this.clock = clock;
    }

    /**
     * What the first coordinator tells.
     *
     * @param taxed how the organisation stands towards VAT, in all its channels
     */
    public record Answers(
            String organisation,
            VatNumber vatNumber,
            Taxed taxed,
            HubKind kind,
            Hub.Place place,
            String name,
            String account,
            String password) {}

    public boolean isNeeded() {
        return !people.hasCoordinator();
    }

    /** A fresh code to be printed on the console; empty when somebody is known already. */
    @Transactional
    public Optional<String> newCode() {
        if (!isNeeded()) {
            return Optional.empty();
        }
        String code = Secrets.spokenCode();
        installations.only().expect(Secrets.plain(code), clock.instant());
        return Optional.of(code);
    }

    /**
     * @return the first coordinator
     * @throws Refused when the code is wrong, used or too old, or an answer cannot be
     */
    @Transactional
    public Person complete(String code, Answers answers) {
        patience.mayTry(SUBJECT);
        if (!isNeeded()) {
            throw new Refused("setup.done");
        }
        Installation installation = installations.only();
        if (!installation.expects(Secrets.plain(code), clock.instant())) {
            patience.wrong(SUBJECT);
            throw new Refused("setup.code.wrong");
        }
        Person first =
                people.welcomeCoordinator(answers.name(), answers.account(), answers.password());
        Organisation organisation =
                hubs.found(ids.next(), answers.organisation(), answers.vatNumber());
        for (Channel channel : Channel.values()) {
            organisation.enter(answers.taxed().in(channel, Rome.today(clock)));
        }
        hubs.open(ids.next(), organisation.id(), answers.kind(), answers.place());
        installation.forgetCode();
        patience.right(SUBJECT);
        return first;
    }
}
