package it.sporta.till.devices;

import it.sporta.hardware.display.DisplayLanguage;
import it.sporta.hardware.drawer.DrawerSettings;
import it.sporta.hardware.drawer.DrawerSettings.Sensor;
import it.sporta.hardware.payment.Ids;
import it.sporta.hardware.payment.Terms;
import it.sporta.hardware.scanner.SerialScanner;
import it.sporta.hardware.slip.PrinterModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How each device is set up: what the file says, and what is usual where it says nothing. All throw
 * {@link SettingRefused}.
 */
final class Fittings {

    static final String PRINTER_LINE = "19200-8N1";
    static final String LABELS_LINE = "9600-8N1";
    static final String SCANNER_LINE = "9600-8N1";
    static final String DISPLAY_LINE = "9600-8N1";
    static final String TERMINAL_LINE = "9600-8N1";
    static final List<String> TERMINAL_KINDS = List.of("ecr17");
    static final List<String> ANSWERS = List.of("yes", "no");
    static final List<Character> SEPARATORS = List.of('|', '~', '^');
    static final List<Integer> DRAWER_PINS = List.of(2, 5);
    static final List<String> DRAWER_ON = List.of("printer", "fiscal");

    private static final Pattern PAGE = Pattern.compile("(\\d{1,3})-(cp858|cp1252)");

    private Fittings() {}

    /** How devices of this role usually leave the factory; a scale as its kind does. */
    static String usualLine(DeviceSettings settings, String role) {
        return switch (role) {
            case "scale" -> ScaleFittings.kind(settings).line();
            case "labels" -> LABELS_LINE;
            case "scanner" -> SCANNER_LINE;
            case "display" -> DISPLAY_LINE;
            case "terminal" -> TERMINAL_LINE;
            default -> PRINTER_LINE;
        };
    }

    /** All that does not fit, each line once. */
    static List<SettingRefused> refused(DeviceSettings settings) {
        return DeviceKey.roles().stream()
                .flatMap(role -> refused(settings, role).stream())
                .toList();
    }

    /** What does not fit of one role: each value that is none is left out, and the rest read on. */
    static List<SettingRefused> refused(DeviceSettings settings, String role) {
        List<SettingRefused> all = new ArrayList<>();
        DeviceSettings rest = settings;
        Optional<SettingRefused> next = first(rest, role);
        while (next.isPresent()) {
            DeviceKey key = next.get().key();
            if (all.stream().noneMatch(told -> told.key() == key)) {
                all.add(next.get());
            }
            if (rest.text(key).isEmpty()) {
                return all; // it is missing: what else is wrong shows when it is there
            }
            rest = rest.without(next.get().key());
            next = first(rest, role);
        }
        return all;
    }

    private static Optional<SettingRefused> first(DeviceSettings settings, String role) {
        try {
            check(settings, role);
            return Optional.empty();
        } catch (SettingRefused refused) {
            return Optional.of(refused);
        }
    }

    private static void check(DeviceSettings settings, String role) {
        switch (role) {
            case "scale" -> ScaleFittings.check(settings);
            case "printer", "kitchen" -> printer(settings, role);
            case "drawer" -> {
                drawer(settings);
                drawerOn(settings);
            }
            case "labels" -> LabelFittings.check(settings);
            case "display" -> display(settings);
            case "terminal" -> terminal(settings);
            case "scanner" -> separator(settings);
            case "fiscal" -> FiscalFittings.check(settings);
            default -> {} // nothing but a line, if that
        }
        if (DeviceKey.named(role + ".line").isPresent()) {
            settings.line(role, usualLine(settings, role));
        }
    }

    /**
     * @param role which printer: {@code printer}, {@code kitchen}
     */
    static PrinterModel printer(DeviceSettings settings, String role) {
        PrinterModel model =
                settings.choice(role + ".model", PrinterModel.KNOWN, PrinterModel::name)
                        .orElse(PrinterModel.GENERIC_42);
        PrinterModel here =
                settings.value(role + ".page", "19-cp858", text -> onPage(model, text))
                        .orElse(model);
        return answers(settings, role) ? here : here.withoutStatus();
    }

    /** Whether a printer of this role has a way back to the till. */
    static boolean answers(DeviceSettings settings, String role) {
        return settings.choice(role + ".answers", ANSWERS, Function.identity())
                .filter("no"::equals)
                .isEmpty();
    }

    private static PrinterModel onPage(PrinterModel model, String text) {
        Matcher page = PAGE.matcher(text);
        if (!page.matches() || Integer.parseInt(page.group(1)) > 255) {
            throw new IllegalArgumentException("no table: " + text);
        }
        return model.onPage(Integer.parseInt(page.group(1)), page.group(2));
    }

    static DrawerSettings drawer(DeviceSettings settings) {
        return DrawerSettings.USUAL
                .onPin(
                        settings.choice("drawer.pin", DRAWER_PINS, String::valueOf)
                                .orElse(DrawerSettings.USUAL.pin()))
                .with(
                        settings.choice("drawer.sensor", List.of(Sensor.values()), Fittings::name)
                                .orElse(DrawerSettings.USUAL.sensor()));
    }

    /** The role of the printer the drawer hangs on: {@code printer}, {@code fiscal}. */
    static String drawerOn(DeviceSettings settings) {
        return settings.choice("drawer.on", DRAWER_ON, Function.identity())
                .orElse(DRAWER_ON.get(0));
    }

    static DisplayLanguage display(DeviceSettings settings) {
        return settings.choice("display.kind", List.of(DisplayLanguage.values()), Fittings::name)
                .orElse(DisplayLanguage.CD5220);
    }

    /** Any terminal, and the first till, where the file says nothing. */
    static Terms terminal(DeviceSettings settings) {
        settings.choice("terminal.kind", TERMINAL_KINDS, Function.identity());
        Ids ids =
                new Ids(
                        digits(settings, "terminal.id").orElse("00000000"),
                        digits(settings, "terminal.register").orElse("00000001"));
        return Terms.usual(ids, Optional.empty());
    }

    private static Optional<String> digits(DeviceSettings settings, String key) {
        return settings.value(
                key,
                "12345678",
                text -> {
                    if (!text.matches("\\d{8}")) {
                        throw new IllegalArgumentException("not eight digits");
                    }
                    return text;
                });
    }

    /** What the scanner sends for FNC1. */
    static char separator(DeviceSettings settings) {
        return settings.choice("scanner.separator", SEPARATORS, String::valueOf)
                .orElse(SerialScanner.FNC1);
    }

    /** As the file writes it, such as {@code high-is-open}. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
