package it.sporta.hardware.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTextTest {
    @Property
    void readsBackWhatItWrote(@ForAll byte[] bytes) {
        assertThat(FrameText.parse(FrameText.of(bytes))).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<0>", "READ<0D", "<GG>", "pérò", "a\tb"})
    void refusesWhatIsNoByte(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FrameText.parse(text));
    }
}
