package it.sporta.server;

import it.sporta.ui.trouble.Sentence;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * A refused form is shown under the address it was sent to. Asked for once more, by a reload or
 * after logging in again, that address leads to the page above it, which has the form: {@code
 * /prodotti/…/prezzi} to the article.
 */
@Provider
public class PageAbove implements ExceptionMapper<NotAllowedException> {

    @Context private Request request;
    @Context private UriInfo address;
    @Context private HttpHeaders headers;

    @Override
    public Response toResponse(NotAllowedException refused) {
        return request.getMethod().equals(HttpMethod.GET) && isBrowser() ? above() : said();
    }

    private boolean isBrowser() {
        String accepted = headers.getHeaderString(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains("text/html")
                && headers.getHeaderString("HX-Request") == null;
    }

    private Response above() {
        String here = address.getPath();
        String above = here.substring(0, Math.max(0, here.lastIndexOf('/')));
        return Response.seeOther(address.getBaseUriBuilder().path(above).build()).build();
    }

    private Response said() {
        int status = Response.Status.METHOD_NOT_ALLOWED.getStatusCode();
        Sentence sentence = Sentence.of(status, headers::getHeaderString);
        Response.ResponseBuilder answer = Response.status(status).entity(sentence.text());
        sentence.headers().forEach(answer::header);
        return answer.build();
    }
}
