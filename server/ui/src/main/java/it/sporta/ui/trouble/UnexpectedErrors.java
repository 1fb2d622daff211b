package it.sporta.ui.trouble;

import it.sporta.ui.ViewWriter;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * The last net: what nobody else mapped becomes one sentence with an id, never a stack trace. The
 * details are in the log under that id. Machines get the sentence as a line of plain text.
 */
@Provider
public final class UnexpectedErrors implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(UnexpectedErrors.class.getName());

    @Context private HttpHeaders request;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException web) {
            return web.getResponse().getStatus() < 500 ? theirs(web) : ours(web, 500);
        }
        return ours(thrown, 500);
    }

    /** A wrong address or form: nothing to log, and a redirection goes through as it is. */
    private Response theirs(WebApplicationException web) {
        Response response = web.getResponse();
        int status = response.getStatus();
        if (status < 400) {
            return response;
        }
        return answer(status, Sentence.key(status), "");
    }

    private Response ours(Throwable thrown, int status) {
        String id = Sentence.id();
        LOG.log(System.Logger.Level.ERROR, "Unexpected error " + id, thrown);
        return answer(status, "error.ours", id);
    }

    private Response answer(int status, String key, String id) {
        Reader reader = Reader.of(request::getHeaderString);
        if (!reader.page()) {
            return Response.status(status)
                    .entity(Sentence.line(key, id, reader))
                    .type("text/plain;charset=UTF-8")
                    .build();
        }
        if (reader.htmx()) {
            return Message.stop(key, "id", id).answer(status);
        }
        return Response.status(status).entity(new ErrorView(key, id)).type(ViewWriter.HTML).build();
    }
}
