package it.sporta.till.devices;

import it.sporta.hardware.fiscal.epson.EpsonSettings.VoidForm;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the fiscal printer is set up: the kind is usually Epson's, all else has to be said, because
 * nothing in a machine may be guessed. All throw {@link SettingRefused}.
 */
final class FiscalFittings {

    static final List<String> VOIDS = List.of("reference", "closing");
    static final List<String> TRAINS = List.of("no", "yes");
    static final String NEVER = "none";

    private static final String SERIAL = "99IEB012345";
    private static final String ADDRESS = "http://192.168.1.20";

    private FiscalFittings() {}

    /** Also of a machine whose address is not known yet; what is missing is told last. */
    static void check(DeviceSettings settings) {
        FiscalKind kind = kind(settings);
        address(settings);
        serial(settings);
        departments(settings, kind);
        payments(settings, kind);
        voids(settings);
        trains(settings);
        closing(settings);
        setup(settings);
    }

    /**
     * Empty where no fiscal printer hangs at this till.
     *
     * @throws SettingRefused also for what is missing
     */
    static Optional<FiscalSetup> setup(DeviceSettings settings) {
        return address(settings).map(address -> setup(settings, address));
    }

    private static FiscalSetup setup(DeviceSettings settings, URI address) {
        FiscalKind kind = kind(settings);
        return new FiscalSetup(
                kind,
                address,
                serial(settings).orElseThrow(() -> DeviceSettings.missing("fiscal.serial", SERIAL)),
                departments(settings, kind)
                        .orElseThrow(
                                () ->
                                        DeviceSettings.missing(
                                                "fiscal.departments", kind.departmentsExample())),
                payments(settings, kind)
                        .or(
                                () ->
                                        Optional.of(kind.payments())
                                                .filter(usual -> !usual.isEmpty())
                                                .map(kind::payments))
                        .orElseThrow(
                                () ->
                                        DeviceSettings.missing(
                                                "fiscal.payments", kind.paymentsExample())),
                voids(settings),
                trains(settings),
                closing(settings));
    }

    private static FiscalKind kind(DeviceSettings settings) {
        return settings.choice("fiscal.kind", List.of(FiscalKind.values()), Fittings::name)
                .orElse(FiscalKind.EPSON);
    }

    /** One that is none counts as the usual one. */
    static FiscalKind kindOrUsual(DeviceSettings settings) {
        try {
            return kind(settings);
        } catch (SettingRefused e) {
            return FiscalKind.EPSON;
        }
    }

    private static Optional<URI> address(DeviceSettings settings) {
        return settings.value("fiscal.path", ADDRESS, FiscalFittings::uri);
    }

    /** A machine in the shop's own network: no path, no password, no https. */
    private static URI uri(String text) {
        URI address = URI.create(text);
        boolean bare =
                List.of("", "/").contains(Optional.ofNullable(address.getRawPath()).orElse("?"))
                        && address.getRawQuery() == null
                        && address.getRawFragment() == null
                        && address.getRawUserInfo() == null;
        if (!"http".equals(address.getScheme()) || address.getHost() == null || !bare) {
            throw new IllegalArgumentException("no address of a machine");
        }
        return address;
    }

    private static Optional<String> serial(DeviceSettings settings) {
        return settings.value("fiscal.serial", SERIAL, FiscalFittings::plate);
    }

    private static String plate(String text) {
        if (!text.matches("[A-Za-z0-9]{11}")) {
            throw new IllegalArgumentException("not eleven letters and digits");
        }
        return text;
    }

    private static Optional<FiscalDepartments> departments(
            DeviceSettings settings, FiscalKind kind) {
        return settings.value("fiscal.departments", kind.departmentsExample(), kind::departments);
    }

    private static Optional<FiscalPayments> payments(DeviceSettings settings, FiscalKind kind) {
        return settings.value("fiscal.payments", kind.paymentsExample(), kind::payments);
    }

    private static VoidForm voids(DeviceSettings settings) {
        return settings.choice("fiscal.void", VOIDS, Function.identity())
                .filter("closing"::equals)
                .map(closing -> VoidForm.REFERENCE_AND_CLOSING)
                .orElse(VoidForm.REFERENCE_ONLY);
    }

    private static boolean trains(DeviceSettings settings) {
        return settings.choice("fiscal.training", TRAINS, Function.identity())
                .filter("yes"::equals)
                .isPresent();
    }

    private static Optional<LocalTime> closing(DeviceSettings settings) {
        return settings.value("fiscal.closing", "23:30", FiscalFittings::hour)
                .flatMap(Function.identity());
    }

    private static Optional<LocalTime> hour(String text) {
        if (text.equals(NEVER)) {
            return Optional.empty();
        }
        if (!text.matches("\\d\\d:\\d\\d")) {
            throw new IllegalArgumentException("no hour: " + text);
        }
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no hour: " + text, e);
        }
    }
}
