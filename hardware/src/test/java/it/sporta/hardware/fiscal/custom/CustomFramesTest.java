package it.sporta.hardware.fiscal.custom;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.fiscal.DailyTotals;
import it.sporta.hardware.fiscal.MachineState.Paper;
import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.Reason;
import it.sporta.hardware.fiscal.Vat;
import it.sporta.hardware.fiscal.wire.Reply;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomFramesTest {
    private static final String LAST = "201126093000450012";

    private static Outcome<String> trouble(String status) {
        return CustomTrouble.of(new Reply("response", Map.of("status", status), Map.of()));
    }

    @Test
    void readsTheLastDocumentByPositions() {
        assertThat(LastReceipt.in(LAST))
                .contains(new LastReceipt(LocalDateTime.of(2026, 11, 20, 9, 30), 45, 12));
        assertThat(LastReceipt.isNone("0".repeat(18))).isTrue();
        assertThat(LastReceipt.in("0".repeat(18))).isEmpty();
        assertThat(LastReceipt.in("201126093000000012")).isEmpty();
    }

    @Property(tries = 300)
    void makesNoDocumentOfOneThatIsCutOrBroken(
            @ForAll @IntRange(max = 17) int at, @ForAll char other) {
        assertThat(LastReceipt.in(LAST.substring(0, at))).isEmpty();
        if (other < '0' || other > '9') {
            assertThat(LastReceipt.in(LAST.substring(0, at) + other + LAST.substring(at + 1)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "16,PAPER_OUT",
        "64,COVER_OPEN",
        "70,CLOSING_NEEDED",
        "21,DOCUMENT_OPEN",
        "25,PAYMENT_INCOMPLETE",
        "55,TRAINING",
        "84,CERTIFICATE_EXPIRED",
        "213,BUSY",
        "219,WRONG_PROTOCOL",
        "9999,TECHNICIAN",
        "what,TECHNICIAN"
    })
    void saysWhyInWordsOfTheTrade(String status, Reason reason) {
        Outcome.Refused<String> refused = (Outcome.Refused<String>) trouble(status);
        assertThat(refused.refusal().reason()).isEqualTo(reason);
        assertThat(refused.refusal().reached()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"74", "75", "76"})
    void callsAMachineAtWorkUnknownAndNotRefused(String status) {
        assertThat(trouble(status)).isInstanceOf(Outcome.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"00000,READY", "00100,LOW", "01100,OUT", "10000,COVER_OPEN", "00010,READY"})
    void decodesItsOwnFiveFlags(String flags, Paper paper) {
        assertThat(PrinterFlags.of(Optional.of(flags)).orElseThrow().paper()).isEqualTo(paper);
        assertThat(PrinterFlags.of(Optional.of("20110"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "000,0,false",
        "000,7,false",
        "000,,false",
        ",0,false",
        "100,0,true",
        "000,2,true",
        ",3,true",
        ",8,true",
        ",,true"
    })
    void takesADocumentForOpenUnlessTheMachineSaysItIsNot(
            String fiscal, String step, boolean open) {
        Map<String, String> texts = new HashMap<>();
        Optional.ofNullable(fiscal).ifPresent(text -> texts.put("fpStatus", text));
        Optional.ofNullable(step).ifPresent(text -> texts.put("receiptStep", text));
        assertThat(CustomQuestions.isOpen(new Reply("response", Map.of(), texts))).isEqualTo(open);
    }

    @Test
    void readsDaysAndTimesHoweverTheyAreWritten() {
        LocalDateTime nine = LocalDateTime.of(2026, 11, 3, 9, 5);
        assertThat(Moments.time("2026-11-03T09:05:00")).contains(nine);
        assertThat(Moments.time("3/11/2026 09:05:00")).contains(nine);
        assertThat(Moments.time("03/11/2026")).isEmpty();
        assertThat(Moments.day("31/12/2035")).contains(LocalDate.of(2035, 12, 31));
        assertThat(Moments.day("--/--/----")).isEmpty();
        assertThat(Moments.packed("031126090500")).contains(nine);
        assertThat(Moments.packed("331126090500")).isEmpty();
    }

    @Test
    void addsTheDayUpByRateAndLeavesOutWhatIsNotTold() {
        DailyTotals totals =
                TotalsOfDay.read(
                        new Reply(
                                "response",
                                Map.of(),
                                Map.of(
                                        "dailyTotals/vatSalesTickets/vat1/rate", "0400",
                                        "dailyTotals/vatSalesTickets/vat1/gross", "000000000313",
                                        "dailyTotals/vatSalesTickets/vat2/rate", "0000",
                                        "dailyTotals/vatSalesTickets/vat2/gross", "000000000600",
                                        "dailyTotals/vatRefundTickets/vat1/gross", "3,13")));
        assertThat(totals.sales()).hasValue(913);
        assertThat(totals.salesByVat()).containsExactly(Map.entry(Vat.rate(400), 313L));
        assertThat(totals.returns()).as("not whole cents").isEmpty();
        assertThat(totals.voids()).as("not told").isEmpty();
    }
}
