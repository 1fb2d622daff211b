package it.sporta.server.catalogue.web;

import it.sporta.kernel.Refused;
import it.sporta.kernel.code.ShopCode;
import it.sporta.kernel.code.ShopCode.Figure;
import it.sporta.server.Form;
import it.sporta.server.catalogue.ShopCodes;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Etichette di bottega. */
@Path("/prodotti/etichette")
@RequestScoped
@Produces(ViewWriter.HTML)
public class ShopCodesResource {

    private static final Set<String> FIELDS =
            Set.of("code.hub", "code.prefix", "code.figure", "code.article", "code.decimals");

    @Inject private ShopCodes codes;
    @Inject private Hubs hubs;

    @GET
    public ShopCodesView all() {
        return show(
                Form.empty(FIELDS)
                        .with("code.prefix", "20")
                        .with("code.figure", Figure.PRICE.name())
                        .with("code.article", "5")
                        .with("code.decimals", "2"));
    }

    @POST
    public Response say(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, FIELDS);
        var hub = form.read("code.hub", text -> hub(text).id());
        var prefix = form.read("code.prefix", ShopCodesResource::prefix);
        var figure = form.read("code.figure", ShopCodesResource::figure);
        var article = form.read("code.article", text -> digits(text, 7, "code.article.wrong"));
        var decimals = form.read("code.decimals", text -> digits(text, 3, "code.decimals.wrong"));
        if (!form.isRefused()) {
            form.attempt(
                    () -> {
                        ShopCode code =
                                code(
                                        prefix.orElseThrow(),
                                        figure.orElseThrow(),
                                        article.orElseThrow(),
                                        decimals.orElseThrow(),
                                        form.has("code.verified", "yes"));
                        codes.say(hub.orElseThrow(), code);
                        return code;
                    });
        }
        return form.isRefused() ? Response.status(422).entity(show(form)).build() : again();
    }

    @POST
    @Path("togli")
    public Response forget(
            @FormParam("sede") @DefaultValue("") String hub,
            @FormParam("prefisso") @DefaultValue("") String prefix) {
        codes.forget(hub(hub).id(), prefix);
        return again();
    }

    private static Response again() {
        return Response.seeOther(URI.create("/prodotti/etichette")).build();
    }

    private ShopCodesView show(Form form) {
        return new ShopCodesView(
                hubs.all().stream().flatMap(this::rows).toList(),
                hubs.all().stream().map(hub -> Map.entry(hub.id().toString(), hub.name())).toList(),
                form);
    }

    private Stream<ShopCodesView.Row> rows(Hub hub) {
        return codes.today(hub.id()).stream()
                .map(code -> new ShopCodesView.Row(hub.id(), hub.name(), code));
    }

    private Hub hub(String text) {
        try {
            return hubs.get(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new Refused("code.hub.missing");
        }
    }

    private static String prefix(String text) {
        String digits = text.strip();
        if (!digits.matches("(2\\d|02)\\d?")) {
            throw new Refused("code.prefix.wrong");
        }
        return digits;
    }

    private static Figure figure(String text) {
        return Arrays.stream(Figure.values())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refused("code.figure.wrong"));
    }

    private static int digits(String text, int most, String reason) {
        String digits = text.strip();
        if (!digits.matches("\\d") || Integer.parseInt(digits) > most) {
            throw new Refused(reason);
        }
        return Integer.parseInt(digits);
    }

    /** Each number may be right by itself, and not all of them together. */
    private static ShopCode code(
            String prefix, Figure figure, int article, int decimals, boolean verified) {
        try {
            return new ShopCode(prefix, figure, article, decimals, verified);
        } catch (IllegalArgumentException e) {
            throw new Refused("code.together");
        }
    }
}
