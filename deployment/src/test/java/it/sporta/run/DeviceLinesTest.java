package it.sporta.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceLinesTest {

    private static final List<String> GIVEN =
            List.of(
                    "# Banco",
                    "printer.path=/run/1/printer",
                    "scale.kind=cas",
                    "scale.path=/run/1");

    private static List<String> again(List<String> now, List<String> left) {
        return DeviceLines.of(now).over(DeviceLines.of(GIVEN), DeviceLines.of(left));
    }

    @Test
    void whatNobodyTouchedIsGivenAsItIsNow() {
        List<String> now = List.of("printer.path=/run/2/printer", "terminal.path=/run/2/terminal");
        assertThat(again(now, GIVEN)).containsExactlyElementsOf(now);
    }

    @Test
    void whatSomebodySetAtTheTillStaysAndSoDoesWhatWasTakenAway() {
        List<String> left = List.of("scale.path=/run/1", "scale.kind=toledo8217", "  ", "nonsense");
        assertThat(again(GIVEN, left))
                .containsExactly("scale.kind=toledo8217", "scale.path=/run/1");
    }

    @Test
    void whatSomebodyAddedStays() {
        List<String> left = List.of("drawer.pin=5", "printer.path=/run/1/printer");
        assertThat(again(GIVEN, left))
                .containsExactly("drawer.pin=5", "printer.path=/run/1/printer");
    }
}
