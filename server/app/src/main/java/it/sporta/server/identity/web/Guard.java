package it.sporta.server.identity.web;

import it.sporta.server.identity.FirstSetup;
import it.sporta.server.identity.Person;
import it.sporta.server.identity.Sessions;
import it.sporta.ui.ViewWriter;
import it.sporta.ui.trouble.Message;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Optional;

/** Lets through whom the matrix lets through. What it does not list is closed to everybody. */
@Provider
@Dependent
@Priority(Priorities.AUTHENTICATION)
public class Guard implements ContainerRequestFilter {

    @Context private ResourceInfo resource;
    @Inject private Sessions sessions;
    @Inject private FirstSetup setup;
    @Inject private Visitor visitor;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        Optional<Access> access =
                method == null
                        ? Optional.empty()
                        : Privileges.of(resource.getResourceClass(), method);
        if (access.isEmpty()) {
            request.abortWith(Message.stop("foreign").answer(Response.Status.FORBIDDEN));
            return;
        }
        if (access.get() == Access.TILL) {
            return;
        }
        if (!fromAssets(request)) {
            who(request, method).ifPresent(visitor::is);
        }
        if (isMemberAtTheFrontPage(request)) {
            request.abortWith(Response.seeOther(URI.create(OfficeContext.MEMBERS)).build());
            return;
        }
        if (!access.get().admits(visitor.person())) {
            request.abortWith(
                    visitor.person().isEmpty()
                            ? toTheDoor(request)
                            : Message.of(Message.Kind.STOP, Guard.class, "login.notyours")
                                    .answer(Response.Status.FORBIDDEN));
        }
    }

    /** Everybody comes in by the same door; members find their own page behind it. */
    private boolean isMemberAtTheFrontPage(ContainerRequestContext request) {
        return request.getUriInfo().getPath().equals("/")
                && request.getMethod().equals("GET")
                && Access.MEMBER.admits(visitor.person());
    }

    private static boolean fromAssets(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith("/static/");
    }

    private Optional<Person> who(ContainerRequestContext request, Method method) {
        boolean secure = request.getSecurityContext().isSecure();
        boolean present = !method.isAnnotationPresent(Unattended.class);
        return SessionCookie.token(request.getCookies(), secure)
                .flatMap(token -> sessions.who(token, present));
    }

    /** A browser is led to the log-in and from there back; htmx would swap it into the page. */
    private Response toTheDoor(ContainerRequestContext request) {
        URI door = setup.isNeeded() ? URI.create("/prima-configurazione") : login(request);
        if ("true".equals(request.getHeaderString("HX-Request"))) {
            return Response.status(Response.Status.UNAUTHORIZED)
                    .header("HX-Redirect", door)
                    .build();
        }
        return request.getMethod().equals("GET")
                ? Response.seeOther(door).build()
                : Response.status(Response.Status.UNAUTHORIZED)
                        .entity(OverView.from(request.getHeaderString("Referer")))
                        .type(ViewWriter.HTML)
                        .build();
    }

    private static URI login(ContainerRequestContext request) {
        UriBuilder door = UriBuilder.fromPath("/accesso");
        boolean polled = "true".equals(request.getHeaderString("HX-Request"));
        String wanted = request.getUriInfo().getRequestUri().getRawPath();
        return polled || wanted.equals("/") || !request.getMethod().equals("GET")
                ? door.build()
                : door.queryParam("dopo", "{wanted}").build(wanted);
    }
}
