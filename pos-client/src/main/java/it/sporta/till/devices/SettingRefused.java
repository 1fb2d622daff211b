package it.sporta.till.devices;

import java.util.List;

/**
 * A value of the devices' settings that is none, or one that is missing. Its message goes on after
 * a colon, in Italian, and names the line of the file.
 */
public final class SettingRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final DeviceKey key;
    private final transient List<String> choices;
    private final String example;

    private SettingRefused(
            DeviceKey key, List<String> choices, String example, String what, String better) {
        super("nel file dei dispositivi " + what + ": si scrive " + better + ".");
        this.key = key;
        this.choices = choices;
        this.example = example;
    }

    static SettingRefused unlike(DeviceKey key, String text, String example) {
        return new SettingRefused(key, List.of(), example, unfit(key, text), "come " + example);
    }

    static SettingRefused noneOf(DeviceKey key, String text, List<String> choices) {
        String names = String.join(", ", choices);
        return new SettingRefused(key, choices, names, unfit(key, text), "una di " + names);
    }

    static SettingRefused missing(DeviceKey key, String example) {
        String what = "manca «" + key.text() + "»";
        return new SettingRefused(key, List.of(), example, what, "come " + example);
    }

    /** What was written there may be a secret. */
    private static String unfit(DeviceKey key, String text) {
        return "«" + (key.isSecret() ? key.text() : key.text() + "=" + text) + "» non va";
    }

    /** Whose value it is. */
    public DeviceKey key() {
        return key;
    }

    /** Whether there is a list to choose from; else there is an example. */
    public boolean isChoice() {
        return !choices.isEmpty();
    }

    /** How a value looks, or all there are. */
    public String example() {
        return example;
    }
}
