package it.sporta.till.devices;

import it.sporta.hardware.label.LabelEnd;
import it.sporta.hardware.label.LabelPrinter;
import it.sporta.hardware.label.RasterPrinter;
import it.sporta.hardware.label.Roll;
import it.sporta.hardware.label.ZplPrinter;
import it.sporta.hardware.line.Line;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How the label printer is set up. All throw {@link SettingRefused}. */
final class LabelFittings {

    /** The language it speaks. */
    enum Kind {
        ZPL,
        ESCPOS
    }

    /** Of the heads there are, the usual one on 80 mm paper first. */
    static final List<Integer> DOTS = List.of(576, 384, 432, 512, 640, 832);

    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final int DOTS_PER_MM = 8;

    private LabelFittings() {}

    static void check(DeviceSettings settings) {
        driver(settings);
        roll(settings);
    }

    static Function<Line, LabelPrinter> driver(DeviceSettings settings) {
        LabelEnd end = choice(settings, "labels.after", LabelEnd.GAP);
        boolean answers = Fittings.answers(settings, "labels");
        return kind(settings) == Kind.ZPL
                ? ZplPrinter::new
                : line -> new RasterPrinter(line, end, answers);
    }

    private static Kind kind(DeviceSettings settings) {
        return choice(settings, "labels.kind", Kind.ZPL);
    }

    private static <E extends Enum<E>> E choice(DeviceSettings settings, String key, E usual) {
        List<E> all = List.of(usual.getDeclaringClass().getEnumConstants());
        return settings.choice(key, all, Fittings::name).orElse(usual);
    }

    /** What is no kind counts as the usual one: to show what can be set. */
    static Kind kindOrUsual(DeviceSettings settings) {
        Optional<String> text = settings.text(DeviceKey.LABELS_KIND);
        return KINDS.stream()
                .filter(kind -> text.equals(Optional.of(Fittings.name(kind))))
                .findFirst()
                .orElse(Kind.ZPL);
    }

    /** A picture is no wider than the head; who draws itself knows how wide it is. */
    static Roll roll(DeviceSettings settings) {
        int dots = settings.choice("labels.dots", DOTS, String::valueOf).orElse(DOTS.get(0));
        int widest = kind(settings) == Kind.ZPL ? Roll.WIDEST_MM : dots / DOTS_PER_MM;
        Roll usual = usualRoll(widest);
        return settings.value("labels.roll", usual.toString(), text -> upTo(widest, text))
                .orElse(usual);
    }

    /** As {@link #roll} is where nothing is said; what does not fit counts as usual. */
    static Roll usualRoll(DeviceSettings settings) {
        try {
            return roll(settings.without(DeviceKey.LABELS_ROLL));
        } catch (SettingRefused refused) {
            return Roll.USUAL;
        }
    }

    private static Roll usualRoll(int widest) {
        return new Roll(Math.min(widest, Roll.USUAL.widthMm()), Roll.USUAL.heightMm());
    }

    private static Roll upTo(int widest, String text) {
        Roll roll = Roll.parse(text);
        if (roll.widthMm() > widest) {
            throw new IllegalArgumentException("wider than the head: " + text);
        }
        return roll;
    }
}
