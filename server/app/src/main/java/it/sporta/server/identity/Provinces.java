package it.sporta.server.identity;

import java.util.Set;

/**
 * The two letters of the Italian provinces and metropolitan cities, as ISTAT lists them; also those
 * of Sardinia that regional law 7/2021 brings back.
 */
public final class Provinces {

    private static final Set<String> CODES =
            Set.of(
                    ("AG AL AN AO AP AQ AR AT AV BA BG BI BL BN BO BR BS BT BZ CA CB CE CH CI CL CN"
                                    + " CO CR CS CT CZ EN FC FE FG FI FM FR GE GO GR IM IS KR LC LE"
                                    + " LI LO LT LU MB MC ME MI MN MO MS MT NA NO NU OG OR OT PA PC"
                                    + " PD PE PG PI PN PO PR PT PU PV PZ RA RC RE RG RI RM RN RO SA"
                                    + " SI SO SP SR SS SU SV TA TE TN TO TP TR TS TV UD VA VB VC VE"
                                    + " VI VR VS VT VV")
                            .split(" "));

    private Provinces() {}

    /**
     * @param code two capital letters
     */
    public static boolean has(String code) {
        return CODES.contains(code);
    }
}
