package it.sporta.server.identity;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The two letters of the Italian provinces, metropolitan cities and free consortia, as an address
 * bears them. Source: ISTAT, "Codici delle unità amministrative territoriali" (istat.it, SITUAS),
 * with Sardinia as regional law 7/2021 and the region's resolution 36/34 of 9 July 2025 divide it:
 * 110 from 1 January 2026.
 *
 * <p>The four Sardinian provinces that came back are written with their letters of 2005 to 2016,
 * which addresses kept (OT Gallura Nord-Est Sardegna, OG Ogliastra, CI Sulcis Iglesiente, VS Medio
 * Campidano); number plates lost them in 2017. SU, Sud Sardegna, ended with 2025 and stays for the
 * papers that bear it.
 */
public final class Provinces {

    private static final String NORTH =
            """
            AL AT BI CN NO TO VB VC AO BG BS CO CR LC LO MB MI MN PV SO VA BZ TN BL PD RO TV VE VI
            VR GO PN TS UD GE IM SP SV BO FC FE MO PC PR RA RE RN
            """;

    private static final String CENTRE =
            "AR FI GR LI LU MS PI PO PT SI PG TR AN AP FM MC PU FR LT RI RM VT";

    private static final String SOUTH =
            "AQ CH PE TE CB IS AV BN CE NA SA BA BR BT FG LE TA MT PZ CS CZ KR RC VV";

    private static final String ISLANDS = "AG CL CT EN ME PA RG SR TP CA NU OR SS OT OG CI VS";

    private static final String GONE = "SU";

    private static final Set<String> CODES =
            Stream.of(NORTH, CENTRE, SOUTH, ISLANDS, GONE)
                    .flatMap(part -> Stream.of(part.strip().split("\\s+")))
                    .collect(Collectors.toUnmodifiableSet());

    private Provinces() {}

    /**
     * @param code two capital letters
     */
    public static boolean has(String code) {
        return CODES.contains(code);
    }
}
