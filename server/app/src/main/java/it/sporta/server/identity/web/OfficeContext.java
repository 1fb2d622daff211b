package it.sporta.server.identity.web;

import it.sporta.server.identity.Installations;
import it.sporta.server.identity.Person;
import it.sporta.ui.Frame;
import it.sporta.ui.FrameContext;
import it.sporta.ui.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands around the coordinator's pages. */
@Provider
@Dependent
public class OfficeContext implements ContextResolver<FrameContext> {

    private static final List<Map.Entry<String, String>> PAGES =
            List.of(
                    Map.entry("/", "page.today"),
                    Map.entry("/settimana", "page.week"),
                    Map.entry("/prodotti", "page.products"),
                    Map.entry("/magazzino", "page.stock"),
                    Map.entry("/spreco", "page.waste"),
                    Map.entry("/laboratorio", "page.lab"),
                    Map.entry("/bar", "page.bar"),
                    Map.entry("/catering", "page.catering"),
                    Map.entry("/acquisti", "page.group"),
                    Map.entry("/casse", "page.tills"),
                    Map.entry("/persone", "page.people"),
                    Map.entry("/sedi", "page.hubs"));

    /** The first page of a member of a buying group. */
    static final String MEMBERS = "/gruppo";

    private static final List<Map.Entry<String, String>> MEMBERS_PAGES =
            List.of(Map.entry(MEMBERS, "page.orders"));

    @Context private UriInfo uri;
    @Inject private Visitor visitor;
    @Inject private Installations installations;

    @Override
    public FrameContext getContext(Class<?> view) {
        String path = uri.getRequestUri().getPath();
        Optional<String> person = visitor.person().map(Person::name);
        List<Page> pages = person.isEmpty() ? List.of() : pages(path);
        return new Around(person, pages, installations.isDemo());
    }

    private List<Page> pages(String path) {
        boolean member = Access.MEMBER.admits(visitor.person());
        return (member ? MEMBERS_PAGES : PAGES)
                .stream()
                        .map(
                                page ->
                                        new Page(
                                                page.getKey(),
                                                page.getValue(),
                                                leadsTo(path, page.getKey())))
                        .toList();
    }

    private static boolean leadsTo(String path, String page) {
        if (page.equals("/laboratorio") && path.startsWith("/ricette")) {
            return true;
        }
        return page.equals("/")
                ? Stream.of("/", "/oggi").anyMatch(path::equals) || path.startsWith("/oggi/")
                : path.equals(page) || path.startsWith(page + "/");
    }

    private record Around(Optional<String> person, List<Page> pages, boolean demo)
            implements FrameContext {

        @Override
        public Frame frame() {
            return Frame.OFFICE;
        }

        @Override
        public String logOutPath() {
            return "/esci";
        }
    }
}
