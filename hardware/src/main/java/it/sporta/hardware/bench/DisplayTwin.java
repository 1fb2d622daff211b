package it.sporta.hardware.bench;

import it.sporta.hardware.line.LineSettings;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A customer display: two lines of twenty signs. It can get stuck and be unplugged. */
public final class DisplayTwin extends CabledTwin {
    /** Whose manual it goes by. */
    public enum Make {
        CD5220,
        DM_D
    }

    private static final int CLEAR = 0x0C;
    private static final int HOME = 0x0B;
    private static final int CLEAR_LINE = 0x18;
    private static final int ESC = 0x1B;
    private static final int US = 0x1F;
    private static final int END_OF_STRING = 0x0D;

    private final Make make;
    private final DisplayPanel panel = new DisplayPanel();
    private final ByteArrayOutputStream command = new ByteArrayOutputStream();
    private final List<String> notUnderstood = new ArrayList<>();
    private boolean stringMode;

    private DisplayTwin(Path path, LineSettings settings, Make make) {
        super(path, settings);
        this.make = make;
    }

    public static DisplayTwin plugged(Path path, LineSettings settings, Make make) {
        DisplayTwin twin = new DisplayTwin(path, settings, make);
        twin.start();
        return twin;
    }

    /** What the customer reads. */
    public synchronized List<String> lines() {
        return panel.lines();
    }

    /** Bytes its manual does not know, as hexadecimal numbers. */
    public synchronized List<String> notUnderstood() {
        return List.copyOf(notUnderstood);
    }

    /** Without electricity it forgets what it showed. */
    @Override
    public void plug() {
        synchronized (this) {
            panel.clear();
            command.reset();
            stringMode = false;
        }
        super.plug();
    }

    @Override
    void received(int octet) {
        synchronized (this) {
            take(octet);
        }
        changed();
    }

    private void take(int octet) {
        if (command.size() > 0 || octet == ESC || octet == US) {
            command.write(octet);
            obey(command.toByteArray());
        } else if (octet == CLEAR) {
            stringMode = false;
            panel.clear();
        } else if (octet == CLEAR_LINE) {
            stringMode = false;
            panel.clearLine();
        } else if (stringMode) {
            odd(octet);
        } else if (octet == HOME) {
            panel.goTo(1, 1);
        } else if (octet < ' ') {
            odd(octet);
        } else {
            panel.write(octet);
        }
    }

    private void obey(byte[] soFar) {
        boolean string = soFar.length > 1 && soFar[0] == ESC && soFar[1] == 'Q';
        if (make == Make.CD5220 && string) {
            string(soFar);
        } else if (soFar.length > 1 && soFar.length == length(soFar)) {
            command.reset();
            if (stringMode) {
                odd(soFar[1]);
            } else {
                done(soFar);
            }
        } else if (soFar.length > 1 && length(soFar) == 0) {
            command.reset();
            odd(soFar[1]);
        }
    }

    /** {@code ESC Q A} or {@code B}, twenty signs, and a return; a clear breaks it off. */
    private void string(byte[] soFar) {
        byte newest = soFar[soFar.length - 1];
        if (newest == CLEAR) {
            command.reset();
            take(CLEAR);
        }
        if (newest != END_OF_STRING) {
            return;
        }
        command.reset();
        if (soFar.length != 3 + DisplayPanel.COLUMNS + 1 || soFar[2] < 'A' || soFar[2] > 'B') {
            odd(soFar.length);
            return;
        }
        stringMode = true;
        panel.goTo(1, soFar[2] == 'A' ? 1 : 2);
        for (int i = 3; i < soFar.length - 1; i++) {
            panel.write(soFar[i]);
        }
    }

    /** How long the command is in all; 0 if the manual has none that begins like this. */
    private int length(byte[] soFar) {
        String name = (soFar[0] == ESC ? "ESC " : "US ") + (char) soFar[1];
        return switch (make) {
            case CD5220 ->
                    switch (name) {
                        case "ESC @", "ESC \u0011" -> 2;
                        case "ESC _", "ESC *", "ESC f", "ESC c", "ESC =" -> 3;
                        case "ESC l" -> 4;
                        default -> 0;
                    };
            case DM_D ->
                    switch (name) {
                        case "ESC @", "US \u0001" -> 2;
                        case "ESC t", "ESC R", "ESC =", "US C", "US X" -> 3;
                        case "US $" -> 4;
                        default -> 0;
                    };
        };
    }

    private void done(byte[] whole) {
        if (whole[1] == '@') {
            panel.clear();
            panel.use(StandardCharsets.US_ASCII);
        } else if (whole.length == 4 && !panel.goTo(whole[2], whole[3])) {
            odd(whole[2]);
        } else if (whole[1] == 't') {
            panel.use(Charset.forName(whole[2] == 19 ? "IBM00858" : "IBM437"));
        }
    }

    private void odd(int octet) {
        notUnderstood.add(Integer.toHexString(octet & 0xFF));
    }
}
