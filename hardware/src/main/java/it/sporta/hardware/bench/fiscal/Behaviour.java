package it.sporta.hardware.bench.fiscal;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How a twin behaves: well, unless it was told otherwise for once. */
final class Behaviour {
    /** Who waits longer than this for a slow twin has a longer patience than a person. */
    private static final long STILL_MILLIS = 30_000;

    private final FiscalTwin twin;
    private final RtMachine machine;
    private Mischief next = Mischief.NONE;
    private Mischief nextReport = Mischief.NONE;
    private Mischief nextQuestion = Mischief.NONE;
    private long slowMillis = 3_000;
    private int looksUntilGoingOn;

    Behaviour(FiscalTwin twin, RtMachine machine) {
        this.twin = twin;
        this.machine = machine;
    }

    void atNextDocument(Mischief mischief) {
        next = mischief;
    }

    Mischief next() {
        return next;
    }

    void atNextReport(Mischief mischief) {
        nextReport = mischief;
    }

    void atNextQuestion(Mischief mischief) {
        nextQuestion = mischief;
    }

    void slowness(long millis) {
        slowMillis = millis;
    }

    /** What it says to a request; empty when the connection just ends. */
    Optional<String> answer(byte[] request) {
        Optional<Markup> order = twin.root(request);
        order.ifPresent(this::lookedAt);
        Mischief mischief = order.map(this::mischief).orElse(Mischief.NONE);
        return misbehaving(mischief, request);
    }

    private Mischief mischief(Markup order) {
        Mischief mischief = Mischief.NONE;
        if (order.name().equals("printerFiscalReport")) {
            mischief = nextReport;
            nextReport = Mischief.NONE;
        } else if (order.name().equals("printerFiscalReceipt") && prints(order)) {
            mischief = next;
            next = Mischief.NONE;
        } else if (order.name().equals("printerCommand")) {
            mischief = nextQuestion;
            nextQuestion = Mischief.NONE;
        }
        return mischief;
    }

    /** Some only ask whether it would be possible. */
    private static boolean prints(Markup receipt) {
        return receipt.children().stream().noneMatch(c -> c.get("checkOnly").equals("1"));
    }

    /** A machine that goes on is still at it when it is first looked at. */
    private void lookedAt(Markup order) {
        boolean looks =
                order.children().stream().anyMatch(c -> c.name().equals("queryPrinterStatus"));
        boolean prints = !machine.roll().isOut() && !machine.roll().isCoverOpen();
        if (looks && prints && looksUntilGoingOn > 0 && --looksUntilGoingOn == 0) {
            twin.goOn();
        }
    }

    private Optional<String> misbehaving(Mischief mischief, byte[] request) {
        return switch (mischief) {
            case NONE -> Optional.of(twin.answer(request, Integer.MAX_VALUE));
            case DROPPED_BEFORE_PRINTING -> Optional.empty();
            case BUSY -> Optional.of(twin.busy());
            case HALF_OPEN -> {
                twin.answer(request, 2);
                yield Optional.empty();
            }
            case PAPER_ENDS -> {
                machine.roll().endAfter(2);
                yield Optional.of(twin.answer(request, Integer.MAX_VALUE));
            }
            case PAPER_ENDS_AND_GOES_ON -> {
                machine.roll().endAfter(2);
                String said = twin.answer(request, Integer.MAX_VALUE);
                looksUntilGoingOn = machine.draft().isPresent() ? 2 : 0;
                yield Optional.of(said);
            }
            case LATE_PRINTING -> {
                rest();
                yield Optional.of(twin.answer(request, Integer.MAX_VALUE));
            }
            case ANSWER_LOST -> {
                twin.answer(request, Integer.MAX_VALUE);
                yield Optional.empty();
            }
            case ANSWER_CUT -> {
                String whole = twin.answer(request, Integer.MAX_VALUE);
                yield Optional.of(whole.substring(0, whole.length() * 2 / 3));
            }
            case GARBAGE -> printed(request, "\u0000<<%&?>");
            case BUSY_AFTER_PRINTING -> printed(request, twin.lostSight());
            case SLOW_ANSWER -> {
                String whole = twin.answer(request, Integer.MAX_VALUE);
                rest();
                yield Optional.of(whole);
            }
        };
    }

    private Optional<String> printed(byte[] request, String answer) {
        twin.answer(request, Integer.MAX_VALUE);
        return Optional.of(answer);
    }

    private void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(Math.min(slowMillis, STILL_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
