package it.sporta.till.devices;

import it.sporta.hardware.display.DisplayLanguage;
import it.sporta.hardware.drawer.DrawerSettings;
import it.sporta.hardware.drawer.DrawerSettings.Sensor;
import it.sporta.hardware.label.Roll;
import it.sporta.hardware.slip.PrinterModel;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * How each device is set up: what the file says, and what is usual where it says nothing. All throw
 * IllegalArgumentException as {@link DeviceSettings#value} does.
 */
final class Fittings {

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

    static DisplayLanguage display(DeviceSettings settings) {
        return settings.choice("display.kind", List.of(DisplayLanguage.values()), Fittings::name)
                .orElse(DisplayLanguage.CD5220);
    }

    static Roll roll(DeviceSettings settings) {
        return settings.value("labels.roll", Roll.USUAL.toString(), Roll::parse).orElse(Roll.USUAL);
    }

    /** As the file writes it, such as {@code high-is-open}. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
