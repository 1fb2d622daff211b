package it.sporta.server.waste.web;

import it.sporta.kernel.Refused;
import it.sporta.kernel.waste.WasteDestination;
import it.sporta.server.Days;
import it.sporta.server.Form;
import it.sporta.server.fiscal.Address;
import it.sporta.server.fiscal.Party;
import it.sporta.server.fiscal.TaxCode;
import it.sporta.server.fiscal.TransportDocuments;
import it.sporta.server.fiscal.web.TransportPaper;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.Installations;
import it.sporta.server.identity.VatNumber;
import it.sporta.server.identity.web.Visitor;
import it.sporta.server.paper.PdfWriter;
import it.sporta.server.waste.Bins;
import it.sporta.server.waste.Donation;
import it.sporta.server.waste.Donations;
import it.sporta.server.waste.Donee;
import it.sporta.server.waste.Donees;
import it.sporta.server.waste.Gift;
import it.sporta.server.waste.Giving;
import it.sporta.server.waste.Redirecting;
import it.sporta.ui.Figures;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Spreco. */
@Path("/spreco")
@RequestScoped
@Produces(ViewWriter.HTML)
public class WasteResource {

    private static final int FOUR_WEEKS = 28;
    private static final int LONGEST = 366;

    /** Only what was weighed without an article. */
    private static final String NAMELESS = "senza-articolo";

    private static final Set<String> GIVING = Set.of("donation.donee", "donation.carrier");
    private static final Set<String> BIN = Set.of("bin.hub", "bin.name", "bin.tare");
    private static final Set<String> DONEE =
            Set.of(
                    "party.name",
                    "donee.number",
                    "address.street",
                    "address.postal",
                    "address.town",
                    "address.province");

    @Inject private WasteSheets sheets;
    @Inject private GivingSheet gifts;
    @Inject private Giving giving;
    @Inject private Redirecting redirecting;
    @Inject private Donations donations;
    @Inject private Donees donees;
    @Inject private Bins bins;
    @Inject private TransportDocuments documents;
    @Inject private Installations installations;
    @Inject private Hubs hubs;
    @Inject private Visitor visitor;

    @GET
    public WasteView all(
            @QueryParam("giorni") @DefaultValue("28") int days,
            @QueryParam("sede") @DefaultValue("") String hub,
            @QueryParam("da") @DefaultValue("") String from,
            @QueryParam("a") @DefaultValue("") String to,
            @QueryParam("di") @DefaultValue("") String owner,
            @QueryParam("mostra") @DefaultValue("") String what) {
        int sensible = days < 1 || days > LONGEST ? FOUR_WEEKS : days;
        WasteSheets.Asked asked = new WasteSheets.Asked(hub, owner, what.equals(NAMELESS));
        return Days.read(from, to)
                .map(period -> sheets.of(period, asked))
                .orElseGet(() -> sheets.until(sensible, asked));
    }

    @GET
    @Path("donazioni/nuova")
    public GivingView blank(@QueryParam("sede") @DefaultValue("") String hub) {
        return gifts.giving(hub(hub), Form.empty(GIVING));
    }

