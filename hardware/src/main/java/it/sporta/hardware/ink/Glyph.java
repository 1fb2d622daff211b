package it.sporta.hardware.ink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One letter as strokes, each a way along straight pieces.
 *
 * @param wide how far its strokes reach, in fortieths of the height of a line
 */
record Glyph(int wide, List<List<Point>> strokes) {

    /** Parts of a unit, so that curves stay smooth in whole numbers. */
    static final int FINE = 16;

    private static final int PIECES = 8;

    /** In sixteenths of a unit. */
    record Point(int x, int y) {

        private static Point parse(String text) {
            String[] xy = text.split(",");
            return new Point(FINE * Integer.parseInt(xy[0]), FINE * Integer.parseInt(xy[1]));
        }

        private Point halfWayTo(Point other) {
            return new Point((x + other.x) / 2, (y + other.y) / 2);
        }

        private Point on(int step, Point bend, Point end) {
            return new Point(bent(step, x, bend.x, end.x), bent(step, y, bend.y, end.y));
        }

        private static int bent(int i, int from, int bend, int to) {
            int left = PIECES - i;
            return (left * left * from + 2 * i * left * bend + i * i * to) / (PIECES * PIECES);
        }
    }

    Glyph {
        strokes = strokes.stream().map(List::copyOf).toList();
    }

    /**
     * @param strokes as the file of letters writes them
     */
    static Glyph parse(int wide, String strokes) {
        return new Glyph(
                wide,
                Arrays.stream(strokes.split("\\|"))
                        .filter(one -> !one.isBlank())
                        .map(one -> stroke(List.of(one.strip().split(" "))))
                        .toList());
    }

    private static List<Point> stroke(List<String> written) {
        if (!isBend(written.get(0))) {
            return way(written);
        }
        // Closed: it begins and ends between its last bend and its first.
        Point last = point(written.get(written.size() - 1));
        Point start = last.halfWayTo(point(written.get(0)));
        List<Point> way = way(written, start);
        bend(way, last, start);
        return way;
    }

    /** How high it reaches, in parts of a unit. */
    int top() {
        return strokes.stream().flatMap(List::stream).mapToInt(Point::y).max().orElse(0);
    }

    private static boolean isBend(String point) {
        return point.startsWith("~");
    }

    private static Point point(String written) {
        return Point.parse(written.replace("~", ""));
    }

    private static List<Point> way(List<String> written) {
        return way(written.subList(1, written.size()), point(written.get(0)));
    }

    /** A bend that ends a stroke is left to who closes it. */
    private static List<Point> way(List<String> written, Point start) {
        List<Point> way = new ArrayList<>(List.of(start));
        for (int i = 0; i < written.size(); i++) {
            boolean last = i == written.size() - 1;
            Point here = point(written.get(i));
            if (!isBend(written.get(i))) {
                if (i == 0 || !isBend(written.get(i - 1))) {
                    way.add(here);
                }
            } else if (!last) {
                Point next = point(written.get(i + 1));
                bend(way, here, isBend(written.get(i + 1)) ? here.halfWayTo(next) : next);
            }
        }
        return way;
    }

    private static void bend(List<Point> way, Point bend, Point end) {
        Point start = way.get(way.size() - 1);
        for (int i = 1; i <= PIECES; i++) {
            way.add(start.on(i, bend, end));
        }
    }
}
