package it.sporta.till.phones;

import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.journal.Grant;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.people.PinPad;
import it.sporta.till.tables.Tables;
import it.sporta.till.tables.TablesResource;
import it.sporta.ui.Frame;
import it.sporta.ui.FrameContext;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** All that phones are shown: the way in, and the tables. */
public final class PhoneScreens {

    private PhoneScreens() {}

    /** What their listener serves, and nothing else. */
    public static Set<Object> of(
            Phones phones, PinPad people, Tables tables, Grant grant, LocalCatalogue catalogue) {
        Door door = new Door(phones, people);
        return Set.of(
                new DoorResource(phones, door),
                new TablesResource(tables, door),
                new Around(grant, catalogue));
    }

    @Provider
    private static final class Around implements ContextResolver<FrameContext>, FrameContext {

        private final Grant grant;
        private final LocalCatalogue catalogue;

        private Around(Grant grant, LocalCatalogue catalogue) {
            this.grant = grant;
            this.catalogue = catalogue;
        }

        @Override
        public FrameContext getContext(Class<?> type) {
            return this;
        }

        @Override
        public Frame frame() {
            return Frame.PHONE;
        }

        @Override
        public String place() {
            return grant.hubName();
        }

        @Override
        public boolean demo() {
            return catalogue.settings().filter(Feed.Settings::demo).isPresent();
        }
    }
}
