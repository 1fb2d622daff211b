package it.sporta.till.trial;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.line.Line;
import it.sporta.kernel.product.Barcode;
import it.sporta.till.devices.DeviceSettings;
import it.sporta.till.devices.FrameLog;
import it.sporta.till.trial.Answer.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Waits for one code. What it says is shown only if it names goods. */
final class ScannerCheck implements Check {

    private static final long SILENCE_MILLIS = 150;
    private static final int LONGEST = 256;

    private final Duration patience;

    ScannerCheck(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Answer ask(DeviceSettings settings, Line line, FrameLog log) throws DeviceException {
        byte[] bytes = one(line);
        if (bytes.length == 0) {
            return Answer.of(Kind.ANSWERS, "trial.scanner.nothing");
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1).strip();
        String code = text.replaceFirst("^\\][A-Za-z]\\w", "");
        if (!code.matches("[ -~\\x1D]+")) {
            return Answer.of(Kind.GARBLED, "trial.garbled");
        }
        return Barcode.parse(code)
                .map(goods -> Answer.of(Kind.WORKS, "trial.scanner.code", "code", goods.digits()))
                .orElseGet(
                        () -> Answer.of(Kind.WORKS, "trial.scanner.text", "count", code.length()));
    }

    /** All that comes until the scanner falls silent. */
    private byte[] one(Line line) throws DeviceException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] piece = new byte[LONGEST];
        int count = line.read(piece, Deadline.in(patience));
        while (count > 0 && all.size() < LONGEST) {
            all.write(piece, 0, count);
            count = line.read(piece, Deadline.inMillis(SILENCE_MILLIS));
        }
        return all.toByteArray();
    }

    /** Nobody passes a code once more for every guess. */
    @Override
    public Answer whisper(DeviceSettings settings, Line line, FrameLog log) {
        return Answer.of(Kind.SILENT, "trial.scanner.nothing");
    }

    @Override
    public String asks() {
        return "scanner";
    }
}
