package it.sporta.kernel.code;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The application identifiers of GS1 (General Specifications, section 3.2) that may stand on goods,
 * and what their data look like.
 */
final class Fields {

    /** Character set 82 of ISO/IEC 646, the one GS1 allows in data (section 7.11). */
    private static final String SIGN = "[!\"%&'()*+,\\-./0-9:;<=>?A-Z_a-z]";

    /**
     * First two digits → how many signs the field has with its identifier. Only these need no
     * separator (section 7.8.5); the table is closed for ever, so that new identifiers break no
     * reader.
     */
    private static final Map<String, Integer> PREDEFINED =
            table(
                    "00=20 01=16 02=16 03=16 04=18 11=8 12=8 13=8 14=8 15=8 16=8 17=8 18=8 19=8"
                            + " 20=4 31=10 32=10 33=10 34=10 35=10 36=10 41=16");

    /** First two digits → how many the identifier has. */
    private static final Map<String, Integer> LENGTHS =
            table(
                    "00=2 01=2 02=2 10=2 11=2 12=2 13=2 15=2 16=2 17=2 20=2 21=2 22=2 23=3 24=3"
                            + " 25=3 30=2 31=4 32=4 33=4 34=4 35=4 36=4 37=2 39=4 40=3 41=3 42=3"
                            + " 70=4 71=3 80=4 82=4 90=2 91=2 92=2 93=2 94=2 95=2 96=2 97=2 98=2"
                            + " 99=2");

    /** N are digits, X signs; 1–5 behind a letter say how many, dots how many at most. */
    private static final Map<Pattern, Pattern> KNOWN =
            Arrays.stream(
                            """
                            00 N18
                            0[12] N14
                            10|2[12]|243|254 X..20
                            1[123567] N6
                            20 N2
                            24[01]|25[01]|400|401|403 X..30
                            235 X..28
                            242 N..6
                            30|37 N..8
                            3(1[0-6]|2[0-9]|3[0-7]|4[0-9]|5[0-7]|6[0-9])[0-5] N6
                            39[02][0-3] N..15
                            39[13][0-3] N3N..15
                            395[0-3] N6
                            41[0-7] N13
                            420 X..20
                            421 N3X..9
                            42[246] N3
                            423 N3N..12
                            7001 N13
                            7002 X..30
                            7003 N10
                            7004 N..4
                            7005 X..12
                            7006 N6
                            71[0-6] X..20
                            8001 N14
                            8002 X..20
                            8005 N6
                            8020 X..25
                            8200 X..70
                            90 X..30
                            9[1-9] X..90
                            """
                                    .split("\n"))
                    .map(row -> row.split(" "))
                    .collect(
                            toUnmodifiableMap(
                                    row -> Pattern.compile(row[0]), row -> format(row[1])));

    private Fields() {}

    private static Map<String, Integer> table(String rows) {
        return Arrays.stream(rows.split(" "))
                .map(row -> row.split("="))
                .collect(toUnmodifiableMap(row -> row[0], row -> Integer.valueOf(row[1])));
    }

    private static Pattern format(String written) {
        return Pattern.compile(
                written.replaceAll("\\.\\.(\\d+)", "{1,$1}")
                        .replaceAll("([NX])(\\d+)", "$1{$2}")
                        .replace("X", SIGN)
                        .replace("N", "[0-9]"));
    }

    /** How long a field that begins here is with its identifier, where it needs no separator. */
    static Optional<Integer> predefined(String rest) {
        return rest.length() < 2
                ? Optional.empty()
                : Optional.ofNullable(PREDEFINED.get(rest.substring(0, 2)));
    }

    /**
     * The identifier with which this begins.
     *
     * @throws Unclear where it is none
     */
    static String identifier(String rest) throws Unclear {
        int length = rest.length() < 2 ? 0 : LENGTHS.getOrDefault(rest.substring(0, 2), 0);
        String begin = rest.substring(0, Math.min(length > 0 ? length : 4, rest.length()));
        if (begin.length() != length || !begin.matches("[0-9]+")) {
            throw new Unclear(Decoded.Why.NEW_FIELD, begin);
        }
        return begin;
    }

    /**
     * @throws Unclear where the data are not of this identifier
     */
    static void require(String identifier, String data) throws Unclear {
        Pattern format =
                KNOWN.entrySet().stream()
                        .filter(known -> known.getKey().matcher(identifier).matches())
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseThrow(() -> new Unclear(Decoded.Why.NEW_FIELD, identifier));
        if (!format.matcher(data).matches()) {
            throw new Unclear(Decoded.Why.BROKEN, identifier);
        }
    }
}
