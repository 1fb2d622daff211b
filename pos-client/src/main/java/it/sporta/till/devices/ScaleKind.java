package it.sporta.till.devices;

import it.sporta.hardware.line.Line;
import it.sporta.hardware.scale.Dialect;
import it.sporta.hardware.scale.PlateMustChange;
import it.sporta.hardware.scale.Scale;
import it.sporta.hardware.scale.TillComputes;
import it.sporta.hardware.scale.WeighingScale;
import it.sporta.hardware.scale.cas.CasCounter;
import it.sporta.hardware.scale.cas.CasIndicator;
import it.sporta.hardware.scale.coop.CoopExtended;
import it.sporta.hardware.scale.dialog06.Dialog06Scale;
import it.sporta.hardware.scale.dialog06.Dialog06Settings;
import it.sporta.hardware.scale.diniargeo.DiniArgeo;
import it.sporta.hardware.scale.generic.GenericScale;
import it.sporta.hardware.scale.mtsics.MtSics;
import it.sporta.hardware.scale.tisa.TisaScale;
import it.sporta.hardware.scale.toledo8217.Toledo8217;
import java.util.function.Function;

/** What the scale of a counter speaks, and over which line it usually does. */
enum ScaleKind {
    DIALOG06(Dialog06Settings.DEFAULT_LINE, ScaleKind::dialog06),
    TOLEDO8217(Toledo8217.DEFAULT_LINE, weighing(ScaleFittings::toledo8217)),
    CAS(CasCounter.DEFAULT_LINE, weighing(settings -> new CasCounter())),
    CAS_22(
            CasIndicator.DEFAULT_LINE,
            weighing(settings -> new CasIndicator(ScaleFittings.request(settings)))),
    DINI_ARGEO(DiniArgeo.DEFAULT_LINE, weighing(ScaleFittings::diniArgeo)),
    TISA(TisaScale.DEFAULT_LINE, ScaleKind::tisa),
    COOP_BILANCIAI(
            CoopExtended.DEFAULT_LINE,
            weighing(settings -> new CoopExtended(ScaleFittings.request(settings)))),
    COOP_BILANCIAI_CB(CoopExtended.DEFAULT_LINE, weighing(ScaleFittings::coopShort)),
    MT_SICS(MtSics.DEFAULT_LINE, weighing(ScaleFittings::mtSics)),
    GENERIC(GenericScale.DEFAULT_LINE, weighing(ScaleFittings::generic));

    private static final long USUAL_INTERVAL_GRAMS = 5;

    private final String line;
    private final Function<DeviceSettings, Function<Line, Scale>> driver;

    ScaleKind(String line, Function<DeviceSettings, Function<Line, Scale>> driver) {
        this.line = line;
        this.driver = driver;
    }

    /** The line format it leaves the factory with. */
    String line() {
        return line;
    }

    /** Whether the till computes the price, and needs a certificate for it. */
    boolean onlyWeighs() {
        return this != DIALOG06 && this != TISA;
    }

    /**
     * The driver as the file sets it up, for whatever line it hangs on.
     *
     * @throws IllegalArgumentException in Italian, as {@link DeviceSettings#value} does
     */
    Function<Line, Scale> driver(DeviceSettings settings) {
        return driver.apply(settings);
    }

    private static Function<Line, Scale> dialog06(DeviceSettings settings) {
        Dialog06Settings fitted = ScaleFittings.dialog06(settings);
        return line -> new Dialog06Scale(line, fitted);
    }

    private static Function<Line, Scale> tisa(DeviceSettings settings) {
        TisaScale.Variant variant = ScaleFittings.tisa(settings);
        return line -> new TisaScale(line, variant);
    }

    /** This kind does not notice by itself that the same goods still lie there. */
    private static Function<DeviceSettings, Function<Line, Scale>> weighing(
            Function<DeviceSettings, Dialect> dialect) {
        return settings -> {
            Dialect spoken = dialect.apply(settings);
            TillComputes terms = ScaleFittings.terms(settings);
            return line ->
                    new PlateMustChange(
                            new WeighingScale(line, spoken, terms), USUAL_INTERVAL_GRAMS);
        };
    }
}
