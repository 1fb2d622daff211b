package it.sporta.till.devices;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.till.devices.FrameLog.Frame;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FrameLogTest {

    private long nanos;

    private FrameLog log(String role) {
        return new FrameLog(role, () -> nanos);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void anAnswerThatComesInPiecesIsOneAndWhatRepeatsIsCounted() {
        FrameLog log = log("scale");
        for (int i = 0; i < 3; i++) {
            log.sent(bytes("W\r"));
            log.heard(bytes("\u000201"));
            log.heard(bytes("250\r"));
        }
        log.sent(bytes("W\r"));
        assertThat(log.frames())
                .containsExactly(
                        new Frame(0, "W<0D>", "<02>01250<0D>", 3), new Frame(0, "W<0D>", "", 1));
    }

    @Test
    void threeQuestionsByTurnsAreThreeLinesHoweverOftenTheyArePut() {
        FrameLog log = log("printer");
        for (int i = 0; i < 1_000; i++) {
            for (String question :
                    List.of("\u0010\u0004\u0001", "\u0010\u0004\u0002", "\u0010\u0004\u0004")) {
                log.sent(bytes(question));
                log.heard(bytes("\u0012"));
            }
        }
        assertThat(log.frames()).hasSizeLessThanOrEqualTo(4);
        assertThat(log.frames()).extracting(Frame::times).contains(1_000L);
    }

    @Test
    void aDeviceThatSpeaksByItselfBeginsAnewAfterASilence() {
        FrameLog log = log("scale");
        log.heard(bytes("ST,GS"));
        nanos += TimeUnit.MILLISECONDS.toNanos(100);
        log.heard(bytes(",kg"));
        nanos += TimeUnit.SECONDS.toNanos(1);
        log.heard(bytes("US"));
        assertThat(log.frames()).extracting(Frame::heard).containsExactly("ST,GS,kg", "US");
    }

    @Test
    void afterAnHourItIsForgottenAndSoIsMuch() {
        FrameLog log = log("scale");
        log.sent(bytes("old"));
        nanos += FrameLog.HOUR_NANOS + 1;
        log.sent(bytes("new"));
        assertThat(log.frames()).extracting(Frame::sent).containsExactly("new");
        for (int i = 0; i < 3 * FrameLog.MOST; i++) {
            log.sent(bytes("W" + i));
        }
        assertThat(log.frames()).hasSizeLessThanOrEqualTo(FrameLog.MOST + 1);
        log.heard(new byte[1 << 20]);
        assertThat(log.frames().toString()).hasSizeLessThan(100_000);
    }

    @Test
    void theSecretOfAScaleIsNotKept() {
        FrameLog log = log("scale");
        log.sent(bytes("\u0004\u000210\u001B1A2BC3D4\u0003"));
        assertThat(log.frames().get(0).sent()).isEqualTo("<04><02>10<1B>········<03>");
    }

    @Test
    void aPapersWordsAreNotKeptButWhatThePrinterIsAskedIs() {
        FrameLog log = log("printer");
        log.sent(bytes("\u0010\u0004\u0001"));
        log.heard(bytes("\u0012"));
        log.sent(bytes("Rossi Maria 3,20"));
        assertThat(log.frames().toString())
                .contains("<10><04><01>", "<12>", "‹16 byte›")
                .doesNotContain("Rossi");
    }

    @Test
    void ofWhatWasScannedOnlyCodesOfGoodsAreKept() {
        FrameLog log = log("scanner");
        log.heard(bytes("4006381333931\r"));
        nanos += TimeUnit.SECONDS.toNanos(1);
        log.heard(bytes("]A0RSSMRA80A01F205X\r\n"));
        nanos += TimeUnit.SECONDS.toNanos(1);
        log.heard(bytes("\u00fe\u0081"));
        assertThat(log.frames())
                .extracting(Frame::heard)
                .containsExactly("4006381333931<0D>", "]A0 ‹16 segni›", "‹2 byte›");
    }

    @Test
    void ofADeviceNobodyHasLookedAtOnlyTheSizeIsKept() {
        FrameLog log = log("terminal");
        log.sent(bytes("5012345678901234"));
        assertThat(log.frames().get(0).sent()).isEqualTo("‹16 byte›");
    }
}
