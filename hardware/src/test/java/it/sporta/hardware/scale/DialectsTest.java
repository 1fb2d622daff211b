package it.sporta.hardware.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.sporta.hardware.scale.Indication.Garbage;
import it.sporta.hardware.scale.Indication.Load;
import it.sporta.hardware.scale.Indication.Trouble;
import it.sporta.hardware.scale.Reading.State;
import it.sporta.hardware.scale.cas.CasCounter;
import it.sporta.hardware.scale.cas.CasIndicator;
import it.sporta.hardware.scale.coop.CoopExtended;
import it.sporta.hardware.scale.coop.CoopShort;
import it.sporta.hardware.scale.diniargeo.DiniArgeo;
import it.sporta.hardware.scale.diniargeo.DiniArgeo.Wording;
import it.sporta.hardware.scale.mtsics.MtSics;
import it.sporta.hardware.scale.toledo8217.Toledo8217;
import it.sporta.hardware.scale.toledo8217.Variant;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Every protocol of scales that only weigh: bytes in, a load, a trouble or garbage out. */
class DialectsTest {
    private static final Dialect METTLER = new Toledo8217(Variant.METTLER);
    private static final Dialect BAXTRAN = new Toledo8217(Variant.BAXTRAN);
    private static final Dialect CAS = new CasCounter();
    private static final Dialect CAS_22 = new CasIndicator((byte) 'R');
    private static final Dialect DINI = new DiniArgeo(Wording.STANDARD, Optional.empty());
    private static final Dialect COOP = new CoopExtended((byte) 'R');
    private static final Dialect COOP_CB = new CoopShort(1, (byte) 'R');
    private static final Dialect MT_SICS = new MtSics(MtSics.Command.SI);
    private static final Dialect ASKED = Subject.asked();
    private static final Dialect LISTENED_TO = Subject.listenedTo();

    private static final List<Dialect> ALL =
            List.of(
                    METTLER,
                    BAXTRAN,
                    CAS,
                    CAS_22,
                    DINI,
                    COOP,
                    COOP_CB,
                    MT_SICS,
                    ASKED,
                    LISTENED_TO);

    /** The same, not asked. */
    private static final Map<Dialect, Dialect> STREAMS =
            Map.of(
                    CAS_22, new CasIndicator(),
                    COOP, new CoopExtended(),
                    COOP_CB, new CoopShort(1));

    private record Said(Dialect dialect, String frame, Indication meaning) {
        Optional<Indication> heard(int length) {
            return dialect.heard(Arrays.copyOf(bytes(frame), length));
        }
    }

    private static Said load(Dialect dialect, String frame, long grams) {
        return new Said(dialect, frame, new Load(grams, false));
    }

    private static Said net(Dialect dialect, String frame, long grams) {
        return new Said(dialect, frame, new Load(grams, true));
    }

    private static Said none(Dialect dialect, String frame, State state) {
        return new Said(dialect, frame, new Trouble(state));
    }

