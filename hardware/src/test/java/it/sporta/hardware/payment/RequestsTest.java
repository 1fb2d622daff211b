package it.sporta.hardware.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Each request against what the tables of Nexi's pages say, written out by hand. */
class RequestsTest {
    private static final Ids IDS = new Ids("12345678", "00000007");

    @Test
    void statusIsTenSigns() {
        assertThat(Requests.status(IDS)).isEqualTo("123456780s");
    }

    @Test
    void aPaymentIs167SignsWithItsAmountFrom24To31() {
        String request = Requests.payment(IDS, 1_250, "");
        assertThat(request)
                .isEqualTo(
                        "123456780P00000007" + "00000" + "00001250" + " ".repeat(128) + "00000000")
                .hasSize(167);
        assertThat(request.substring(23, 31)).isEqualTo("00001250");
    }

    @Test
    void theSmallestAndTheLargestAmountStandAtTheSamePlace() {
        assertThat(Requests.payment(IDS, 1, "").substring(18, 32)).isEqualTo("0000000000001 ");
        assertThat(Requests.payment(IDS, 99_999_999, "").substring(18, 32))
                .isEqualTo("0000099999999 ");
    }

    @Test
    void textForTheSlipStandsAtTheRightEndOf128Signs() {
        assertThat(Requests.payment(IDS, 100, "SCONTRINO 12").substring(31))
                .isEqualTo(" ".repeat(116) + "SCONTRINO 12" + "00000000");
    }

    @Test
    void theOthersAreAsLongAsTheirTablesSay() {
        assertThat(Requests.reversal(IDS, "000123")).isEqualTo("123456780S0000000700012300");
        assertThat(Requests.dayEnd(IDS)).isEqualTo("123456780C0000000700000000");
        assertThat(Requests.totals(IDS)).isEqualTo("123456780T0000000700000000");
        assertThat(Requests.lastResult(IDS)).isEqualTo("123456780G000000070000");
        assertThat(Requests.slipsHere(IDS, true)).isEqualTo("123456780E1");
        assertThat(Requests.slipsHere(IDS, false)).isEqualTo("123456780E0");
        assertThat(Requests.reprint(IDS, true, false)).isEqualTo("123456780R100000000000");
        assertThat(Requests.reprint(IDS, false, true)).isEqualTo("123456780R010000000000");
    }

    @Test
    void whatDoesNotFitIsRefusedAndNeverShifted() {
        refused(() -> Requests.payment(IDS, 0, ""));
        refused(() -> Requests.payment(IDS, -1, ""));
        refused(() -> Requests.payment(IDS, 100_000_000, ""));
        refused(() -> Requests.payment(IDS, 100, "x".repeat(129)));
        refused(() -> Requests.payment(IDS, 100, "caffè"));
        refused(() -> Requests.payment(IDS, 100, "\u0003"));
        refused(() -> Requests.reversal(IDS, "1234567"));
        refused(() -> Requests.reversal(IDS, "12345"));
        refused(() -> Requests.reversal(IDS, "000000"));
        refused(() -> new Ids("1234567", "00000001"));
        refused(() -> new Ids("12345678", "A0000001"));
        refused(() -> new Fields(22, 'G', IDS).number(11, 2, 100));
    }

    private static void refused(ThrowingCallable request) {
        assertThatThrownBy(request).isInstanceOf(IllegalArgumentException.class);
    }
}
