package it.sporta.server.catalogue.web;

import it.sporta.kernel.product.ProductId;
import it.sporta.server.Form;
import it.sporta.server.catalogue.Catalogue;
import it.sporta.server.catalogue.NewPrice;
import it.sporta.server.catalogue.Particulars;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.identity.web.Visitor;
import it.sporta.server.paper.PdfWriter;
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
import java.util.Optional;
import java.util.UUID;

/** Prodotti. */
@Path("/prodotti")
@RequestScoped
@Produces(ViewWriter.HTML)
public class ProductsResource {

    @Inject private ProductList list;
    @Inject private ProductSheet sheet;
    @Inject private Products products;
    @Inject private Catalogue catalogue;
    @Inject private NewArticle newArticle;
    @Inject private Visitor visitor;

    @GET
    public ProductsView all(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("famiglia") @DefaultValue("") String family,
            @QueryParam("sede") @DefaultValue("") String hub,
            @QueryParam("ordina") @DefaultValue("nome") String order) {
        return list.show(new ProductsView.Filter(text, family, hub, order));
    }

    /** Labels of the shelf for what the list shows, with today's prices. */
    @GET
    @Path("cartellini.pdf")
    @Produces(PdfWriter.PDF)
    public ShelfPaper shelf(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("famiglia") @DefaultValue("") String family,
            @QueryParam("sede") @DefaultValue("") String hub) {
        return list.shelf(new ProductsView.Filter(text, family, hub, "nome"));
    }

    @GET
    @Path("nuovo")
    public ProductView blank() {
        Form form =
                Form.empty(ProductForm.FIELDS)
                        .with("product.allergens", "unknown")
                        .with("product.date", "NONE")
                        .with("price.from", sheet.today().toString());
        return sheet.blank(form);
    }

    @POST
    public Response add(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, ProductForm.FIELDS);
        return newArticle
                .add(form, visitor.coordinator().id())
                .map(id -> seeOther(id, "added"))
                .orElseGet(() -> refused(sheet.blank(form)));
    }

    /** While a code is typed: is it one, and whose? */
    @GET
    @Path("codice")
    public BarcodeView barcode(
            @QueryParam("product.barcodes") @DefaultValue("") String text,
            @QueryParam("articolo") @DefaultValue("") String article) {
        return BarcodeView.of(text, article, products);
    }

    @GET
    @Path("{id}")
    public ProductView one(
            @PathParam("id") String id, @QueryParam("esito") @DefaultValue("") String done) {
        return sheet.of(found(id), done);
    }

    @POST
    @Path("{id}")
    public Response describe(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, ProductForm.FIELDS);
        Product product = found(id);
        Optional<Particulars> particulars = ProductForm.read(form);
        long seen = ProductForm.whole(form.text("revision"), "product.changed");
        return particulars
                .flatMap(now -> form.attempt(() -> catalogue.describe(product.id(), seen, now)))
                .map(saved -> seeOther(saved.id(), "saved"))
                .orElseGet(() -> refused(sheet.with(product, form, sheet.emptyPrice(), "")));
    }

    @POST
    @Path("{id}/prezzi")
    public Response price(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, ProductForm.FIELDS);
        Product product = found(id);
        var from = form.read("price.from", text -> ProductForm.from(text, sheet.today()));
        var cents = form.read("price.cents", ProductForm::cents);
        if (!form.isRefused()) {
            form.attempt(
                    () -> {
                        NewPrice price =
                                new NewPrice(
                                        from.orElseThrow(),
                                        cents.orElseThrow(),
                                        visitor.coordinator().id(),
                                        form.has("price.correcting", "yes"),
                                        form.has("price.sure", "yes"));
                        catalogue.price(product.id(), price);
                        return price;
                    });
        }
        return form.isRefused()
                ? refused(sheet.with(product, ProductForm.filledFrom(product), form, ""))
                : seeOther(product.id(), "priced");
    }

    @POST
    @Path("{id}/ritira")
    public Response withdraw(@PathParam("id") String id) {
        catalogue.withdraw(found(id).id());
        return seeOther(found(id).id(), "saved");
    }

    @POST
    @Path("{id}/riprendi")
    public Response bringBack(@PathParam("id") String id) {
        catalogue.bringBack(found(id).id());
        return seeOther(found(id).id(), "saved");
    }

    private Product found(String id) {
        try {
            return products.find(new ProductId(UUID.fromString(id)))
                    .orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }

    private static Response seeOther(ProductId id, String done) {
        return Response.seeOther(URI.create("/prodotti/" + id + "?esito=" + done)).build();
    }

    private static Response refused(Object view) {
        return Response.status(422).entity(view).build();
    }
}
