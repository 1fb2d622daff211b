package it.sporta.hardware.bench;

import java.util.function.Consumer;

/** MT-SICS seen from the scale, after the maker's reference manuals. */
final class MtSicsSpeech extends CommandSpeech {
    private boolean waitingForStillness;

    MtSicsSpeech(Pan pan, Consumer<byte[]> answers) {
        super(pan, answers);
    }

    @Override
    public void poweredOn() {
        waitingForStillness = false;
    }

    @Override
    void command(String text) {
        waitingForStillness = text.equals("S") && pan.isMoving();
        if (!waitingForStillness) {
            say(text.equals("S") || text.equals("SI") ? weight() : "ES\r\n");
        }
    }

    @Override
    public void meanwhile() {
        if (waitingForStillness && !pan.isMoving()) {
            waitingForStillness = false;
            say(weight());
        }
    }

    private String weight() {
        String weight = " " + kilograms(10) + " kg";
        return "S " + word("S" + weight, "D" + weight, "+", "-") + "\r\n";
    }
}
