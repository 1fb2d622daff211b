package it.sporta.till;

import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.journal.Grant;
import it.sporta.kernel.people.Operator;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.people.PinPad;
import it.sporta.ui.Frame;
import it.sporta.ui.FrameContext;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** What stands around every screen of a joined till. */
@Provider
final class TillFrame implements ContextResolver<FrameContext>, FrameContext {

    private final Grant grant;
    private final LocalCatalogue catalogue;
    private final PinPad people;

    TillFrame(Grant grant, LocalCatalogue catalogue, PinPad people) {
        this.grant = grant;
        this.catalogue = catalogue;
        this.people = people;
    }

    @Override
    public FrameContext getContext(Class<?> type) {
        return this;
    }

    @Override
    public Frame frame() {
        return Frame.TILL;
    }

    @Override
    public String place() {
        return catalogue.place(grant).name() + " · " + grant.tillName();
    }

    @Override
    public Optional<String> person() {
        return people.current().map(Operator::name);
    }

    @Override
    public String statesPath() {
        return "/states";
    }

    @Override
    public boolean demo() {
        return catalogue.settings().filter(Feed.Settings::demo).isPresent();
    }
}
