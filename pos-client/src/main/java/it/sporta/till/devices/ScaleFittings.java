package it.sporta.till.devices;

import it.sporta.hardware.scale.FrameText;
import it.sporta.hardware.scale.TillComputes;
import it.sporta.hardware.scale.coop.CoopShort;
import it.sporta.hardware.scale.dialog06.ChecksumSecret;
import it.sporta.hardware.scale.dialog06.Dialog06Settings;
import it.sporta.hardware.scale.diniargeo.DiniArgeo;
import it.sporta.hardware.scale.diniargeo.DiniArgeo.Wording;
import it.sporta.hardware.scale.generic.FrameShape;
import it.sporta.hardware.scale.generic.GenericScale;
import it.sporta.hardware.scale.mtsics.MtSics;
import it.sporta.hardware.scale.tisa.TisaScale;
import it.sporta.hardware.scale.toledo8217.Toledo8217;
import it.sporta.hardware.scale.toledo8217.Variant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How a scale is set up: what the file says, and what is usual where it says nothing. All throw
 * {@link SettingRefused}.
 */
final class ScaleFittings {

    private static final long USUAL_MINIMUM_GRAMS = 40;

    private static final String PATTERN =
            "(?<stable>ST|US),GS,(?<weight>[ 0-9.-]+),(?<unit>kg), con i gruppi weight e stable";

    static final List<String> OVERDUE = List.of("stop", "warn");

    private ScaleFittings() {}

    /** Whether all of it fits. */
    static void check(DeviceSettings settings) {
        kind(settings).driver(settings);
        verified(settings);
        stopsWhenOverdue(settings);
    }

    static boolean stopsWhenOverdue(DeviceSettings settings) {
        return settings.choice("scale.overdue", OVERDUE, Function.identity())
                .filter("warn"::equals)
                .isEmpty();
    }

    /** The day of the last periodic verification. */
    static Optional<LocalDate> verified(DeviceSettings settings) {
        return settings.value("scale.verified", "2026-03-12", ScaleFittings::day);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("no day: " + text, e);
        }
    }

    static ScaleKind kind(DeviceSettings settings) {
        return oneOf(settings, "scale.kind", ScaleKind.DIALOG06);
    }

    /** What is no kind counts as the usual one: to show what can be set. */
    static ScaleKind kindOrUsual(DeviceSettings settings) {
        return Arrays.stream(ScaleKind.values())
                .filter(
                        kind ->
                                settings.text("scale.kind")
                                        .equals(Optional.of(Fittings.name(kind))))
                .findFirst()
                .orElse(ScaleKind.DIALOG06);
    }

    /** The first is usual. */
    private static <E extends Enum<E>> E oneOf(DeviceSettings settings, String key, E usual) {
        List<E> all = List.of(usual.getDeclaringClass().getEnumConstants());
        return settings.choice(key, all, Fittings::name).orElse(usual);
    }

    static TillComputes terms(DeviceSettings settings) {
        long minimum =
                settings.value("scale.minimum", "100", ScaleFittings::grams)
                        .orElse(USUAL_MINIMUM_GRAMS);
        return new TillComputes(settings.text("scale.certificate"), minimum);
    }

    static Dialog06Settings dialog06(DeviceSettings settings) {
        return settings.value("scale.secret", "1A2B:11021", ChecksumSecret::parse)
                .map(Dialog06Settings::with)
                .orElse(Dialog06Settings.plain())
                .withPriceDigits(
                        settings.choice("scale.digits", List.of(6, 5), String::valueOf).orElse(6));
    }

    static Toledo8217 toledo8217(DeviceSettings settings) {
        return new Toledo8217(oneOf(settings, "scale.variant", Variant.METTLER));
    }

    static DiniArgeo diniArgeo(DeviceSettings settings) {
        Wording wording = oneOf(settings, "scale.variant", Wording.STANDARD);
        return new DiniArgeo(
                wording, settings.value("scale.address", "01", text -> matching(text, "\\d{2}")));
    }

    static TisaScale.Variant tisa(DeviceSettings settings) {
        return oneOf(settings, "scale.variant", TisaScale.Variant.A);
    }

    static CoopShort coopShort(DeviceSettings settings) {
        byte[] request = request(settings);
        return settings.value("scale.grams", "10", text -> new CoopShort(grams(text), request))
                .orElseGet(() -> new CoopShort(1, request));
    }

    static MtSics mtSics(DeviceSettings settings) {
        return new MtSics(oneOf(settings, "scale.variant", MtSics.Command.SI));
    }

    static GenericScale generic(DeviceSettings settings) {
        String unit =
                settings.choice("scale.unit", List.of("kg", "g", "t"), Function.identity())
                        .orElse("kg");
        Pattern still =
                settings.value("scale.stable", "ST", FrameShape::expression)
                        .orElse(Pattern.compile(""));
        FrameShape shape =
                settings.value("scale.pattern", PATTERN, text -> FrameShape.of(text, still, unit))
                        .orElseThrow(() -> DeviceSettings.missing("scale.pattern", PATTERN));
        byte[] end = bytes(settings, "scale.end", "<0A>");
        return new GenericScale(request(settings), end, shape);
    }

    /** Nothing for a scale that speaks by itself. */
    static byte[] request(DeviceSettings settings) {
        return bytes(settings, "scale.request", "");
    }

    private static byte[] bytes(DeviceSettings settings, String key, String usual) {
        return settings.value(key, "READ<0D><0A>", FrameText::parse)
                .orElseGet(() -> FrameText.parse(usual));
    }

    private static long grams(String text) {
        return Long.parseLong(matching(text, "\\d{1,5}"));
    }

    private static String matching(String text, String form) {
        if (!text.matches(form)) {
            throw new IllegalArgumentException("not like " + form);
        }
        return text;
    }
}
