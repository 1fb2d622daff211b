package it.sporta.hardware.scale;

import it.sporta.hardware.bench.ChecksumTest;
import it.sporta.hardware.bench.ScaleLanguage;
import it.sporta.hardware.bench.ScaleModel;
import it.sporta.hardware.bench.ScaleTwin;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.line.LineSettings;
import it.sporta.hardware.scale.Reading.State;
import it.sporta.hardware.scale.cas.CasCounter;
import it.sporta.hardware.scale.cas.CasIndicator;
import it.sporta.hardware.scale.coop.CoopExtended;
import it.sporta.hardware.scale.coop.CoopShort;
import it.sporta.hardware.scale.dialog06.ChecksumSecret;
import it.sporta.hardware.scale.dialog06.Dialog06Scale;
import it.sporta.hardware.scale.dialog06.Dialog06Settings;
import it.sporta.hardware.scale.diniargeo.DiniArgeo;
import it.sporta.hardware.scale.diniargeo.DiniArgeo.Wording;
import it.sporta.hardware.scale.generic.FrameShape;
import it.sporta.hardware.scale.generic.GenericScale;
import it.sporta.hardware.scale.mtsics.MtSics;
import it.sporta.hardware.scale.tisa.TisaScale;
import it.sporta.hardware.scale.toledo8217.Toledo8217;
import it.sporta.hardware.scale.toledo8217.Variant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A driver that signs the contract of scales, and the twin it speaks to.
 *
 * @param driver under the given terms; who computes prices itself has no use for them
 * @param onlyWeighs whether the till computes the price
 * @param says how this protocol names what others name more exactly
 */
record Subject(
        String name,
        LineSettings line,
        Function<Path, ScaleTwin> twin,
        Function<Line, Function<TillComputes, Scale>> driver,
        boolean onlyWeighs,
        Map<State, State> says) {

    private static final ScaleModel EXACT = new ScaleModel(99_999, 1, Duration.ZERO);
    private static final int POLYNOMIAL = 0x11021;

    static final List<Subject> ALL =
            List.of(
                    new Subject(
                            "Dialog 06, with checksums",
                            ScaleLanguage.DIALOG06.line(),
                            path -> ScaleTwin.dialog06(path, EXACT, new ChecksumTest(POLYNOMIAL)),
                            line -> terms -> new Dialog06Scale(line, secret()),
                            false,
                            Map.of(State.EMPTY, State.EMPTY_OR_LIGHT)),
                    computing(
                            "Dialog 06",
                            ScaleLanguage.DIALOG06,
                            line -> new Dialog06Scale(line, Dialog06Settings.plain()),
                            Map.of(State.EMPTY, State.EMPTY_OR_LIGHT)),
                    computing(
                            "TISA",
                            ScaleLanguage.TISA,
                            line -> new TisaScale(line, TisaScale.Variant.A),
                            Map.of(
                                    State.MOVING, State.NO_WEIGHT,
                                    State.OVERLOAD, State.NO_WEIGHT,
                                    State.BELOW_ZERO, State.NO_WEIGHT)),
                    computing(
                            "TISA S",
                            ScaleLanguage.TISA_S,
                            line -> new TisaScale(line, TisaScale.Variant.TISA_S),
                            Map.of(
                                    State.MOVING, State.NO_ANSWER,
                                    State.OVERLOAD, State.NO_WEIGHT,
                                    State.BELOW_ZERO, State.NO_WEIGHT)),
                    weighing(
                            "Toledo 8217",
                            ScaleLanguage.TOLEDO8217,
                            new Toledo8217(Variant.METTLER)),
                    weighing("CAS", ScaleLanguage.CAS, new CasCounter()),
                    weighing("CAS 22 bytes", ScaleLanguage.CAS_22, new CasIndicator()),
                    weighing(
                            "Dini Argeo",
                            ScaleLanguage.DINI_ARGEO,
                            new DiniArgeo(Wording.STANDARD, Optional.empty())),
                    weighing(
                            "Dini Argeo, extended",
                            ScaleLanguage.DINI_ARGEO,
                            new DiniArgeo(Wording.EXTENDED, Optional.empty())),
                    weighing("Coop Bilanciai", ScaleLanguage.COOP_BILANCIAI, new CoopExtended()),
                    weighing(
                            "Coop Bilanciai, CB",
                            ScaleLanguage.COOP_BILANCIAI_CB,
                            new CoopShort(1),
                            Map.of(
                                    State.OVERLOAD, State.NO_WEIGHT,
                                    State.BELOW_ZERO, State.NO_WEIGHT)),
                    weighing("MT-SICS", ScaleLanguage.MT_SICS, new MtSics(MtSics.Command.SI)),
                    weighing(
                            "MT-SICS, when stable",
                            ScaleLanguage.MT_SICS,
                            new MtSics(MtSics.Command.S),
                            Map.of(State.MOVING, State.NO_ANSWER)),
                    weighing("generic, asked", ScaleLanguage.DINI_ARGEO, asked()),
                    weighing("generic, listened to", ScaleLanguage.CAS_22, listenedTo()));

    private static Dialog06Settings secret() {
        return Dialog06Settings.with(new ChecksumSecret(0x1A2B, POLYNOMIAL));
    }

    static GenericScale asked() {
        FrameShape shape =
                FrameShape.of(
                        "(?:(?<stable>ST|US)|(?<over>OL)|(?<under>UL)),GS,"
                                + "(?<weight>[ 0-9.-]+),(?<unit>kg| g|lb)",
                        FrameShape.expression("ST"),
                        "kg");
        return new GenericScale(FrameText.parse("READ<0D><0A>"), FrameText.parse("<0D>"), shape);
    }

    static GenericScale listenedTo() {
        FrameShape shape =
                FrameShape.of(
                        "(?:(?<stable>ST|US)|(?<over>OL)),GS,..,(?<weight>[ 0-9.-]{8}) kg",
                        FrameShape.expression("ST"), "kg");
        return new GenericScale(new byte[0], FrameText.parse("<0D><0A>"), shape);
    }

    private static Subject computing(
            String name,
            ScaleLanguage language,
            Function<Line, Scale> driver,
            Map<State, State> says) {
        return new Subject(
                name,
                language.line(),
                path -> ScaleTwin.speaking(language, path, EXACT),
                line -> terms -> driver.apply(line),
                false,
                says);
    }

    private static Subject weighing(String name, ScaleLanguage language, Dialect dialect) {
        return weighing(name, language, dialect, Map.of());
    }

    private static Subject weighing(
            String name, ScaleLanguage language, Dialect dialect, Map<State, State> says) {
        return new Subject(
                name,
                language.line(),
                path -> ScaleTwin.speaking(language, path, EXACT),
                line -> terms -> new WeighingScale(line, dialect, terms),
                true,
                says);
    }

    State says(State state) {
        return says.getOrDefault(state, state);
    }

    /** As fast and as long, with another parity. */
    LineSettings wrongLine() {
        return LineSettings.parse(
                switch (line.toString()) {
                    case "9600-7O1", "9600-8N1" -> "9600-7E1";
                    case "9600-7E1" -> "9600-8N1";
                    default -> "4800-7O2";
                });
    }

    @Override
    public String toString() {
        return name;
    }
}
