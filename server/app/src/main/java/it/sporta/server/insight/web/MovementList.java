package it.sporta.server.insight.web;

import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.Organisation;
import it.sporta.server.insight.Cut;
import it.sporta.server.insight.WeekBook;
import it.sporta.server.stock.DocumentPage;
import it.sporta.ui.Format;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds and names the movements behind a figure. */
@Dependent
public class MovementList {

    /** As many as a page holds; the sums above are of all. */
    private static final int PAGE = 200;

    private final WeekBook book;
    private final Products products;
    private final Hubs hubs;
    private final Iterable<DocumentPage> pages;

    @Inject
    public MovementList(
            WeekBook book, Products products, Hubs hubs, @Any Instance<DocumentPage> pages) {
        this(book, products, hubs, (Iterable<DocumentPage>) pages);
    }

    /** For who knows the contexts by hand. */
    MovementList(WeekBook book, Products products, Hubs hubs, Iterable<DocumentPage> pages) {
        this.book = book;
        this.products = products;
        this.hubs = hubs;
        this.pages = pages;
    }

    MovementsView of(Cut cut, int asked) {
        List<Hub> all = hubs.all();
        Set<UUID> inside = all.stream().map(Hub::id).collect(Collectors.toSet());
        List<WeekBook.Line> lines = book.lines(cut, inside);
        Map<ProductId, String> names =
                products.all().stream().collect(Collectors.toMap(Product::id, Product::name));
        int last = Math.max(1, (lines.size() + PAGE - 1) / PAGE);
        int page = Math.min(Math.max(asked, 1), last);
        Map<UUID, String> papers = new HashMap<>();
        return new MovementsView(
                cut.days(),
                cut.term().name(),
                cut.trade().map(Cut.Trade::name),
                about(cut, all, names),
                lines.stream().mapToLong(WeekBook.Line::grams).sum(),
                lines.stream().mapToLong(WeekBook.Line::cents).sum(),
                lines.size(),
                lines.stream().filter(WeekBook.Line::isUnweighed).count(),
                articles(cut, lines, names),
                lines.stream()
                        .skip((page - 1L) * PAGE)
                        .limit(PAGE)
                        .map(line -> line(line, names, papers))
                        .toList(),
                page,
                last,
                KilosInWeek.LIST + cut.query());
    }

    private List<String> about(Cut cut, List<Hub> all, Map<ProductId, String> names) {
        Optional<String> owner =
                hubs.organisations().stream()
                        .filter(one -> one.id().equals(cut.owner()))
                        .map(Organisation::name)
                        .findFirst();
        Optional<String> hub =
                all.stream()
                        .filter(one -> cut.hub().equals(Optional.of(one.id())))
                        .map(Hub::name)
                        .findFirst();
        return Stream.of(owner, hub, cut.product().map(one -> name(one, names)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String name(ProductId product, Map<ProductId, String> names) {
        return names.getOrDefault(product, product.toString());
    }

    private static List<MovementsView.Article> articles(
            Cut cut, List<WeekBook.Line> lines, Map<ProductId, String> names) {
        Map<ProductId, List<WeekBook.Line>> each =
                lines.stream().collect(Collectors.groupingBy(WeekBook.Line::product));
        if (each.size() < 2) {
            return List.of();
        }
        return each.entrySet().stream()
                .map(one -> article(cut, one.getKey(), one.getValue(), names))
                .sorted(
                        Comparator.comparing(MovementsView.Article::grams)
                                .reversed()
                                .thenComparing(MovementsView.Article::name))
                .toList();
    }

    private static MovementsView.Article article(
            Cut cut, ProductId product, List<WeekBook.Line> own, Map<ProductId, String> names) {
        return new MovementsView.Article(
                name(product, names),
                own.stream().mapToLong(WeekBook.Line::grams).sum(),
                own.stream().mapToLong(WeekBook.Line::cents).sum(),
                own.size(),
                KilosInWeek.LIST + cut.of(product).query());
    }

    private MovementsView.Line line(
            WeekBook.Line line, Map<ProductId, String> names, Map<UUID, String> papers) {
        return new MovementsView.Line(
                line.at(),
                name(line.product(), names),
                line.grams(),
                line.isUnweighed(),
                line.quantity().unit() == Unit.KILOGRAM
                        ? ""
                        : Format.ITALIAN.quantity(line.quantity()),
                line.from(),
                line.to(),
                line.reason(),
                line.cents(),
                papers.computeIfAbsent(line.document(), id -> paper(line)),
                line.lot().map(UUID::toString),
                line.label().orElse(""));
    }

    private String paper(WeekBook.Line line) {
        return line.isOfTicket()
                ? "/oggi/vendite/" + line.document()
                : StreamSupport.stream(pages.spliterator(), false)
                        .flatMap(one -> one.of(line.document()).stream())
                        .findFirst()
                        .orElse("");
    }
}
