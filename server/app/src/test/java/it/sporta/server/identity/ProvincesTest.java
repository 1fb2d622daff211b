package it.sporta.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvincesTest {

    private static List<String> known() {
        return IntStream.rangeClosed('A', 'Z')
                .boxed()
                .flatMap(
                        first ->
                                IntStream.rangeClosed('A', 'Z')
                                        .mapToObj(
                                                second -> "" + (char) (int) first + (char) second))
                .filter(Provinces::has)
                .toList();
    }

    /** Regions by number of provinces, as ISTAT counts them from 2026. */
    @ParameterizedTest
    @CsvSource({
        "Piemonte, 8, AL AT BI CN NO TO VB VC",
        "Valle d'Aosta, 1, AO",
        "Lombardia, 12, BG BS CO CR LC LO MB MI MN PV SO VA",
        "Trentino-Alto Adige, 2, BZ TN",
        "Veneto, 7, BL PD RO TV VE VI VR",
        "Friuli-Venezia Giulia, 4, GO PN TS UD",
        "Liguria, 4, GE IM SP SV",
        "Emilia-Romagna, 9, BO FC FE MO PC PR RA RE RN",
        "Toscana, 10, AR FI GR LI LU MS PI PO PT SI",
        "Umbria, 2, PG TR",
        "Marche, 5, AN AP FM MC PU",
        "Lazio, 5, FR LT RI RM VT",
        "Abruzzo, 4, AQ CH PE TE",
        "Molise, 2, CB IS",
        "Campania, 5, AV BN CE NA SA",
        "Puglia, 6, BA BR BT FG LE TA",
        "Basilicata, 2, MT PZ",
        "Calabria, 5, CS CZ KR RC VV",
        "Sicilia, 9, AG CL CT EN ME PA RG SR TP",
        "Sardegna, 8, CA CI NU OG OR OT SS VS"
    })
    void everyRegionHasItsProvinces(String region, int count, String codes) {
        assertThat(codes.split(" ")).hasSize(count).allMatch(Provinces::has, region);
    }

    @Test
    void thereAreOneHundredAndTenAndOneThatPapersStillBear() {
        assertThat(known()).hasSize(111).contains("SU");
    }

    @Test
    void whatIsNoProvinceIsNone() {
        assertThat(List.of("FO", "PS", "RSM", "mi", "", "XX", "EE")).noneMatch(Provinces::has);
    }
}
