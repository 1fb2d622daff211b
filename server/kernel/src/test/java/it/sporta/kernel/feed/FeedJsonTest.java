package it.sporta.kernel.feed;

import static it.sporta.kernel.Samples.APPLES;
import static it.sporta.kernel.Samples.HONEY;
import static it.sporta.kernel.Samples.TODAY;
import static it.sporta.kernel.Samples.apples;
import static it.sporta.kernel.Samples.honey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.Samples;
import it.sporta.kernel.code.ShopCode;
import it.sporta.kernel.code.ShopCode.Figure;
import it.sporta.kernel.feed.FoodLabel.Kind;
import it.sporta.kernel.feed.FoodLabel.Paragraph;
import it.sporta.kernel.feed.FoodLabel.Part;
import it.sporta.kernel.group.BookingRule;
import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.SignedHead;
import it.sporta.kernel.journal.SigningKey;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.people.Operator;
import it.sporta.kernel.people.Role;
import it.sporta.kernel.product.Barcode;
import it.sporta.kernel.product.DatedPrice;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Channel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FeedJsonTest {

    private static final SigningKey SERVER = SigningKey.generate();
    private static final Head HEAD = new Head(1, 3, Bytes.of(new byte[32]));
    private static final FoodLabel JAM =
            new FoodLabel(
                    new UUID(9, 1),
                    0,
                    "Confettura di mele",
                    "L26326-1",
                    TODAY,
                    12,
                    List.of(
                            Paragraph.of(Kind.NAME, "Confettura di mele"),
                            new Paragraph(
                                    Kind.TEXT,
                                    List.of(
                                            Part.plain("Ingredienti: mele, "),
                                            Part.strong("sedano"),
                                            Part.plain("."))),
                            Paragraph.of(Kind.NET, "Peso netto 240 g")),
                    Optional.of(new Barcode("4006381333931")),
                    "");
    private static final FoodLabel RIDDLE =
            new FoodLabel(
                    new UUID(9, 2),
                    1,
                    "Zuppa",
                    "L26326-2",
                    TODAY,
                    1,
                    List.of(),
                    Optional.empty(),
                    "Di «dado» non si conoscono gli allergeni.");
    private static final Feed FEED =
            new Feed(
                    17,
                    Optional.of(new Feed.Place("via Palmanova", "via Palmanova 59, Milano")),
                    new Feed.Settings(
                                    "ORDINARY",
                                    Channel.BAR,
                                    SupplyMode.SERVED,
                                    Set.of(SupplyMode.SERVED, SupplyMode.TAKEN_AWAY),
                                    "public",
                                    true,
                                    true,
                                    Map.of("frutta", "Frutta"))
                            .serving(
                                    List.of(
                                            new Feed.Table(new UUID(8, 3), "Tavolo 3"),
                                            new Feed.Table(new UUID(8, 1), "Banco")))
                            .reading(
                                    List.of(
                                            new ShopCode("20", Figure.PRICE, 5, 2, false),
                                            new ShopCode("213", Figure.WEIGHT, 4, 3, true))),
                    List.of(apples(List.of(new DatedPrice(TODAY, 220))), honey()),
                    List.of(HONEY),
                    List.of(new Operator(new UUID(1, 4), "Ada", Role.CASHIER, "abcd")),
                    Map.of(APPLES, 12_500L),
                    List.of(
                            new Due(
                                    new UUID(3, 1),
                                    "G-7",
                                    "Ritiro del gruppo",
                                    "Ada e Pino",
                                    Channel.GROUP,
                                    SupplyMode.HANDED_OVER,
                                    List.of(Samples.someHoney(2)),
                                    Optional.of(TODAY))),
                    List.of(new UUID(3, 2)),
                    new Larder(
                            List.of(
                                    new Larder.DatedLot(
                                            new UUID(6, 7), APPLES, "L26326", TODAY, true, 900)),
                            List.of(new Larder.Bin("Secchio verde", 450))),
                    new Buying(
                            List.of(new Buying.Member(new UUID(9, 3), 4, "Piera")),
                            List.of(
                                    new Buying.Open(
                                            new UUID(9, 2),
                                            "Dispensa",
                                            Instant.parse("2026-11-27T17:30:00Z"),
                                            List.of(
                                                    offer(new UUID(9, 4), OptionalLong.of(3_000)),
                                                    offer(new UUID(9, 5), OptionalLong.empty())),
                                            List.of(
                                                    new Buying.Booked(
                                                            new UUID(9, 3), new UUID(9, 4), 2_000)),
                                            List.of(new UUID(9, 1)))),
                            List.of(
                                    new Buying.Coming(
                                            new UUID(9, 8),
                                            "Scorta",
                                            List.of(
                                                    asked(new UUID(9, 5), OptionalLong.empty()),
                                                    asked(new UUID(9, 7), OptionalLong.of(0))),
                                            List.of(
                                                    new Buying.Weighed(
                                                            new UUID(9, 6),
                                                            new UUID(9, 5),
                                                            3_200))))),
                    List.of(JAM, RIDDLE),
                    SignedHead.of(new UUID(1, 2), HEAD, SERVER));

    private static Buying.Offer offer(UUID id, OptionalLong left) {
        return new Buying.Offer(
                id,
                "Miele di tiglio",
                new UnitPrice(690, Unit.PIECE),
                new BookingRule(1_000, 0, 4_000),
                left);
    }

    private static Buying.Asked asked(UUID offer, OptionalLong written) {
        return new Buying.Asked(
                offer, "Toma", Unit.KILOGRAM, 4_000, written, Buying.Dated.BEST_BEFORE, 90);
    }

    @Test
    void arrivesAsItLeft() {
        assertThat(FeedJson.read(FeedJson.write(FEED))).isEqualTo(FEED);
    }

    /** As an older server sends it, or an older till has kept it. */
    @Test
    void aFeedWithoutALarderHasAnEmptyOne() {
        String whole = new String(FeedJson.write(FEED), StandardCharsets.UTF_8);
        String older = whole.replaceFirst("\"larder\":\\{.*?]},", "");
        assertThat(older).isNotEqualTo(whole).doesNotContain("larder");
        assertThat(FeedJson.read(older.getBytes(StandardCharsets.UTF_8)).larder())
                .isEqualTo(Larder.EMPTY);
    }

    /** As an older server sends it, and one whose hub is no pickup point. */
    @Test
    void aFeedWithoutAGroupHasNoCycles() {
        Feed shop =
                new Feed(
                        FEED.version(),
                        FEED.place(),
                        FEED.settings(),
                        FEED.products(),
                        FEED.removed(),
                        FEED.people(),
                        FEED.stock(),
                        FEED.acknowledged());
        String json = new String(FeedJson.write(shop), StandardCharsets.UTF_8);
        assertThat(json).doesNotContain("buying");
        assertThat(FeedJson.read(json.getBytes(StandardCharsets.UTF_8)).buying())
                .isEqualTo(Buying.NONE);
    }

    @Test
    void aFeedOfAServerThatKnowsNoLabelsHasNone() {
        String whole = new String(FeedJson.write(FEED), StandardCharsets.UTF_8);
        String older = whole.replaceFirst("\"labels\":\\[.*],\"acknowledged\"", "\"acknowledged\"");
        assertThat(older).isNotEqualTo(whole).doesNotContain("labels");
        assertThat(FeedJson.read(older.getBytes(StandardCharsets.UTF_8)).labels()).isEmpty();
    }

    @Test
    void aLabelSaysSomethingOrWhyItDoesNot() {
        assertThat(JAM.isRefused()).isFalse();
        assertThat(RIDDLE.isRefused()).isTrue();
        String mute =
                new String(FeedJson.write(FEED), StandardCharsets.UTF_8)
                        .replace(RIDDLE.refusal(), "");
        assertThatThrownBy(() -> FeedJson.read(mute.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatAnEarlierServerSaysIsUnderstood() {
        String now = new String(FeedJson.write(FEED), StandardCharsets.UTF_8);
        String then =
                now.replaceAll("\"channel\":\"BAR\",", "")
                        .replaceAll(",\"supplies\":\\[[^]]*]", "")
                        .replaceAll(",\"dues\":.*?],\"settled\":\\[[^]]*]", "");
        Feed feed = FeedJson.read(then.getBytes(StandardCharsets.UTF_8));
        assertThat(feed.dues()).isEmpty();
        assertThat(feed.settled()).isEmpty();
        assertThat(feed.settings().channel()).isEqualTo(Channel.SHOP);
        assertThat(feed.settings().supplies()).containsExactly(SupplyMode.SERVED);
    }

    @Test
    void isReadAlsoFromAServerThatDoesNotTellWhereTheHubIs() {
        String whole = new String(FeedJson.write(FEED), StandardCharsets.UTF_8);
        String without = whole.replaceFirst("\"place\":\\{[^}]*\\},", "");
        assertThat(without).isNotEqualTo(whole);
        Feed read = FeedJson.read(without.getBytes(StandardCharsets.UTF_8));
        assertThat(read.place()).isEmpty();
        assertThat(read.settings()).isEqualTo(FEED.settings());
    }

    @Test
    void isRefusedWithAHubThatHasNoName() {
        String nameless =
                new String(FeedJson.write(FEED), StandardCharsets.UTF_8)
                        .replace("\"name\":\"via Palmanova\"", "\"name\":\" \"");
        assertThatThrownBy(() -> FeedJson.read(nameless.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isRefusedWhole() {
        byte[] whole = FeedJson.write(FEED);
        for (int length = 0; length < whole.length; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> FeedJson.read(cut))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    void readsAnyBytesWithoutFalling(@ForAll byte[] bytes) {
        assertThatThrownBy(() -> FeedJson.read(bytes)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void signsTheQuestion() {
        SigningKey till = SigningKey.generate();
        FeedRequest request = new FeedRequest(new UUID(1, 2), 16, HEAD);
        Bytes signature = request.sign(till);
        assertThat(request.isSignedBy(till.verifying(), signature)).isTrue();
        assertThat(
                        new FeedRequest(new UUID(1, 2), 15, HEAD)
                                .isSignedBy(till.verifying(), signature))
                .isFalse();
    }
}
