package it.sporta.hardware.bench;

import it.sporta.hardware.line.LineSettings;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What scales speak, and over which line their makers have them do so. */
public enum ScaleLanguage {
    /** Computes prices. */
    DIALOG06("9600-7O1", (pan, answers) -> new Dialog06Speech(pan, Optional.empty(), answers)),
    TOLEDO8217("9600-7E1", Toledo8217Speech::new),
    CAS("9600-8N1", CasSpeech::new),
    /** Speaks by itself. */
    CAS_22("9600-8N1", CasIndicatorSpeech::new),
    DINI_ARGEO("9600-8N1", DiniArgeoSpeech::new),
    /** Computes prices. */
    TISA("9600-8N1", (pan, answers) -> new TisaSpeech(pan, false, answers)),
    /** Computes prices, and is silent while goods move. */
    TISA_S("9600-8N1", (pan, answers) -> new TisaSpeech(pan, true, answers)),
    /** The extended string; speaks by itself. */
    COOP_BILANCIAI("4800-7E2", CoopExtendedSpeech::new),
    /** The short string; speaks by itself. */
    COOP_BILANCIAI_CB("4800-7E2", CoopShortSpeech::new),
    MT_SICS("9600-8N1", MtSicsSpeech::new);

    private final LineSettings line;
    private final ScaleTwin.Tongue tongue;

    ScaleLanguage(String line, ScaleTwin.Tongue tongue) {
        this.line = LineSettings.parse(line);
        this.tongue = tongue;
    }

    /**
     * By a name such as {@code dini-argeo}.
     *
     * @throws IllegalArgumentException naming all there are
     */
    public static ScaleLanguage named(String text) {
        return Arrays.stream(values())
                .filter(language -> language.text().equals(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "A scale speaks one of "
                                                + Arrays.stream(values())
                                                        .map(ScaleLanguage::text)
                                                        .toList()
                                                + ", not "
                                                + text));
    }

    /** As a till's configuration calls it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public LineSettings line() {
        return line;
    }

    ScaleTwin.Tongue tongue() {
        return tongue;
    }
}
