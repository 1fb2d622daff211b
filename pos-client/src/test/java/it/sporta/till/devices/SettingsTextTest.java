package it.sporta.till.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SettingsTextTest {

    private static final String HAND_WRITTEN =
            """
            # La cassa di via Palmanova
            scale.kind = dialog06
            scale.path=/dev/serial/by-id/usb-old

            ! la stampante sotto il banco
            printer.path=/dev/serial/by-id/usb-\\
                printer
            printer.modle=pos-58
            """;

    @Test
    void whatChangesTakesItsPlaceAndAllElseStaysAsItWasWritten() {
        Map<String, String> values = new TreeMap<>(SettingsText.values(HAND_WRITTEN));
        values.remove("printer.modle");
        values.put("scale.path", "/dev/serial/by-id/usb-new");
        values.put("scale.line", "9600-7O1");
        assertThat(SettingsText.changed(HAND_WRITTEN, values))
                .isEqualTo(
                        """
                        # La cassa di via Palmanova
                        scale.kind = dialog06
                        scale.path=/dev/serial/by-id/usb-new

                        ! la stampante sotto il banco
                        printer.path=/dev/serial/by-id/usb-\\
                            printer
                        # non si conosce: printer.modle=pos-58
                        scale.line=9600-7O1
                        """);
    }

    @Test
    void whatIsTakenAwayLeavesItsCommentsBehind() {
        assertThat(SettingsText.changed("# qui\nscale.path=/a\nscale.path=/b\n", Map.of()))
                .isEqualTo("# qui\n");
    }

    @Property(tries = 300)
    void whateverIsWrittenIsReadAgain(
            @ForAll("values") Map<String, String> before,
            @ForAll("values") Map<String, String> after) {
        String first = SettingsText.changed("# nota\n", before);
        assertThat(SettingsText.values(first)).isEqualTo(before);
        String second = SettingsText.changed(first, after);
        assertThat(SettingsText.values(second)).isEqualTo(after);
        assertThat(second).startsWith("# nota\n");
    }

    @Provide
    Arbitrary<Map<String, String>> values() {
        Arbitrary<String> text =
                Arbitraries.strings()
                        .withChars("ab\\#!=: \tè<>(?")
                        .ofMinLength(1)
                        .ofMaxLength(12)
                        .map(value -> "x" + value + "x");
        return Arbitraries.maps(Arbitraries.of(DeviceKey.values()).map(DeviceKey::text), text)
                .ofMaxSize(6);
    }
}
