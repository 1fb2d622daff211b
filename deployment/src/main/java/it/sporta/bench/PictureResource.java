package it.sporta.bench;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.nio.file.Files;
import java.nio.file.Path;

/** The drawings of the goods. */
@jakarta.ws.rs.Path("/pictures")
public final class PictureResource {

    private final Path pictures;

    PictureResource(Path demo) {
        this.pictures = demo.resolve("pictures");
    }

    /** One drawing; the name can hold no way out of its directory. */
    @GET
    @jakarta.ws.rs.Path("{name: [a-z0-9-]+}.svg")
    @Produces("image/svg+xml")
    public Response picture(@PathParam("name") String name) {
        Path file = pictures.resolve(name + ".svg");
        if (!Files.isRegularFile(file)) {
            throw new NotFoundException();
        }
        return Response.ok(file.toFile()).header("Cache-Control", "max-age=3600").build();
    }
}
