package it.sporta.server.insight.web;

import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.insight.ProductTotal;
import it.sporta.server.insight.Totals;
import it.sporta.server.persistence.Database;
import it.sporta.ui.Format;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what stands behind the day's figures. */
@Dependent
class SoldList {

    private static final String TICKETS =
            "SELECT s.id, t.name, s.number_at_till, s.sold_at, s.hub_id, s.total_cents, s.rounding_cents"
                    + " FROM sale s LEFT JOIN till t ON t.id = s.till_id"
                    + " WHERE s.business_on = ? ORDER BY s.sold_at DESC, s.number_at_till DESC";

    private final Totals totals;
    private final Database database;
    private final Products products;
    private final Hubs hubs;

    @Inject
    SoldList(Totals totals, Database database, Products products, Hubs hubs) {
        this.totals = totals;
        this.database = database;
        this.products = products;
        this.hubs = hubs;
    }

    SoldView of(LocalDate day, String hubId) {
        List<Hub> all = hubs.all();
        Optional<Hub> chosen =
                all.stream().filter(hub -> hub.id().toString().equals(hubId)).findFirst();
        List<Hub> shown = chosen.map(List::of).orElse(all);
        List<SoldView.Article> articles = articles(day, shown);
        List<SoldView.Ticket> tickets = tickets(day, shown);
        return new SoldView(
                day,
                chosen.map(hub -> hub.id().toString()).orElse(""),
                articles.stream().mapToLong(SoldView.Article::cents).sum(),
                articles.stream().mapToLong(SoldView.Article::grams).sum(),
                tickets.stream().mapToLong(SoldView.Ticket::rounding).sum(),
                articles,
                tickets,
                all.stream()
                        .map(hub -> new SoldView.HubChoice(hub.id().toString(), hub.name()))
                        .toList());
    }

    private List<SoldView.Article> articles(LocalDate day, List<Hub> shown) {
        Map<ProductId, Product> names =
                products.all().stream().collect(Collectors.toMap(Product::id, Function.identity()));
        List<SoldView.Article> articles = new ArrayList<>();
        for (Hub hub : shown) {
            for (ProductTotal total : totals.products(hub.id(), day, day)) {
                articles.add(article(total, names.get(total.product()), shown.size() > 1, hub));
            }
        }
        return articles;
    }

    private static SoldView.Article article(
            ProductTotal total, Product product, boolean many, Hub hub) {
        String name = product == null ? total.product().toString() : product.name();
        Unit unit = product == null ? Unit.PIECE : product.unit();
        return new SoldView.Article(
                total.product().toString(),
                many ? name + ", " + hub.name() : name,
                Format.ITALIAN.quantity(new Quantity(total.thousandths(), unit)),
                total.takings().cents(),
                total.grams());
    }

    private List<SoldView.Ticket> tickets(LocalDate day, List<Hub> shown) {
        Map<UUID, String> names = shown.stream().collect(Collectors.toMap(Hub::id, Hub::name));
        record Sold(SoldView.Ticket ticket, UUID hub) {}
        return database
                .list(
                        TICKETS,
                        row -> {
                            String id = row.id().toString();
                            String till = row.maybeText().orElse("");
                            long number = row.number();
                            String time = Format.ITALIAN.time(row.instant());
                            UUID hub = row.id();
                            return new Sold(
                                    new SoldView.Ticket(
                                            id,
                                            till,
                                            number,
                                            time,
                                            names.getOrDefault(hub, ""),
                                            row.number(),
                                            row.number()),
                                    hub);
                        },
                        day)
                .stream()
                .filter(sold -> names.containsKey(sold.hub()))
                .map(Sold::ticket)
                .toList();
    }
}
