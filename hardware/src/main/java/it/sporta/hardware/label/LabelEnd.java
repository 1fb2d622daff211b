package it.sporta.hardware.label;

/** What comes behind a label of a printer that prints pictures. */
public enum LabelEnd {
    /** Labels on a roll, with gaps or marks between them: it feeds to the next. */
    GAP(0x1D, 0x0C),
    /** Sticky paper without an end: it cuts. */
    CUT(0x1D, 'V', 'B', 0),
    /** Sticky paper without an end, and no blade: it feeds to where it can be torn. */
    TEAR(0x1B, 'd', 4);

    private final int[] command;

    LabelEnd(int... command) {
        this.command = command;
    }

    byte[] command() {
        byte[] bytes = new byte[command.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) command[i];
        }
        return bytes;
    }
}
