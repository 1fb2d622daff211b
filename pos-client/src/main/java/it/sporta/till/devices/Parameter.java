package it.sporta.till.devices;

import it.sporta.hardware.display.DisplayLanguage;
import it.sporta.hardware.drawer.DrawerSettings.Sensor;
import it.sporta.hardware.label.LabelEnd;
import it.sporta.hardware.slip.PrinterModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One thing that is set at a device: which of them there are depends on its kind.
 *
 * @param usual what counts where nothing is set; empty where nothing does
 * @param choices all there is to choose from; empty where it is written freely
 */
public record Parameter(DeviceKey key, String usual, List<String> choices) {

    private static final String MINIMUM = "40";

    private static Parameter free(DeviceKey key, String usual) {
        return new Parameter(key, usual, List.of());
    }

    /** The first is usual. */
    private static Parameter choice(DeviceKey key, String... all) {
        return new Parameter(key, all[0], List.of(all));
    }

    private static Parameter choice(DeviceKey key, List<String> all) {
        return choice(key, all.toArray(String[]::new));
    }

    private static List<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Fittings::name).toList();
    }

    /**
     * What a device of this role has, in the order in which it is asked for; its port is not among
     * them.
     *
     * @param settings say of which kind it is; one that is none counts as the usual one
     */
    public static List<Parameter> of(String role, DeviceSettings settings) {
        return switch (role) {
            case "scale" -> scale(settings);
            case "printer", "kitchen" -> printer(role);
            case "fiscal" -> fiscal(settings);
            case "drawer" ->
                    List.of(
                            choice(DeviceKey.DRAWER_ON, Fittings.DRAWER_ON),
                            choice(DeviceKey.DRAWER_PIN, "2", "5"),
                            choice(DeviceKey.DRAWER_SENSOR, names(Sensor.values())));
            case "scanner" ->
                    List.of(
                            free(DeviceKey.SCANNER_LINE, Fittings.SCANNER_LINE),
                            free(DeviceKey.SCANNER_SEPARATOR, ""));
            case "labels" -> labels(settings);
            case "display" ->
                    List.of(
                            choice(DeviceKey.DISPLAY_KIND, names(DisplayLanguage.values())),
                            free(DeviceKey.DISPLAY_LINE, Fittings.DISPLAY_LINE));
            case "terminal" ->
                    List.of(
                            choice(DeviceKey.TERMINAL_KIND, Fittings.TERMINAL_KINDS),
                            free(DeviceKey.TERMINAL_LINE, Fittings.TERMINAL_LINE),
                            free(DeviceKey.TERMINAL_ID, "00000000"),
                            free(DeviceKey.TERMINAL_REGISTER, "00000001"));
            default -> others(role);
        };
    }

    private static List<Parameter> printer(String role) {
        return List.of(
                choice(
                        key(role, "model"),
                        PrinterModel.KNOWN.stream().map(PrinterModel::name).toList()),
                free(key(role, "line"), Fittings.PRINTER_LINE),
                free(key(role, "page"), ""),
                choice(key(role, "answers"), Fittings.ANSWERS));
    }

    private static List<Parameter> labels(DeviceSettings settings) {
        LabelFittings.Kind kind = LabelFittings.kindOrUsual(settings);
        List<Parameter> all = new ArrayList<>();
        all.add(choice(DeviceKey.LABELS_KIND, names(LabelFittings.Kind.values())));
        all.add(free(DeviceKey.LABELS_ROLL, LabelFittings.usualRoll(settings).toString()));
        all.add(free(DeviceKey.LABELS_LINE, Fittings.LABELS_LINE));
        if (kind == LabelFittings.Kind.ESCPOS) {
            List<String> dots = LabelFittings.DOTS.stream().map(String::valueOf).toList();
            all.add(choice(DeviceKey.LABELS_DOTS, dots));
            all.add(choice(DeviceKey.LABELS_AFTER, names(LabelEnd.values())));
            all.add(choice(DeviceKey.LABELS_ANSWERS, Fittings.ANSWERS));
        }
        return all;
    }

    private static DeviceKey key(String role, String what) {
        return DeviceKey.named(role + "." + what).orElseThrow();
    }

    /** Of a role nobody has described here: all it has, as the file is written. */
    private static List<Parameter> others(String role) {
        return DeviceKey.of(role).stream()
                .filter(key -> !key.what().equals("path"))
                .map(key -> free(key, ""))
                .toList();
    }

    private static List<Parameter> fiscal(DeviceSettings settings) {
        FiscalKind kind = FiscalFittings.kindOrUsual(settings);
        List<Parameter> all = new ArrayList<>();
        all.add(choice(DeviceKey.FISCAL_KIND, names(FiscalKind.values())));
        all.add(free(DeviceKey.FISCAL_SERIAL, ""));
        all.add(free(DeviceKey.FISCAL_DEPARTMENTS, ""));
        all.add(free(DeviceKey.FISCAL_PAYMENTS, kind.payments()));
        if (kind.hasVoidForms()) {
            all.add(choice(DeviceKey.FISCAL_VOID, FiscalFittings.VOIDS));
        }
        all.add(choice(DeviceKey.FISCAL_TRAINING, FiscalFittings.TRAINS));
        all.add(free(DeviceKey.FISCAL_CLOSING, FiscalFittings.NEVER));
        return all;
    }

    private static List<Parameter> scale(DeviceSettings settings) {
        ScaleKind kind = ScaleFittings.kindOrUsual(settings);
        List<Parameter> all = new ArrayList<>();
        all.add(choice(DeviceKey.SCALE_KIND, names(ScaleKind.values())));
        all.add(free(DeviceKey.SCALE_LINE, kind.line()));
        all.addAll(own(kind));
        if (kind.onlyWeighs()) {
            all.add(free(DeviceKey.SCALE_CERTIFICATE, ""));
            all.add(free(DeviceKey.SCALE_MINIMUM, MINIMUM));
        }
        all.add(free(DeviceKey.SCALE_VERIFIED, ""));
        all.add(choice(DeviceKey.SCALE_OVERDUE, ScaleFittings.OVERDUE));
        return all;
    }

    private static List<Parameter> own(ScaleKind kind) {
        return switch (kind) {
            case DIALOG06 ->
                    List.of(
                            choice(DeviceKey.SCALE_DIGITS, "6", "5"),
                            free(DeviceKey.SCALE_SECRET, ""));
            case TISA -> List.of(choice(DeviceKey.SCALE_VARIANT, "a", "tisa-s"));
            case TOLEDO8217 -> List.of(choice(DeviceKey.SCALE_VARIANT, "mettler", "baxtran"));
            case DINI_ARGEO ->
                    List.of(
                            choice(DeviceKey.SCALE_VARIANT, "standard", "extended"),
                            free(DeviceKey.SCALE_ADDRESS, ""));
            case CAS -> List.of();
            case CAS_22, COOP_BILANCIAI -> List.of(free(DeviceKey.SCALE_REQUEST, ""));
            case COOP_BILANCIAI_CB ->
                    List.of(free(DeviceKey.SCALE_GRAMS, "1"), free(DeviceKey.SCALE_REQUEST, ""));
            case MT_SICS -> List.of(choice(DeviceKey.SCALE_VARIANT, "si", "s"));
            case GENERIC ->
                    List.of(
                            free(DeviceKey.SCALE_REQUEST, ""),
                            free(DeviceKey.SCALE_END, "<0A>"),
                            free(DeviceKey.SCALE_PATTERN, ""),
                            free(DeviceKey.SCALE_STABLE, ""),
                            choice(DeviceKey.SCALE_UNIT, "kg", "g", "t"));
        };
    }

    /** Whether somebody who types it must be able to hide it. */
    public boolean isSecret() {
        return key.isSecret();
    }
}