    private static final List<Said> RECORDED =
            List.of(
                    load(METTLER, "\u000201.250\r", 1_250),
                    net(METTLER, "\u000214.995N\r", 14_995),
                    load(METTLER, "\u000200.000\r", 0),
                    none(METTLER, "\u0002?A\r", State.MOVING),
                    none(METTLER, "\u0002?B\r", State.OVERLOAD),
                    none(METTLER, "\u0002?d\r", State.BELOW_ZERO),
                    none(METTLER, "\u0002?P\r", State.EMPTY),
                    none(METTLER, "\u0002?H\r", State.NOT_FINISHED),
                    load(BAXTRAN, "\u000201250\r", 1_250),
                    none(BAXTRAN, "\u0002?h\r", State.EMPTY),
                    load(CAS, cas("S 01.250kg"), 1_250),
                    none(CAS, cas("U 01.250kg"), State.MOVING),
                    none(CAS, cas("S-00.040kg"), State.BELOW_ZERO),
                    none(CAS, cas("SFFFFFFFkg"), State.OVERLOAD),
                    none(CAS, cas("S 02.755lb"), State.CONFIGURATION),
                    load(CAS_22, "ST,GS,\u0001D,   1.250 kg\r\n", 1_250),
                    load(CAS_22, "ST,GS,\r\r,    1250  g\r\n", 1_250),
                    net(CAS_22, "ST,NT,\u0001F,   1.200 kg\r\n", 1_200),
                    none(CAS_22, "ST,GS,\u0001T,   1.250 kg\r\n", State.NOT_FINISHED),
                    none(CAS_22, "US,GS,\u0001\u0004,   1.250 kg\r\n", State.MOVING),
                    none(CAS_22, "OL,GS,\u0001\u0004,         kg\r\n", State.OVERLOAD),
                    none(CAS_22, "ST,GS,\u0001D,  -0.040 kg\r\n", State.BELOW_ZERO),
                    none(CAS_22, "ST,GS,\u0001D,   2.755 lb\r\n", State.CONFIGURATION),
                    load(DINI, "ST,GS,   1.250,kg\r\n", 1_250),
                    load(DINI, "01ST,GS,     1.250,kg\r\n", 1_250),
                    load(DINI, "ST,GS,    1250, g\r\n", 1_250),
                    load(DINI, "ST,GS, 0.00125, t\r\n", 1_250),
                    net(DINI, "ST,NT,   1.250,kg\r\n", 1_250),
                    none(DINI, "US,GS,   1.250,kg\r\n", State.MOVING),
                    none(DINI, "OL,GS,  99.999,kg\r\n", State.OVERLOAD),
                    none(DINI, "UL,GS,  -0.040,kg\r\n", State.BELOW_ZERO),
                    none(DINI, "ST,GS,  -0.040,kg\r\n", State.BELOW_ZERO),
                    none(DINI, "TL,GS,   1.250,kg\r\n", State.INVALID),
                    none(DINI, "ST,VL,   1.250,kg\r\n", State.CONFIGURATION),
                    none(DINI, "ST,RZ,   1.250,kg\r\n", State.CONFIGURATION),
                    none(DINI, "ST,GS,   2.755,lb\r\n", State.CONFIGURATION),
                    none(DINI, "ST,GS,  1.2505,kg\r\n", State.CONFIGURATION),
                    load(DINI, "1ST,     1.250,PT     0.000,         0,kg\r\n", 1_250),
                    load(DINI, "011ST,1.250,  0.000,0,kg,01/02/19 11:12:13\r\n", 1_250),
                    net(DINI, "1ST,     1.250,PT     0.050,         0,kg\r\n", 1_250),
                    none(DINI, "1US,     1.250,PT     0.000,         0,kg\r\n", State.MOVING),
                    none(DINI, "ERR01\r\n", State.CONFIGURATION),
                    none(DINI, "ERR02\r\n", State.CONFIGURATION),
                    none(DINI, "01ERR03\r\n", State.NOT_FINISHED),
                    none(DINI, "ERR04\r\n", State.CONFIGURATION),
                    load(COOP, "$    1.250     0.000 kg 0201\r\n", 1_250),
                    load(COOP, "$     1250         0  g 8201\r\n", 1_250),
                    net(COOP, "$    1.200     0.050 kg 0211\r\n", 1_200),
                    none(COOP, "$    1.250     0.000 kg 0001\r\n", State.MOVING),
                    none(COOP, "$   99.999     0.000 kg 0641\r\n", State.OVERLOAD),
                    none(COOP, "$-   0.040     0.000 kg 0241\r\n", State.BELOW_ZERO),
                    none(COOP, "$    1.250     0.000 kg 0241\r\n", State.INVALID),
                    none(COOP, "$    1.250     0.000 kg 0202\r\n", State.INVALID),
                    none(COOP, "$    1.250     0.000 kg 0204\r\n", State.CONFIGURATION),
                    none(COOP, "$    2.755     0.000 lb 0201\r\n", State.CONFIGURATION),
                    load(COOP_CB, "$001250\r", 1_250),
                    load(COOP_CB, "$0 1250\r", 1_250),
                    load(new CoopShort(10, (byte) 'R'), "$000125\r", 1_250),
                    none(COOP_CB, "$101250\r", State.MOVING),
                    none(COOP_CB, "$300040\r", State.NO_WEIGHT),
                    load(MT_SICS, "S S      1.250 kg\r\n", 1_250),
                    load(MT_SICS, "S S       1250 g\r\n", 1_250),
                    none(MT_SICS, "S D      1.250 kg\r\n", State.MOVING),
                    none(MT_SICS, "S S     -0.040 kg\r\n", State.BELOW_ZERO),
                    none(MT_SICS, "S S      2.755 lb\r\n", State.CONFIGURATION),
                    none(MT_SICS, "S I\r\n", State.NOT_FINISHED),
                    none(MT_SICS, "S +\r\n", State.OVERLOAD),
                    none(MT_SICS, "S -\r\n", State.BELOW_ZERO),
                    none(MT_SICS, "ES\r\n", State.CONFIGURATION),
                    none(MT_SICS, "EL\r\n", State.CONFIGURATION),
                    new Said(MT_SICS, "ET\r\n", new Garbage()),
                    load(ASKED, "ST,GS,   1.250,kg\r", 1_250),
                    load(ASKED, "\nST,GS,    1250, g\r", 1_250),
                    none(ASKED, "ST,GS,   2.755,lb\r", State.CONFIGURATION),
                    none(ASKED, "US,GS,   1.250,kg\r", State.MOVING),
                    none(ASKED, "OL,GS,   1.250,kg\r", State.OVERLOAD),
                    none(ASKED, "UL,GS,  -0.040,kg\r", State.BELOW_ZERO),
                    load(LISTENED_TO, "250 kg\r\nST,GS,\u0001D,   1.250 kg\r\n", 1_250));

    @Test
    void readsEachFrameHoweverItIsCut() {
        for (Said said : RECORDED) {
            for (int length = 0; length < said.frame().length(); length++) {
                assertThat(said.heard(length)).as("%d of %s", length, said).isEmpty();
            }
            assertThat(said.heard(said.frame().length())).as("%s", said).contains(said.meaning());
        }
    }

