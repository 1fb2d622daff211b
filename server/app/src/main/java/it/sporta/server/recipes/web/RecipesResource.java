package it.sporta.server.recipes.web;

import it.sporta.kernel.UuidV7;
import it.sporta.server.Form;
import it.sporta.server.identity.web.Visitor;
import it.sporta.server.recipes.Draft;
import it.sporta.server.recipes.Recipe;
import it.sporta.server.recipes.Recipes;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Ricette. */
@Path("/ricette")
@RequestScoped
@Produces(ViewWriter.HTML)
public class RecipesResource {

    @Inject private RecipeSheets sheets;
    @Inject private RecipeForm reader;
    @Inject private Recipes recipes;
    @Inject private Visitor visitor;
    @Inject private Clock clock;

    @GET
    public RecipesView all() {
        return sheets.all();
    }

    @GET
    @Path("nuova")
    public RecipeView blank(@QueryParam("articolo") @DefaultValue("") String product) {
        return sheets.blank(RecipeForm.blank(new UuidV7(clock).next(), sheets.today(), product));
    }

    @POST
    @Path("nuova")
    public Response add(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, RecipeForm.FIELDS);
        return written(form)
                .orElseGet(() -> Response.status(422).entity(sheets.blank(form)).build());
    }

    @GET
    @Path("{id}")
    public RecipeView one(@PathParam("id") String id) {
        Recipe recipe = found(id);
        return sheets.of(recipe.id(), reader.filled(recipe, sheets.today()));
    }

    @POST
    @Path("{id}")
    public Response rewrite(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Recipe recipe = found(id);
        Form form = Form.of(typed, RecipeForm.FIELDS).with("recipe", recipe.id().toString());
        return written(form)
                .orElseGet(() -> Response.status(422).entity(sheets.of(recipe.id(), form)).build());
    }

    private Optional<Response> written(Form form) {
        Optional<Draft> draft = reader.read(form);
        return draft.flatMap(
                        one -> form.attempt(() -> recipes.write(one, visitor.coordinator().id())))
                .map(recipe -> Response.seeOther(URI.create("/ricette/" + recipe.id())).build());
    }

    private Recipe found(String id) {
        try {
            return recipes.on(UUID.fromString(id), sheets.today())
                    .orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }
}
