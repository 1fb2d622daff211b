package it.sporta.hardware.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TabsTest {

    private static String sent(String line) {
        return new String(
                Tabs.instead(line.getBytes(StandardCharsets.US_ASCII)), StandardCharsets.US_ASCII);
    }

    /** As printers do: to the next of the columns 8, 16, 24 … */
    private static String printed(String sent) {
        StringBuilder paper = new StringBuilder();
        for (char sign : sent.toCharArray()) {
            if (sign == '\t') {
                do {
                    paper.append(' ');
                } while (paper.length() % 8 != 0);
            } else {
                paper.append(sign);
            }
        }
        return paper.toString();
    }

    @Property
    void everySignStandsWhereItStood(
            @ForAll @Chars({'a', '0'}) @CharRange(from = ' ', to = ' ') @StringLength(max = 48)
                    String line) {
        assertThat(printed(sent(line))).isEqualTo(line);
        assertThat(sent(line).length()).isLessThanOrEqualTo(line.length());
    }

    @Test
    void aColumnOfFiguresIsSentWithoutItsBlanks() {
        assertThat(sent("TOTALE                              6,70"))
                .isEqualTo("TOTALE\t\t\t\t    6,70");
        assertThat(sent("pz 1 a 2")).isEqualTo("pz 1 a 2");
    }

    @Test
    void stopsEndBeforeThePaper() {
        assertThat(Tabs.stops(42)).containsExactly(0x1B, 'D', 8, 16, 24, 32, 40, 0);
        assertThat(Tabs.stops(32)).containsExactly(0x1B, 'D', 8, 16, 24, 0);
    }
}