    @Test
    void believesTheFirstFrameThatBeganAfterListeningDid() {
        for (Said said : RECORDED) {
            for (int at = 0; at < said.frame().length() && isStream(said); at++) {
                Dialect listening = STREAMS.get(said.dialect());
                String before = said.frame().substring(at);
                assertThat(listening.heard(bytes(before))).as("from %d of %s", at, said).isEmpty();
                assertThat(listening.heard(bytes(before + said.frame() + said.frame())))
                        .as("from %d of %s", at, said)
                        .contains(said.meaning());
            }
        }
    }

    private static boolean isStream(Said said) {
        return STREAMS.containsKey(said.dialect());
    }

    @Test
    void takesNoPartOfAFrameForTheWholeWhereItListens() {
        assertThat(LISTENED_TO.heard(bytes("ST,GS,\u0001D,   1.250 kg\r\n"))).isEmpty();
    }

    /** How each writes kilograms such as {@code 01.250}. */
    private static final Map<Dialect, UnaryOperator<String>> WRITTEN =
            Map.of(
                    METTLER, kilograms -> "\u0002" + kilograms + "\r",
                    BAXTRAN, kilograms -> "\u0002" + kilograms.replace(".", "") + "\r",
                    CAS, kilograms -> cas("S " + kilograms + "kg"),
                    CAS_22, kilograms -> "ST,GS,\u0001D,  " + kilograms + " kg\r\n",
                    DINI, kilograms -> "ST,GS,  " + kilograms + ",kg\r\n",
                    COOP, kilograms -> "$   " + kilograms + "     0.000 kg 0201\r\n",
                    COOP_CB, kilograms -> "$0" + kilograms.replace(".", "") + "\r",
                    MT_SICS, kilograms -> "S S     " + kilograms + " kg\r\n");

    @Test
    void readsEveryGramAsItWasWritten() {
        for (int grams = 0; grams < 100_000; grams++) {
            String kilograms = String.format("%02d.%03d", grams / 1000, grams % 1000);
            Indication meant = new Load(grams, false);
            for (Map.Entry<Dialect, UnaryOperator<String>> written : WRITTEN.entrySet()) {
                byte[] frame = bytes(written.getValue().apply(kilograms));
                Optional<Indication> read = written.getKey().heard(frame);
                if (!read.equals(Optional.of(meant))) {
                    assertThat(read).as(FrameText.of(frame)).contains(meant);
                }
            }
        }
    }

    @Test
    void believesNoFrameWhoseCheckCharacterIsAnother() {
        String good = cas("S 01.250kg");
        for (char check = 0; check < 256; check++) {
            String frame = good.substring(0, 12) + check + good.substring(13);
            boolean fits = check == good.charAt(12);
            assertThat(CAS.heard(bytes(frame)))
                    .contains(fits ? new Load(1_250, false) : new Garbage());
        }
    }

    @Test
    void understandsOnlyTheVariantThatIsSet() {
        assertThat(METTLER.heard(bytes("\u000201250\r"))).contains(new Garbage());
        assertThat(BAXTRAN.heard(bytes("\u000201.250\r"))).contains(new Garbage());
        Dialect first = new DiniArgeo(Wording.STANDARD, Optional.of("01"));
        assertThat(first.request()).isEqualTo(bytes("01READ\r\n"));
        assertThat(first.heard(bytes("02ST,GS,   1.250,kg\r\n"))).contains(new Garbage());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DiniArgeo(Wording.STANDARD, Optional.of("1")));
        assertThatIllegalArgumentException().isThrownBy(() -> new CoopShort(0));
    }

    @Property
    void makesNoNumberOfNoise(@ForAll @Size(max = 64) byte[] noise) {
        ALL.forEach(dialect -> isHonest(dialect, noise));
    }

    @Property
    void makesNoOtherNumberOfAFrameWithOneWrongCharacter(
            @ForAll @IntRange(max = 1_000) int which,
            @ForAll @IntRange(max = 1_000) int at,
            @ForAll byte other) {
        Said said = RECORDED.get(which % RECORDED.size());
        byte[] frame = bytes(said.frame());
        frame[at % frame.length] = other;
        isHonest(said.dialect(), frame);
    }

    /** A number must stand in the bytes, digit for digit, but for zeros at its ends. */
    private static void isHonest(Dialect dialect, byte[] bytes) {
        Optional<Indication> heard = dialect.heard(bytes);
        if (heard.isPresent() && heard.get() instanceof Load load) {
            String digits = Framing.text(bytes).replaceAll("[^0-9]", "");
            String said = String.valueOf(load.grams()).replaceAll("0+$", "");
            assertThat(digits).as(FrameText.of(bytes)).contains(said);
        }
    }

    private static String cas(String block) {
        return "\u0001\u0002" + block + Framing.xor(block) + "\u0003\u0004";
    }

    private static byte[] bytes(String frame) {
        return frame.getBytes(StandardCharsets.ISO_8859_1);
    }
}
