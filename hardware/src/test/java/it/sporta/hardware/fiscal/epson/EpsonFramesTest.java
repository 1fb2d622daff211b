package it.sporta.hardware.fiscal.epson;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.fiscal.IssuedDocument;
import it.sporta.hardware.fiscal.LastDocument;
import it.sporta.hardware.fiscal.MachineState.Paper;
import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.Reason;
import it.sporta.hardware.fiscal.wire.Reply;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpsonFramesTest {
    private static final String LAST =
            "01000001250000000048201126093059001200459 9MEY022274".replace("9 9", "99")
                    + "0ABCD12341"
                    + " ".repeat(100);

    private static Map<String, String> receipt() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("fiscalReceiptNumber", "45");
        texts.put("fiscalReceiptAmount", "12,50");
        texts.put("fiscalReceiptDate", "3/1/2027");
        texts.put("fiscalReceiptTime", "09:30");
        texts.put("zRepNumber", "12");
        return texts;
    }

    private static Outcome<IssuedDocument> issued(Map<String, String> texts) {
        return EpsonAnswers.issued(new Reply("response", Map.of(), texts), "99MEY022274");
    }

    @Test
    void readsTheLastDocumentByPositions() {
        assertThat(LastReceipt.in(LAST))
                .contains(
                        new LastReceipt(
                                new LastDocument(
                                        12,
                                        45,
                                        OptionalLong.of(1_250),
                                        LocalDateTime.of(2026, 11, 20, 9, 30, 59),
                                        true),
                                "99MEY022274"));
    }

    @Test
    void takesZerosForNoDocument() {
        String zeros = "01" + "0".repeat(38) + "99MEY022274" + "0" + " ".repeat(8) + "0";
        assertThat(LastReceipt.isNone(zeros)).isTrue();
        assertThat(LastReceipt.in(zeros)).isEmpty();
        assertThat(LastReceipt.isNone(LAST)).isFalse();
        assertThat(LastReceipt.isNone(zeros.substring(0, 60))).isFalse();
    }

    @Test
    void makesNoDocumentOfOneThatIsCut() {
        for (int length = 0; length < 61; length++) {
            assertThat(LastReceipt.in(LAST.substring(0, length))).isEmpty();
        }
    }

    @Property(tries = 500)
    void makesNoDocumentOfLettersAmongItsDigits(
            @ForAll @IntRange(min = 2, max = 39) int at, @ForAll char other) {
        if (other < '0' || other > '9') {
            String broken = LAST.substring(0, at) + other + LAST.substring(at + 1);
            assertThat(LastReceipt.in(broken)).isEmpty();
        }
    }

    @Test
    void readsADocumentOfOldAndNewFirmware() {
        Map<String, String> texts = receipt();
        IssuedDocument old =
                new IssuedDocument(
                        12, 45, LocalDateTime.of(2027, 1, 3, 9, 30), "99MEY022274", 1_250);
        assertThat(issued(texts)).isEqualTo(Outcome.done(old));
        texts.put("receiptISODateTime", "20270103T093012");
        texts.put("printerSerialNumber", "99MEX000001");
        assertThat(issued(texts))
                .isEqualTo(
                        Outcome.done(
                                new IssuedDocument(
                                        12,
                                        45,
                                        LocalDateTime.of(2027, 1, 3, 9, 30, 12),
                                        "99MEX000001",
                                        1_250)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fiscalReceiptNumber",
                "fiscalReceiptAmount",
                "fiscalReceiptDate",
                "fiscalReceiptTime",
                "zRepNumber"
            })
    void knowsNothingOfADocumentThatIsNotWhollyNamed(String missing) {
        for (String instead : new String[] {"", "0", "x1", "1e3", "99999"}) {
            Map<String, String> texts = receipt();
            texts.put(missing, instead);
            assertThat(issued(texts)).as(instead).isInstanceOf(Outcome.Unknown.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "00110,READY,false",
        "20110,LOW,false",
        "30110,OFFLINE,false",
        "00100,READY,true",
        "00130,READY,true",
        "00140,READY,true",
        "001B0,READY,false"
    })
    void decodesItsOwnFiveFlags(String flags, Paper paper, boolean open) {
        PrinterFlags read = PrinterFlags.of(Optional.of(flags)).orElseThrow();
        assertThat(read.paper()).isEqualTo(paper);
        assertThat(read.documentOpen()).isEqualTo(open);
        assertThat(PrinterFlags.of(Optional.of(flags.substring(1)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3,EPTR_REC_EMPTY,OFFLINE",
        "30,'',WRONG_CODE",
        "39,'',ALREADY_VOIDED",
        "20,'',AMOUNT_TOO_LARGE",
        "NaN,PARSER_ERROR,OUR_MISTAKE",
        "0,Non valid XML command,OUR_MISTAKE",
        "777,'',TECHNICIAN"
    })
    void saysWhyInWordsOfTheTrade(String status, String code, Reason reason) {
        Outcome<String> outcome =
                EpsonTrouble.of(
                        new Reply("response", Map.of("status", status, "code", code), Map.of()));
        assertThat(((Outcome.Refused<String>) outcome).refusal().reason()).isEqualTo(reason);
        assertThat(((Outcome.Refused<String>) outcome).refusal().reached()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LAN_TIME_OUT", "FP_NO_ANSWER", "FP_NO_ANSWER_NETWORK"})
    void callsALostMachineUnknownAndNotRefused(String code) {
        assertThat(
                        EpsonTrouble.<String>of(
                                new Reply(
                                        "response", Map.of("status", "0", "code", code), Map.of())))
                .isInstanceOf(Outcome.Unknown.class);
    }
}
