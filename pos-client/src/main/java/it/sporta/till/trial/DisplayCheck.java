package it.sporta.till.trial;

import it.sporta.hardware.display.CustomerDisplay;
import it.sporta.hardware.display.Row;
import it.sporta.hardware.display.Screen;
import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.line.Line;
import it.sporta.till.devices.DeviceSettings;
import it.sporta.till.devices.Drivers;
import it.sporta.till.devices.FrameLog;
import it.sporta.till.trial.Answer.Kind;
import it.sporta.ui.Words;
import java.time.Duration;
import java.util.Locale;

/** Writes two lines on the customer's display; it says nothing, so a person must look. */
final class DisplayCheck implements Check {

    /** For some eighty bytes, also at 2400 baud. */
    private static final Duration ON_ITS_WAY = Duration.ofMillis(500);

    private static final Words WORDS = Words.of(DisplayCheck.class, Locale.ITALIAN);

    private static final Screen TWO_LINES =
            new Screen(
                    new Row(WORDS.text("trial.display.upper"), "1"),
                    new Row(WORDS.text("trial.display.lower"), "2,50"));

    @Override
    public Answer ask(DeviceSettings settings, Line line, FrameLog log) throws DeviceException {
        CustomerDisplay.paint(line, Drivers.display(settings), TWO_LINES);
        line.read(new byte[1], Deadline.in(ON_ITS_WAY)); // bytes under way are lost by closing
        return Answer.of(Kind.ANSWERS, "trial.display.written");
    }

    @Override
    public String asks() {
        return "display";
    }
}
