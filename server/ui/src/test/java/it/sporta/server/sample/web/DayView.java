package it.sporta.server.sample.web;

import it.sporta.ui.View;
import java.util.List;

/** A page of the office, to try the frame with. */
public record DayView(String hub, List<Hour> hours) implements View {

    public record Hour(int hour, long cents, long grams) {}

    public static DayView sample() {
        return new DayView(
                "via <Palmanova> 59",
                List.of(
                        new Hour(9, 8_450, 31_200),
                        new Hour(10, 15_210, 58_900),
                        new Hour(11, 21_640, 74_150),
                        new Hour(12, 9_905, 28_000),
                        new Hour(16, 12_330, 41_700),
                        new Hour(17, 24_015, 88_350),
                        new Hour(18, 18_770, 60_020)));
    }

    public long cents() {
        return hours.stream().mapToLong(Hour::cents).sum();
    }

    public long grams() {
        return hours.stream().mapToLong(Hour::grams).sum();
    }
}
