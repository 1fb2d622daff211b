package it.sporta.till.devices;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every line that a file of devices may have, written like {@code scale.path}. */
public enum DeviceKey {
    PRINTER_PATH,
    PRINTER_LINE,
    PRINTER_MODEL,
    /** Number and name of its character table, as its trial slip shows them. */
    PRINTER_PAGE,
    /** {@code no} for a cable without the way back: then no print is ever confirmed. */
    PRINTER_ANSWERS,
    DRAWER_PIN,
    DRAWER_SENSOR,
    /** Which printer it hangs on. */
    DRAWER_ON,
    FISCAL_KIND,
    /** Its address in the network. */
    FISCAL_PATH,
    /** Eleven letters and digits, as on its plate. */
    FISCAL_SERIAL,
    /** Where each VAT stands in the machine. */
    FISCAL_DEPARTMENTS,
    /** Numbers of the forms of payment as programmed. */
    FISCAL_PAYMENTS,
    /** How this machine wants a void. */
    FISCAL_VOID,
    /** Whether this till and its machine only train. */
    FISCAL_TRAINING,
    /** The hour at which the day is closed by itself, or none. */
    FISCAL_CLOSING,
    SCALE_KIND,
    SCALE_PATH,
    SCALE_LINE,
    SCALE_DIGITS,
    SCALE_SECRET(true),
    SCALE_VARIANT,
    SCALE_CERTIFICATE,
    SCALE_MINIMUM,
    /** Two digits, for an indicator that shares its line. */
    SCALE_ADDRESS,
    /** What one of the last digit weighs. */
    SCALE_GRAMS,
    /** The bytes that ask; none for a scale that speaks by itself. */
    SCALE_REQUEST,
    /** The bytes that end a frame. */
    SCALE_END,
    /** What a frame looks like, as a regular expression. */
    SCALE_PATTERN,
    /** What says in it that the weight is stable. */
    SCALE_STABLE,
    /** Where a frame names none. */
    SCALE_UNIT,
    /** The day of its last periodic verification, as on its sticker. */
    SCALE_VERIFIED,
    /** Whether it may be sold with when the next verification is overdue. */
    SCALE_OVERDUE,
    SCANNER_PATH,
    SCANNER_LINE,
    /** What the scanner is set to send for FNC1, one sign; the byte 1D where nothing is said. */
    SCANNER_SEPARATOR,
    KITCHEN_PATH,
    KITCHEN_LINE,
    KITCHEN_MODEL,
    KITCHEN_PAGE,
    KITCHEN_ANSWERS,
    LABELS_KIND,
    LABELS_PATH,
    LABELS_LINE,
    /** Width and height of one label in millimetres. */
    LABELS_ROLL,
    /** How many dots its head is wide, where labels are sent as pictures. */
    LABELS_DOTS,
    /** What it does behind a label: feed to the next, cut, feed to where it is torn. */
    LABELS_AFTER,
    /** {@code no} for a cable without the way back: then no label is ever confirmed. */
    LABELS_ANSWERS,
    DISPLAY_KIND,
    DISPLAY_PATH,
    DISPLAY_LINE,
    TERMINAL_KIND,
    TERMINAL_PATH,
    TERMINAL_LINE,
    /** Eight digits, as written on it. */
    TERMINAL_ID,
    /** Eight digits, as the terminal knows this till. */
    TERMINAL_REGISTER;

    private final boolean secret;

    DeviceKey() {
        this(false);
    }

    DeviceKey(boolean secret) {
        this.secret = secret;
    }

    public static Optional<DeviceKey> named(String text) {
        return Arrays.stream(values()).filter(key -> key.text().equals(text)).findFirst();
    }

    static List<String> texts() {
        return Arrays.stream(values()).map(DeviceKey::text).toList();
    }

    /** All that belong to one role, such as {@code scale}. */
    static List<DeviceKey> of(String role) {
        return Arrays.stream(values()).filter(key -> key.role().equals(role)).toList();
    }

    /** Every role there is: {@code printer}, {@code drawer} and so on. */
    public static List<String> roles() {
        return Arrays.stream(values()).map(DeviceKey::role).distinct().toList();
    }

    /** What the device is for. */
    public String role() {
        String text = text();
        return text.substring(0, text.indexOf('.'));
    }

    /** What of it is set, such as {@code path}. */
    public String what() {
        return text().substring(role().length() + 1);
    }

    /** As the file has it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Whether its value may stand in no journal and in no sentence. */
    public boolean isSecret() {
        return secret;
    }
}
