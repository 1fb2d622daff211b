package it.sporta.till.attaching;

import it.sporta.till.devices.DeviceKey;
import it.sporta.till.devices.DeviceSettings;
import it.sporta.till.devices.Devices;
import it.sporta.till.devices.Parameter;
import it.sporta.till.devices.Ports;
import it.sporta.till.devices.SettingRefused;
import it.sporta.till.devices.SettingsFile;
import it.sporta.till.status.DeviceStates;
import it.sporta.till.status.State;
import it.sporta.till.trial.TerminalQuestion;
import it.sporta.ui.View;
import it.sporta.ui.trouble.Message.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All devices, and one of them with what can be set.
 *
 * @param role of the one that is open
 * @param port empty where this device has none of its own
 * @param typed whether something is typed that is not saved
 * @param set whether it is set up, so that it can be taken away
 * @param trouble what does not fit in the file, each as it stands there
 * @param unreadable whether the file is no text at all
 * @param questions that can be put to what is in force
 */
public record DevicesView(
        String role,
        List<RoleKey> roles,
        Optional<PortField> port,
        List<Field> fields,
        boolean typed,
        boolean set,
        List<String> trouble,
        boolean unreadable,
        TrialView trial,
        List<String> questions)
        implements View {

    /**
     * A device in the list.
     *
     * @param state as the status line tells it; empty where nothing hangs or nobody knows
     */
    public record RoleKey(
            String role, String icon, boolean open, boolean set, Optional<State> state) {

        /** Whether all is well with it. */
        public boolean works() {
            return state.filter(one -> one.kind() == Kind.GOOD).isPresent();
        }
    }

    /**
     * Where it hangs.
     *
     * @param found the one that is set is among them, be it there or not
     * @param address of a device in the network only, as it is set or typed; empty for all others
     * @param error key of the sentence that says what is wrong; empty when nothing is
     */
    public record PortField(
            String name, List<PortKey> found, Optional<String> address, String error) {}

    /**
     * One port to pick.
     *
     * @param users roles that use it in what is in force
     */
    public record PortKey(
            String path, String name, String node, boolean picked, List<String> users) {}

    /**
     * One thing to set.
     *
     * @param usual what counts where nothing is set
     * @param error key of the sentence that says what is wrong; empty when nothing is
     * @param example stands in that sentence
     */
    public record Field(
            String name,
            String what,
            String value,
            String usual,
            List<String> choices,
            boolean secret,
            boolean kept,
            String error,
            String example) {

        /** What is chosen: the usual unless something else is. */
        public String chosen() {
            return value.isEmpty() ? usual : value;
        }
    }

    static DevicesView of(String role, DeviceDesk desk, Devices devices) {
        DeviceSettings shown = desk.shown(role);
        List<SettingRefused> refused = desk.refused(role);
        SettingsFile.Found found = desk.found();
        List<String> trouble = new ArrayList<>(found.unknown());
        found.refused().forEach(one -> trouble.add(one.key().text()));
        return new DevicesView(
                role,
                DeviceKey.roles().stream().map(each -> key(each, role, devices)).toList(),
                DeviceKey.named(role + ".path").map(key -> port(key, shown, desk, devices)),
                Parameter.of(role, shown).stream()
                        .map(parameter -> field(parameter, shown, refused))
                        .toList(),
                desk.isTyped(role),
                !devices.settings().of(role).isEmpty(),
                trouble,
                found.unreadable(),
                TrialView.of(role, desk, devices),
                questions(role, devices));
    }

    private static List<String> questions(String role, Devices devices) {
        return role.equals(TerminalQuestion.ROLE) && devices.settings().path(role).isPresent()
                ? Stream.of(TerminalQuestion.values()).map(TerminalQuestion::key).toList()
                : List.of();
    }

    private static RoleKey key(String role, String open, Devices devices) {
        return new RoleKey(
                role,
                icon(role),
                role.equals(open),
                !devices.settings().of(role).isEmpty(),
                DeviceStates.of(role, devices));
    }

    private static String icon(String role) {
        return switch (role) {
            case "scale", "printer", "drawer", "scanner", "display" -> role;
            case "kitchen", "labels" -> "printer";
            case "fiscal" -> "receipt";
            case "terminal" -> "card";
            default -> "plug";
        };
    }

    private static PortField port(
            DeviceKey key, DeviceSettings shown, DeviceDesk desk, Devices devices) {
        String path = shown.text(key).orElse("");
        if (key == DeviceKey.FISCAL_PATH) {
            return new PortField(
                    key.text(),
                    List.of(),
                    Optional.of(path),
                    error(key, desk, "devices.address.missing", "devices.address.unfit"));
        }
        List<PortKey> found = new ArrayList<>();
        desk.ports().forEach(port -> found.add(key(port, path, devices.settings())));
        if (!path.isEmpty() && found.stream().noneMatch(PortKey::picked)) {
            found.add(key(new Ports.Port(path, path, ""), path, devices.settings()));
        }
        return new PortField(
                key.text(),
                found,
                Optional.empty(),
                error(key, desk, "devices.port.missing", "devices.port.unfit"));
    }

    private static String error(DeviceKey key, DeviceDesk desk, String missing, String unfit) {
        if (desk.isTyped(key.role()) && desk.isWithoutPort(key.role())) {
            return missing;
        }
        return desk.refused(key.role()).stream().anyMatch(one -> one.key() == key) ? unfit : "";
    }

    private static PortKey key(Ports.Port port, String path, DeviceSettings inForce) {
        return new PortKey(
                port.path(),
                port.name(),
                port.node(),
                !path.isEmpty() && Ports.isSame(path, port.path()),
                DeviceKey.roles().stream()
                        .filter(
                                role ->
                                        inForce.path(role)
                                                .filter(used -> Ports.isSame(used, port.path()))
                                                .isPresent())
                        .toList());
    }

    private static Field field(
            Parameter parameter, DeviceSettings shown, List<SettingRefused> refused) {
        DeviceKey key = parameter.key();
        Optional<SettingRefused> no = refused.stream().filter(one -> one.key() == key).findFirst();
        String value = shown.text(key).orElse("");
        return new Field(
                key.text(),
                key.what(),
                parameter.isSecret() && no.isEmpty() ? "" : value,
                parameter.usual(),
                parameter.choices(),
                parameter.isSecret(),
                parameter.isSecret() && !value.isEmpty(),
                no.map(one -> one.isChoice() ? "devices.choose" : "devices.like").orElse(""),
                no.map(SettingRefused::example).orElse(""));
    }
}
