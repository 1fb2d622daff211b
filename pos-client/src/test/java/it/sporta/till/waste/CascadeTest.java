package it.sporta.till.waste;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.waste.WasteDestination;
import it.sporta.kernel.waste.WasteReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** People, then animals, then materials and soil; never people where it would harm them. */
class CascadeTest {

    @ParameterizedTest
    @CsvSource({
        "SURPLUS, PEOPLE",
        "MISTAKE, PEOPLE",
        "EXPIRED, PEOPLE",
        "SPOILED, COMPOST",
        "TRIMMING, COMPOST",
        "PLATE, ANAEROBIC",
        "SAMPLE, SAMPLE"
    })
    void whatMayBeEatenGoesToPeopleFirst(WasteReason reason, WasteDestination next) {
        assertThat(Cascade.next(reason, true)).isEqualTo(next);
    }

    @ParameterizedTest
    @EnumSource
    void whatMayNotBeEatenIsNeverProposedToPeople(WasteReason reason) {
        assertThat(Cascade.next(reason, false)).isNotEqualTo(WasteDestination.PEOPLE);
    }
}
