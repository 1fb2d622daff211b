package it.sporta.till.devices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The periodic verification of a scale in service, which it must pass to be sold with (Ministerial
 * Decree no. 93 of 21 April 2017). How long one lasts stands in {@code verification.properties}, by
 * the day from which that has been so.
 *
 * @param until the last day on which it holds
 * @param stops whether a scale that is overdue weighs nothing for sale
 */
public record Verification(LocalDate until, boolean stops) {

    /** A verification has to be asked for in time, and whoever verifies has to come. */
    static final int NOTICE_DAYS = 60;

    private static final NavigableMap<LocalDate, Integer> MONTHS = months();

    /** How it stands on a day. */
    public enum State {
        HOLDS,
        ENDS_SOON,
        OVER
    }

    /**
     * Empty where nobody has said when it was.
     *
     * @throws SettingRefused when a line does not fit
     */
    static Optional<Verification> of(DeviceSettings settings) {
        boolean stops = ScaleFittings.stopsWhenOverdue(settings);
        return ScaleFittings.verified(settings).map(done -> since(done, stops));
    }

    private static Verification since(LocalDate done, boolean stops) {
        Map.Entry<LocalDate, Integer> rule =
                Optional.ofNullable(MONTHS.floorEntry(done)).orElseGet(MONTHS::firstEntry);
        return new Verification(done.plusMonths(rule.getValue()), stops);
    }

    public State on(LocalDate day) {
        if (day.isAfter(until)) {
            return State.OVER;
        }
        return day.isBefore(until.minusDays(NOTICE_DAYS)) ? State.HOLDS : State.ENDS_SOON;
    }

    private static NavigableMap<LocalDate, Integer> months() {
        NavigableMap<LocalDate, Integer> months = new TreeMap<>();
        try (InputStream in = Verification.class.getResourceAsStream("verification.properties")) {
            Properties lines = new Properties();
            lines.load(in);
            lines.forEach(
                    (from, count) ->
                            months.put(
                                    LocalDate.parse(from.toString()),
                                    Integer.valueOf(count.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return months;
    }
}
