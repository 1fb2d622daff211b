package it.sporta.hardware.bench;

import java.util.function.Consumer;

/** Dini Argeo indicators seen from the scale, after the DGT manuals. */
final class DiniArgeoSpeech extends CommandSpeech {
    DiniArgeoSpeech(Pan pan, Consumer<byte[]> answers) {
        super(pan, answers);
    }

    @Override
    void command(String text) {
        String status = word("ST", "US", "OL", "UL");
        switch (text) {
            case "READ" -> say(status + ",GS," + kilograms(8) + ",kg\r\n");
            case "REXT" ->
                    say("1" + status + "," + kilograms(10) + ",PT     0.000,         0,kg\r\n");
            default -> say(text.startsWith("READ") ? "ERR01\r\n" : "ERR04\r\n");
        }
    }
}
