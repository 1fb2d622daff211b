package it.sporta.kernel.journal;

import static it.sporta.kernel.Samples.TODAY;
import static it.sporta.kernel.Samples.aTicket;
import static it.sporta.kernel.Samples.paid;
import static it.sporta.kernel.Samples.someApples;
import static it.sporta.kernel.Samples.someHoney;
import static it.sporta.kernel.Samples.someWaste;
import static it.sporta.kernel.Samples.wasted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.Samples;
import it.sporta.kernel.group.Unloaded;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.people.Role;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Weighing;
import it.sporta.kernel.waste.Waste;
import it.sporta.kernel.waste.WasteDestination;
import it.sporta.kernel.waste.WasteReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactJsonTest {

    static Stream<Fact> facts() {
        UUID someone = new UUID(1, 4);
        UUID shift = new UUID(1, 1);
        Head head = new Head(2, 17, Bytes.of(new byte[32]));
        return Stream.of(
                new Fact.Enrolled(Bytes.of(new byte[32]), "palmanova-1", "0.1.0"),
                new Fact.Recovered("not-stopped", head),
                new Fact.Started("0.1.0", "17.0.15"),
                new Fact.Stopped(),
                new Fact.LoggedIn(someone, Role.CASHIER),
                new Fact.LoggedOut(someone),
                new Fact.LoginLocked(5, 30),
                new Fact.Configured(Map.of("scale.kind", "dialog06")),
                new Fact.ClockJumped(-86_400_000),
                new Fact.ShiftOpened(shift, TODAY, Money.euro(100), someone),
                new Fact.ShiftClosed(shift, Money.cents(12_345), Money.cents(12_350), someone),
                new Fact.DrawerOpened(someone, "change"),
                paid(aTicket(new UUID(5, 5), someApples(1_250), someHoney(2)), 42),
                new Fact.PaperPrinted(new UUID(5, 5), Fact.PaperOutcome.HELD, false),
                Samples.settled(new UUID(5, 5), CardFact.Ending.NOT_CHARGED),
                wasted(someWaste(2_450)),
                new Fact.WasteWithdrawn(new UUID(6, 6), TODAY, someone),
                new TableFact.TableOpened(
                        Samples.TABLE_TICKET,
                        new UUID(8, 3),
                        "Tavolo 3",
                        new UUID(1, 3),
                        TODAY,
                        someone),
                new TableFact.OrderSent(
                        Samples.TABLE_TICKET,
                        2,
                        List.of(Samples.ordered(1, -1), Samples.ordered(4, 2)),
                        someone),
                new TableFact.TableLeft(Samples.TABLE_TICKET, someone),
                Samples.someBooking(),
                Samples.someDelivery(3_200),
                new GroupFact.DeliveryWithdrawn(new UUID(9, 6), new UUID(1, 3), TODAY, someone),
                Samples.someDocument(),
                new FiscalFact.DocumentDue(
                        new UUID(5, 5),
                        Samples.MACHINE,
                        FiscalFact.Known.NOT_OUT,
                        "PAPER_OUT",
                        Optional.empty()),
                new FiscalFact.DayClosed(
                        Samples.MACHINE,
                        12,
                        Optional.of(Money.cents(1_000)),
                        Money.cents(998),
                        3,
                        Optional.of(someone)));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void readsWhatItWrote(Fact fact) {
        Bytes content = FactJson.write(fact);
        assertThat(FactJson.read(FactType.of(fact).code(), content)).contains(fact);
    }

    @Test
    void namesWhatWasPreparedOnlyWhereItPaysIt() {
        UUID due = new UUID(6, 6);
        Fact fact = Samples.paying(due, aTicket(new UUID(5, 5), someHoney(2)), 43);
        Bytes content = FactJson.write(fact);
        assertThat(new String(content.toArray(), StandardCharsets.UTF_8))
                .contains("\"prepared\":\"" + due + "\"");
        assertThat(FactJson.read(FactType.TICKET_PAID.code(), content)).contains(fact);
    }

    @Test
    void namesTheMachineOnlyWhereADocumentIsDue() {
        Fact.TicketPaid plain = paid(aTicket(new UUID(5, 5), someHoney(2)), 43);
        assertThat(text(plain)).doesNotContain("machine");
        Fact.TicketPaid fiscal = Samples.owing(Samples.MACHINE, plain);
        assertThat(text(fiscal)).contains("\"machine\":\"99MEY022274\"");
        assertThat(FactJson.read(FactType.TICKET_PAID.code(), FactJson.write(fiscal)))
                .contains(fiscal);
    }

    private static String text(Fact fact) {
        return new String(FactJson.write(fact).toArray(), StandardCharsets.UTF_8);
    }

    @Test
    void refusesADocumentWithoutANumberAndAMachineWithoutASerial() {
        refuses(FactType.DOCUMENT_ISSUED, Samples.someDocument(), "\"number\":45", "\"number\":0");
        refuses(FactType.DOCUMENT_ISSUED, Samples.someDocument(), "99MEY022274", "99MEY");
        refuses(FactType.DOCUMENT_ISSUED, Samples.someDocument(), "T10:21:00", "T10:21");
    }

    /** Beside what version 1 has: goods that a label vouches for, of the lot it names. */
    @Test
    void saysWhatALabelSaid() {
        Line labelled =
                someApples(1_250)
                        .weighed(Weighing.labelled("0108012345678904<1D>10L7"))
                        .ofLot(Optional.of("L7"));
        Fact fact = paid(aTicket(new UUID(5, 5), labelled), 44);
        Bytes content = FactJson.write(fact);
        assertThat(new String(content.toArray(), StandardCharsets.UTF_8))
                .contains("\"lot\":\"L7\"")
                .contains("\"origin\":\"LABELLED\"");
        assertThat(FactJson.read(FactType.TICKET_PAID.code(), content)).contains(fact);
    }

    @Test
    void hasASampleOfEveryKind() {
        Set<FactType> seen = facts().map(FactType::of).collect(Collectors.toSet());
        assertThat(seen).containsExactlyInAnyOrder(FactType.values());
    }

    /** Once written, the bytes of version 1 are law: a till's old journal must verify for ever. */
    @ParameterizedTest
    @MethodSource("facts")
    void writesTheBytesOfVersionOne(Fact fact) throws IOException {
        String name = "/journal/v1/" + FactType.of(fact) + ".json";
        try (InputStream golden = FactJsonTest.class.getResourceAsStream(name)) {
            assertThat(golden).as(name).isNotNull();
            String expected = new String(golden.readAllBytes(), StandardCharsets.UTF_8).strip();
            assertThat(new String(FactJson.write(fact).toArray(), StandardCharsets.UTF_8))
                    .isEqualTo(expected);
        }
    }

    @Test
    void writesTheSameBytesUnderAnyLocale() {
        Fact fact = paid(aTicket(new UUID(5, 5), someApples(1_250)), 42);
        Bytes here = FactJson.write(fact);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(FactJson.write(fact)).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property
    void keepsDifferentTextsDifferent(@ForAll String one, @ForAll String other) {
        String a = java.text.Normalizer.normalize(one, java.text.Normalizer.Form.NFC);
        String b = java.text.Normalizer.normalize(other, java.text.Normalizer.Form.NFC);
        boolean same =
                CanonicalJson.bytes(Map.of("t", a)).equals(CanonicalJson.bytes(Map.of("t", b)));
        assertThat(same).isEqualTo(utf8(a).equals(utf8(b)));
    }

    /**
     * A lone surrogate has no UTF-8 form: it leaves as a question mark, like everywhere in Java.
     */
    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @Property
    void readsAnyContentWithoutFalling(@ForAll byte[] content) {
        for (FactType type : FactType.values()) {
            assertThatThrownBy(() -> FactJson.read(type.code(), Bytes.of(content)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatNobodyKnowsIsWrittenWithoutAnArticleAndALot() {
        Waste known = someWaste(900);
        Waste unknown =
                new Waste(
                        known.id(),
                        Optional.empty(),
                        "",
                        "",
                        Optional.empty(),
                        known.quantity(),
                        900,
                        known.how(),
                        WasteReason.PLATE,
                        WasteDestination.ANAEROBIC);
        Bytes content = FactJson.write(wasted(unknown));
        assertThat(new String(content.toArray(), StandardCharsets.UTF_8))
                .doesNotContain("product", "lot");
        assertThat(FactJson.read(FactType.WASTE_WEIGHED.code(), content)).contains(wasted(unknown));
    }

    @Test
    void refusesAWeighingWhoseGramsAreNotItsKilograms() {
        String json =
                new String(
                        FactJson.write(wasted(someWaste(900))).toArray(), StandardCharsets.UTF_8);
        String forged = json.replace("\"grams\":900", "\"grams\":90");
        assertThat(forged).isNotEqualTo(json);
        Bytes content = Bytes.of(forged.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> FactJson.read(FactType.WASTE_WEIGHED.code(), content))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofADeliveryTheDateIsWrittenOnlyWhereSomebodyReadIt() {
        GroupFact.DeliveryWeighed dated = Samples.someDelivery(3_200);
        Unloaded load = dated.load();
        GroupFact.DeliveryWeighed undated =
                new GroupFact.DeliveryWeighed(
                        new Unloaded(
                                load.id(),
                                load.cycle(),
                                load.offer(),
                                load.quantity(),
                                load.how(),
                                Optional.empty()),
                        dated.hub(),
                        dated.businessDate(),
                        dated.operator());
        Bytes content = FactJson.write(undated);
        assertThat(new String(content.toArray(), StandardCharsets.UTF_8)).doesNotContain("expires");
        assertThat(FactJson.read(FactType.DELIVERY_WEIGHED.code(), content)).contains(undated);
    }

    @Test
    void refusesABookingThatNamesAnArticleTwiceAndADeliveryOfNothing() {
        refuses(FactType.GROUP_BOOKED, Samples.someBooking(), "000000000005\"", "000000000004\"");
        refuses(
                FactType.DELIVERY_WEIGHED,
                Samples.someDelivery(3_200),
                "\"quantity\":3200",
                "\"quantity\":0");
    }

    @Test
    void refusesACardThatWasAskedForNothingAndAnEndingNobodyKnows() {
        Fact settled = Samples.settled(new UUID(5, 5), CardFact.Ending.CHARGED);
        refuses(FactType.CARD_SETTLED, settled, "\"cents\":751", "\"cents\":0");
        refuses(FactType.CARD_SETTLED, settled, "CHARGED", "PERHAPS");
    }

    private static void refuses(FactType type, Fact fact, String said, String forged) {
        String json = new String(FactJson.write(fact).toArray(), StandardCharsets.UTF_8);
        String other = json.replace(said, forged);
        assertThat(other).isNotEqualTo(json);
        Bytes content = Bytes.of(other.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> FactJson.read(type.code(), content))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesATicketWhoseLinesDoNotAddUp() {
        Fact fact = paid(aTicket(new UUID(5, 5), someApples(1_250)), 42);
        String json = new String(FactJson.write(fact).toArray(), StandardCharsets.UTF_8);
        String forged = json.replace("\"total\":275", "\"total\":274");
        assertThat(forged).isNotEqualTo(json);
        Bytes content = Bytes.of(forged.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> FactJson.read(FactType.TICKET_PAID.code(), content))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
