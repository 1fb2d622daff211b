package it.sporta.till.catalogue;

import it.sporta.kernel.Refused;
import it.sporta.kernel.feed.Buying;
import it.sporta.kernel.feed.Due;
import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.feed.FeedJson;
import it.sporta.kernel.feed.FeedReceiver;
import it.sporta.kernel.feed.FoodLabel;
import it.sporta.kernel.feed.Larder;
import it.sporta.kernel.journal.Grant;
import it.sporta.kernel.people.Operator;
import it.sporta.kernel.product.Barcode;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.product.ProductId;
import it.sporta.till.disk.SealedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The hub's articles, prices and people as this till knows them. Any thread may read. */
public final class LocalCatalogue implements FeedReceiver {

    private static final System.Logger LOG = System.getLogger(LocalCatalogue.class.getName());

    private final SealedFile file;
    private volatile Optional<Feed> whole = Optional.empty();
    private volatile Articles articles = new Articles(List.of());
    private volatile Dues dues = Dues.NONE;
    private volatile boolean tellsAll = true;

    private LocalCatalogue(SealedFile file) throws IOException {
        this.file = file;
        file.read().content().ifPresent(this::takeIn);
    }

    /**
     * @param home the till's data folder
     */
    public static LocalCatalogue open(Path home) throws IOException {
        Path cache = Files.createDirectories(home.resolve("cache"));
        return new LocalCatalogue(new SealedFile(cache.resolve("catalogue")));
    }

    private void takeIn(byte[] content) {
        try {
            Feed feed = FeedJson.read(content);
            articles = new Articles(feed.products());
            dues = new Dues(feed.dues());
            whole = Optional.of(feed);
            tellsAll =
                    feed.products().isEmpty()
                            || feed.products().stream()
                                    .anyMatch(one -> one.provenance().isPresent());
        } catch (IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, "the cached catalogue cannot be read", e);
        }
    }

    /**
     * Zero after damage, so the next feed brings everything again; once also where an earlier till
     * kept articles of which less was told.
     */
    @Override
    public long version() {
        return tellsAll ? whole.map(Feed::version).orElse(0L) : 0;
    }

    @Override
    public void receive(Feed feed) throws IOException {
        Feed merged = merged(feed);
        boolean sameGoods = feed.products().isEmpty() && feed.removed().isEmpty();
        boolean sameRest =
                whole.map(
                                old ->
                                        old.place().equals(merged.place())
                                                && old.settings().equals(feed.settings())
                                                && old.people().equals(feed.people())
                                                && old.buying().equals(feed.buying())
                                                && old.labels().equals(feed.labels())
                                                && old.version() == feed.version())
                        .orElse(false);
        if (!sameGoods || !sameRest) {
            file.write(FeedJson.write(merged));
        }
        if (!sameGoods) {
            articles = new Articles(merged.products());
        }
        dues = new Dues(merged.dues());
        whole = Optional.of(merged);
        tellsAll = true;
    }

    private Feed merged(Feed news) {
        if (news.products().isEmpty() && news.removed().isEmpty() && whole.isPresent()) {
            return with(news, whole.get().products());
        }
        Map<ProductId, PricedProduct> products = new LinkedHashMap<>();
        whole.ifPresent(old -> old.products().forEach(one -> products.put(one.id(), one)));
        news.removed().forEach(products::remove);
        news.products().forEach(one -> products.put(one.id(), one));
        return with(news, List.copyOf(products.values()));
    }

    /** A server that does not tell where the hub is takes back nothing that was told before. */
    private Feed with(Feed news, List<PricedProduct> products) {
        return new Feed(
                news.version(),
                news.place().or(() -> whole.flatMap(Feed::place)),
                news.settings(),
                products,
                List.of(),
                news.people(),
                news.stock(),
                dues.with(news.dues(), news.settled()).all(),
                List.of(),
                news.larder(),
                news.buying(),
                news.labels(),
                news.acknowledged());
    }

    /** Whether anything can be sold: false at a first start without the server. */
    public boolean isEmpty() {
        return whole.isEmpty();
    }

    public Optional<Feed.Settings> settings() {
        return whole.map(Feed::settings);
    }

    /**
     * What the hub is called and where it is.
     *
     * @param joined what it was when the till joined, for as long as no server said more
     */
    public Feed.Place place(Grant joined) {
        return whole.flatMap(Feed::place)
                .orElseGet(() -> new Feed.Place(joined.hubName(), joined.hubAddress()));
    }

    public List<Operator> people() {
        return whole.map(Feed::people).orElse(List.of());
    }

    public Optional<PricedProduct> find(ProductId id) {
        return articles.find(id);
    }

    public Optional<PricedProduct> find(Barcode code) {
        return articles.find(code);
    }

    /** At most so many whose names hold all the words. */
    public List<PricedProduct> search(String words, int limit) {
        return words.isBlank() ? List.of() : articles.search(words, limit);
    }

    /** Lots with a date and bins, as the server last said. */
    public Larder larder() {
        return whole.map(Feed::larder).orElse(Larder.EMPTY);
    }

    /**
     * A bin by its name; empty for no name.
     *
     * @throws Refused {@code bin.gone}
     */
    public Optional<Larder.Bin> bin(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                larder().bins().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new Refused("bin.gone")));
    }

    /** What the buying group has under way here, as the server last said. */
    public Buying buying() {
        return whole.map(Feed::buying).orElse(Buying.NONE);
    }

    /** Labels of what was made here lately, the last made first, as the server last said. */
    public List<FoodLabel> labels() {
        return whole.map(Feed::labels).orElse(List.of());
    }

    /** Thousandths of an article on hand at the hub, as the server last said. */
    public long onHand(ProductId id) {
        return whole.map(feed -> feed.stock().getOrDefault(id, 0L)).orElse(0L);
    }

    /** What waits to be paid, the oldest first: all, or where all the words occur. */
    public List<Due> dues(String words) {
        return words.isBlank() ? dues.all() : dues.search(words);
    }

    public Optional<Due> due(UUID id) {
        return dues.find(id);
    }

    /** Names of the families that are sold here, by key. */
    public Map<String, String> families() {
        Map<String, String> known = settings().map(Feed.Settings::families).orElse(Map.of());
        return known.entrySet().stream()
                .filter(family -> articles.hasFamily(family.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whose price is another from this day on. */
    public List<PricedProduct> repricedOn(LocalDate day) {
        return articles.all().stream().filter(one -> one.isRepricedOn(day)).toList();
    }

    /** What looks alike stands together. */
    public List<PricedProduct> ofFamily(String family) {
        return articles.ofFamily(family);
    }

    /** The tiles of a family, or, with an empty key, of what is in stock today. */
    public Tiles tiles(String family, int page) {
        Map<ProductId, Long> stock = whole.map(Feed::stock).orElse(Map.of());
        return family.isEmpty()
                ? Tiles.ofToday(articles.all(), stock, page)
                : Tiles.of(articles.ofFamily(family), stock, page);
    }
}
