package it.sporta.till.devices;

import it.sporta.hardware.drawer.DrawerSettings;
import it.sporta.hardware.drawer.DrawerSettings.Sensor;
import it.sporta.hardware.label.Roll;
import it.sporta.hardware.scale.dialog06.ChecksumSecret;
import it.sporta.hardware.scale.dialog06.Dialog06Settings;
import it.sporta.hardware.scale.toledo8217.Toledo8217Settings;
import it.sporta.hardware.scale.toledo8217.Variant;
import it.sporta.hardware.slip.PrinterModel;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * How each device is set up: what the file says, and what is usual where it says nothing. All throw
 * IllegalArgumentException as {@link DeviceSettings#value} does.
 */
final class Fittings {

    static final String DIALOG06 = "dialog06";
    static final String TOLEDO8217 = "toledo8217";

    private static final long USUAL_MINIMUM_GRAMS = 40;

    private Fittings() {}

    /**
     * @param role which printer: {@code printer}, {@code kitchen}
     */
    static PrinterModel printer(DeviceSettings settings, String role) {
        PrinterModel model =
                settings.choice(role + ".model", PrinterModel.KNOWN, PrinterModel::name)
                        .orElse(PrinterModel.GENERIC_42);
        boolean mute =
                settings.choice(role + ".answers", List.of("yes", "no"), Function.identity())
                        .filter("no"::equals)
                        .isPresent();
        return mute ? model.withoutStatus() : model;
    }

    static DrawerSettings drawer(DeviceSettings settings) {
        return DrawerSettings.USUAL
                .onPin(
                        settings.choice("drawer.pin", List.of(2, 5), String::valueOf)
                                .orElse(DrawerSettings.USUAL.pin()))
                .with(
                        settings.choice("drawer.sensor", List.of(Sensor.values()), Fittings::name)
                                .orElse(DrawerSettings.USUAL.sensor()));
    }

    static String scale(DeviceSettings settings) {
        return settings.choice("scale.kind", List.of(DIALOG06, TOLEDO8217), Function.identity())
                .orElse(DIALOG06);
    }

    static Dialog06Settings dialog06(DeviceSettings settings) {
        return settings.value("scale.secret", "1A2B:11021", ChecksumSecret::parse)
                .map(Dialog06Settings::with)
                .orElse(Dialog06Settings.plain())
                .withPriceDigits(
                        settings.choice("scale.digits", List.of(6, 5), String::valueOf).orElse(6));
    }

    static Toledo8217Settings toledo8217(DeviceSettings settings) {
        long minimum =
                settings.value("scale.minimum", "100", Fittings::grams).orElse(USUAL_MINIMUM_GRAMS);
        Variant variant =
                settings.choice("scale.variant", List.of(Variant.values()), Fittings::name)
                        .orElse(Variant.METTLER);
        return settings.text("scale.certificate")
                .map(number -> Toledo8217Settings.certified(number, minimum))
                .orElse(Toledo8217Settings.notCertified(minimum))
                .with(variant);
    }

    static Roll roll(DeviceSettings settings) {
        return settings.value("labels.roll", Roll.USUAL.toString(), Roll::parse).orElse(Roll.USUAL);
    }

    private static long grams(String text) {
        if (!text.matches("\\d{1,5}")) {
            throw new IllegalArgumentException("not a weight in grams: " + text);
        }
        return Long.parseLong(text);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
