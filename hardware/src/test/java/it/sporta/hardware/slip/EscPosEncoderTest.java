package it.sporta.hardware.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class EscPosEncoderTest {
    private static final String START = "1b40" + "1c2e" + "1b5200" + "1b7413" + "1b44081018202800";

    @Test
    void selectsTheTableAfterTheResetAndSendsOnlyTheStylesThatChange() {
        Slip slip = Slip.builder().line("a").bold("\u20AC").line("b").build();
        assertThat(hex(slip)).isEqualTo(START + "610a" + "1b4501" + "d50a" + "1b4500" + "620a");
    }

    @Test
    void feedsPastTheBladeBeforeItCuts() {
        assertThat(hex(Slip.builder().cut().build())).contains("1d5642");
    }

    @Test
    void onlyFeedsWhereThereIsNoBlade() {
        byte[] bytes = new EscPosEncoder(PrinterModel.POS_58).encode(Slip.builder().cut().build());
        assertThat(HexFormat.of().formatHex(bytes)).contains("1b6404").doesNotContain("1d56");
    }

    @Test
    void countsTheBytesOfAQrCodeNotItsLetters() {
        assertThat(hex(Slip.builder().qr("citt\u00E0").build()))
                .contains("1d286b0400" + "31413200")
                .contains("1d286b" + "0900" + "315030" + "63697474c3a0")
                .contains("1d286b0300" + "315130");
    }

    @Test
    void countsTheDigitsOfAnEan13() {
        String hex = hex(Slip.builder().ean13("8001234567897").build());
        assertThat(hex).contains("1d6b430d" + "38303031323334353637383937");
    }

    @Test
    void refusesAnEan13WithAWrongCheckDigit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Slip.builder().ean13("8001234567891"));
    }

    private static String hex(Slip slip) {
        return HexFormat.of().formatHex(new EscPosEncoder(PrinterModel.GENERIC_42).encode(slip));
    }
}
