package it.sporta.till.attaching;

import it.sporta.kernel.Rome;
import it.sporta.till.devices.DeviceKey;
import it.sporta.till.devices.Devices;
import it.sporta.till.devices.FrameLog.Frame;
import it.sporta.ui.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

/**
 * A text for whoever helps from afar: versions, settings without secrets, and what was said with
 * each device in the last hour.
 */
final class Report {

    private static final String BUILT =
            "/META-INF/maven/it.sporta/sporta-pos-client/pom.properties";
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final Words WORDS = Words.of(Report.class, Locale.ITALIAN);

    private final Devices devices;
    private final DeviceDesk desk;
    private final Clock clock;

    Report(Devices devices, DeviceDesk desk, Clock clock) {
        this.devices = devices;
        this.desk = desk;
        this.clock = clock;
    }

    String text() {
        Instant now = clock.instant();
        StringBuilder text = new StringBuilder();
        text.append(WORDS.text("report.head", "at", hour(now), "day", Rome.today(clock)));
        text.append("\nSporta ").append(version());
        text.append("\nJava ").append(System.getProperty("java.version"));
        text.append("\n").append(System.getProperty("os.name"));
        text.append(' ').append(System.getProperty("os.version"));
        text.append(' ').append(System.getProperty("os.arch")).append("\n\n");
        text.append(WORDS.text("report.settings")).append('\n');
        devices.settings()
                .withoutSecrets()
                .forEach((key, value) -> text.append(key + "=" + value + "\n"));
        desk.found()
                .unknown()
                .forEach(key -> text.append(WORDS.text("report.unknown", "key", key)).append('\n'));
        DeviceKey.roles().forEach(role -> said(role, now, text));
        return text.toString();
    }

    private void said(String role, Instant now, StringBuilder text) {
        text.append('\n').append(WORDS.text("report.said", "role", role)).append('\n');
        for (Frame frame : devices.frames(role)) {
            text.append(hour(now.minusSeconds(frame.ageSeconds())));
            text.append(" > ").append(frame.sent()).append(" < ").append(frame.heard());
            text.append(frame.times() > 1 ? " ×" + frame.times() : "").append('\n');
        }
    }

    private static String hour(Instant at) {
        return HOUR.format(ZonedDateTime.ofInstant(at, Rome.ZONE));
    }

    /** As Maven writes it into the jar. */
    private static String version() {
        try (InputStream in = Report.class.getResourceAsStream(BUILT)) {
            Properties built = new Properties();
            if (in != null) {
                built.load(in);
            }
            return built.getProperty("version", WORDS.text("report.no-version"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
