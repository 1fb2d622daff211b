package it.sporta.hardware.ink;

/**
 * A round pen: it burns every dot whose middle is no further from its way than half its width.
 *
 * @param wide in dots
 */
record Pen(Dots paper, int wide) {

    /** Parts of a dot in which its way is told. */
    static final int FINE = 32;

    /** From one place to another, in parts of a dot from the paper's upper left corner. */
    void draw(int fromX, int fromY, int toX, int toY) {
        int reach = FINE * wide / 2;
        for (int y = first(fromY, toY, reach); y <= last(fromY, toY, reach); y++) {
            for (int x = first(fromX, toX, reach); x <= last(fromX, toX, reach); x++) {
                long dx = middle(x) - fromX;
                long dy = middle(y) - fromY;
                if (isNear(dx, dy, toX - fromX, toY - fromY, reach)) {
                    paper.burn(x, y);
                }
            }
        }
    }

    private static int first(int one, int other, int reach) {
        return Math.floorDiv(Math.min(one, other) - reach, FINE);
    }

    private static int last(int one, int other, int reach) {
        return Math.floorDiv(Math.max(one, other) + reach, FINE);
    }

    private static int middle(int dot) {
        return dot * FINE + FINE / 2;
    }

    /** Squares are compared: no root, no fraction. */
    private static boolean isNear(long dx, long dy, long wayX, long wayY, long reach) {
        long length = wayX * wayX + wayY * wayY;
        long along = dx * wayX + dy * wayY;
        if (along <= 0) {
            return dx * dx + dy * dy <= reach * reach;
        }
        if (along >= length) {
            long restX = dx - wayX;
            long restY = dy - wayY;
            return restX * restX + restY * restY <= reach * reach;
        }
        long across = dx * wayY - dy * wayX;
        return across * across <= reach * reach * length;
    }
}
