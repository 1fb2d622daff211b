package it.sporta.hardware.fiscal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {
    private static final String PLAIN =
            "<response success=\"true\" code=\"\" status=\"0\"><addInfo>"
                    + "<elementList>lastCommand,\n zRepNumber,absent</elementList>"
                    + "<zRepNumber> 0764 </zRepNumber><dailyAmount>176,40</dailyAmount>"
                    + "</addInfo></response>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                PLAIN,
                "\uFEFF" + PLAIN,
                "\r\n  <?xml version=\"1.0\" encoding=\"utf-8\"?>" + PLAIN,
                "\uFEFF\n<s:Envelope xmlns:s=\"x\"><s:Header/><s:Body>"
                        + PLAIN
                        + "</s:Body></s:Envelope>",
                "<soapenv:Envelope xmlns:soapenv=\"x\"><soapenv:Body>"
                        + PLAIN
                        + "</soapenv:Body></soapenv:Envelope>",
                "<SOAP-ENV:Envelope><SOAP-ENV:Body>"
                        + PLAIN
                        + "</SOAP-ENV:Body></SOAP-ENV:Envelope>\n",
            })
    void readsTheSameHoweverItIsWrapped(String text) {
        byte[] bytes = bytes(text);
        Reply reply = ReplyReader.read(bytes).orElseThrow();
        assertThat(reply.root()).isEqualTo("response");
        assertThat(reply.attribute("success")).contains("true");
        assertThat(reply.number("zRepNumber")).hasValue(764);
        assertThat(reply.cents("dailyAmount")).hasValue(17_640);
        assertThat(reply.number("absent")).isEmpty();
    }

    @Test
    void makesNothingOfAnAnswerThatIsCutAnywhere() {
        byte[] whole =
                bytes(
                        "\uFEFF<?xml version=\"1.0\"?><s:Envelope xmlns:s=\"x\"><s:Body>"
                                + PLAIN
                                + "</s:Body></s:Envelope>");
        for (int length = 0; length < whole.length; length++) {
            assertThat(ReplyReader.read(Arrays.copyOf(whole, length))).as("%d", length).isEmpty();
        }
        assertThat(ReplyReader.read(whole)).isPresent();
    }

    @Property(tries = 500)
    void makesNothingOfNoise(@ForAll @Size(max = 60) byte[] noise) {
        assertThat(ReplyReader.read(noise).map(Reply::texts))
                .satisfiesAnyOf(
                        texts -> assertThat(texts).isEmpty(),
                        texts -> assertThat(texts.orElseThrow()).isEmpty());
    }

    @Property(tries = 500)
    void neverFallsOverABrokenAnswer(@ForAll int at, @ForAll byte other) {
        byte[] frame = bytes(PLAIN);
        frame[Math.floorMod(at, frame.length)] = other;
        Optional<Reply> reply = ReplyReader.read(frame);
        reply.ifPresent(read -> assertThat(read.number("dailyAmount")).isEmpty());
    }

    @Test
    void readsARootOfItsOwnAndNestedNodes() {
        Reply info =
                ReplyReader.read(
                                bytes(
                                        "<infoResp success=\"true\"><zSetNumber>12</zSetNumber>"
                                                + "<a><b>1</b></a><a><b>2</b></a><c><![CDATA[x<]]></c></infoResp>"))
                        .orElseThrow();
        assertThat(info.root()).isEqualTo("infoResp");
        assertThat(info.number("zSetNumber")).hasValue(12);
        assertThat(info.text("a/b")).as("the first counts").contains("1");
        assertThat(info.text("c")).contains("x<");
    }

    @Test
    void opensNoFileForAnAnswer() {
        String evil =
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                        + "<response><addInfo><z>&x;</z></addInfo></response>";
        assertThat(ReplyReader.read(bytes(evil)).flatMap(reply -> reply.text("z"))).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
