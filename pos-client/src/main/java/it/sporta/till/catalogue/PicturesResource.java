package it.sporta.till.catalogue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** Serves the hub's own drawings. */
@Path("/pictures")
public final class PicturesResource {

    private final Pictures pictures;

    public PicturesResource(Pictures pictures) {
        this.pictures = pictures;
    }

    @GET
    @Path("{name}.svg")
    @Produces("image/svg+xml")
    public Response picture(@PathParam("name") String name) throws IOException {
        byte[] drawing = pictures.read(name).orElseThrow(NotFoundException::new);
        return Response.ok(drawing)
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .build();
    }
}
