package it.sporta.hardware.bench;

/**
 * The check character of a make of payment terminals: all bytes of a message together by exclusive
 * or, beginning with 7F. Makes differ in whether the frame's own characters count.
 */
public enum PaymentCheck {
    MESSAGE(false, false),
    MESSAGE_AND_END(false, true),
    BEGINNING_MESSAGE_AND_END(true, true),
    BEGINNING_AND_MESSAGE(true, false);

    private final boolean beginning;
    private final boolean end;

    PaymentCheck(boolean beginning, boolean end) {
        this.beginning = beginning;
        this.end = end;
    }

    int of(String message) {
        int check = 0x7F;
        for (char each : message.toCharArray()) {
            check ^= each;
        }
        check ^= beginning ? 0x02 : 0;
        return check ^ (end ? 0x03 : 0);
    }
}
