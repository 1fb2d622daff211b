package it.sporta.hardware.bench;

import java.util.function.Consumer;

/** Languages in which a program sends lines of text, ended by CR LF. */
abstract class CommandSpeech extends WeighingSpeech {
    private static final int LONGEST_COMMAND = 40;

    private final StringBuilder line = new StringBuilder();

    CommandSpeech(Pan pan, Consumer<byte[]> answers) {
        super(pan, answers);
    }

    abstract void command(String text);

    @Override
    public final void received(int octet) {
        if (octet == '\n') {
            String text = line.toString();
            line.setLength(0);
            if (text.endsWith("\r")) {
                command(text.strip());
            }
        } else if (line.length() < LONGEST_COMMAND) {
            line.append((char) octet);
        }
    }
}