    @POST
    @Path("donazioni/nuova")
    public Response give(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, GIVING);
        Hub hub = hub(form.text("sede"));
        var id = form.read("donation", text -> id(text, "donation.form.old"));
        var donee = form.read("donation.donee", text -> id(text, "donation.donee.missing"));
        Optional<Donation> given =
                form.isRefused()
                        ? Optional.empty()
                        : form.attempt(() -> giving.give(gift(form, hub, id.get(), donee.get())));
        return given.isPresent()
                ? Response.seeOther(URI.create("/spreco/donazioni/" + given.get().id())).build()
                : Response.status(422).entity(gifts.giving(hub, form)).build();
    }

    private Gift gift(Form form, Hub hub, UUID id, UUID donee) {
        return new Gift(
                id,
                hub.id(),
                donee,
                form.text("donation.carrier"),
                visitor.coordinator().id(),
                form.all("pesata").stream().map(text -> id(text, "donation.form.old")).toList());
    }

    @POST
    @Path("pesate/{id}/altrove")
    public Response redirect(
            @PathParam("id") String id,
            @FormParam("destinazione") @DefaultValue("") String destination,
            @FormParam("sede") @DefaultValue("") String hub) {
        Form form = Form.empty(GIVING);
        form.attempt(
                () -> {
                    redirecting.redirect(
                            id(id, "donation.weighing.gone"),
                            destination(destination),
                            visitor.coordinator().id());
                    return id;
                });
        return form.isRefused()
                ? Response.status(422).entity(gifts.giving(hub(hub), form)).build()
                : Response.seeOther(URI.create("/spreco/donazioni/nuova?sede=" + hub(hub).id()))
                        .build();
    }

    private static WasteDestination destination(String text) {
        try {
            return WasteDestination.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("waste.destination.missing");
        }
    }

    @GET
    @Path("donazioni/{id}")
    public DonationView one(@PathParam("id") String id) {
        return gifts.one(donation(id));
    }

    @GET
    @Path("donazioni/{id}/ddt.pdf")
    @Produces(PdfWriter.PDF)
    public TransportPaper paper(@PathParam("id") String id) {
        return documents
                .get(donation(id).id())
                .map(document -> new TransportPaper(document, installations.isDemo()))
                .orElseThrow(NotFoundException::new);
    }

    private Donation donation(String id) {
        try {
            return donations.find(UUID.fromString(id)).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }

    @GET
    @Path("regole")
    public RulesView rules() {
        return sheets.rules(Form.empty(BIN), Form.empty(DONEE));
    }

    @POST
    @Path("regole/secchi")
    public Response put(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, BIN);
        var hub = form.read("bin.hub", text -> id(text, "bin.hub.missing"));
        var tare = form.read("bin.tare", WasteResource::grams);
        if (!form.isRefused()) {
            form.attempt(
                    () -> {
                        bins.put(hubs.get(hub.get()).id(), form.text("bin.name"), tare.get());
                        return tare;
                    });
        }
        return form.isRefused()
                ? Response.status(422).entity(sheets.rules(form, Form.empty(DONEE))).build()
                : back();
    }

    /** Kilograms with a comma, as scales show them. */
    private static long grams(String text) {
        return Figures.thousandths(text).orElseThrow(() -> new Refused("bin.tare.wrong"));
    }

    @POST
    @Path("regole/secchi/togli")
    public Response remove(
            @FormParam("sede") @DefaultValue("") String hub,
            @FormParam("secchio") @DefaultValue("") String name) {
        bins.remove(hub(hub).id(), name);
        return back();
    }

    @POST
    @Path("regole/riceventi")
    public Response meet(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, DONEE);
        form.attempt(
                () -> {
                    donees.meet(donee(form));
                    return form;
                });
        return form.isRefused()
                ? Response.status(422).entity(sheets.rules(Form.empty(BIN), form)).build()
                : back();
    }

    private static Donee donee(Form form) {
        String number = form.text("donee.number").strip();
        Optional<VatNumber> entity = VatNumber.parse(number);
        Optional<TaxCode> person = TaxCode.parse(number);
        if (!number.isEmpty() && entity.isEmpty() && person.isEmpty()) {
            throw new Refused("donee.number.wrong");
        }
        return new Donee(
                id(form.text("donee"), "donation.form.old"),
                new Party(
                        form.text("party.name"),
                        entity,
                        person,
                        new Address(
                                form.text("address.street"),
                                form.text("address.postal"),
                                form.text("address.town"),
                                form.text("address.province"))));
    }

    private static Response back() {
        return Response.seeOther(URI.create("/spreco/regole")).build();
    }

    /** The first where none was chosen. */
    private Hub hub(String chosen) {
        return hubs.all().stream()
                .filter(hub -> hub.id().toString().equals(chosen))
                .findFirst()
                .or(() -> hubs.all().stream().findFirst())
                .orElseThrow(NotFoundException::new);
    }

    private static UUID id(String text, String reason) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(reason);
        }
    }
}
