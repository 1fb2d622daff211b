package it.sporta.till.attaching;

import it.sporta.till.devices.Devices;
import it.sporta.till.devices.FrameLog.Frame;
import it.sporta.till.trial.Trial;
import it.sporta.till.trial.Verdict;
import it.sporta.ui.Format;
import it.sporta.ui.View;
import it.sporta.ui.trouble.Message.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What was tried, or what was said in the last hour.
 *
 * @param goesOn whether to ask again soon
 * @param kind how much the sentence matters; empty where nothing was tried
 * @param key of the sentence
 * @param details names and values for its places
 * @param offer whether there is something to take over
 * @param sheet what a fiscal printer told
 * @param frames the newest first
 */
public record TrialView(
        String role,
        boolean goesOn,
        Optional<Kind> kind,
        String key,
        List<Object> details,
        boolean offer,
        Optional<FiscalSheet> sheet,
        List<Frame> frames)
        implements View {

    private static final int SHOWN = 40;

    static TrialView of(String role, DeviceDesk desk, Devices devices) {
        return desk.trial()
                .filter(trial -> trial.role().equals(role))
                .map(trial -> of(role, trial))
                .orElseGet(() -> quiet(role, devices.frames(role)));
    }

    private static TrialView quiet(String role, List<Frame> frames) {
        return new TrialView(
                role,
                false,
                Optional.empty(),
                "",
                List.of(),
                false,
                Optional.empty(),
                newest(frames));
    }

    private static TrialView of(String role, Trial trial) {
        Trial.Stand stand = trial.stand();
        return stand.verdict()
                .map(verdict -> of(role, verdict, trial.frames()))
                .orElseGet(
                        () ->
                                new TrialView(
                                        role,
                                        true,
                                        Optional.of(Kind.NOTE),
                                        stand.progress(),
                                        stand.details(),
                                        false,
                                        Optional.empty(),
                                        newest(trial.frames())));
    }

    private static TrialView of(String role, Verdict verdict, List<Frame> frames) {
        Kind kind = verdict.good() ? Kind.GOOD : verdict.answers() ? Kind.LOOK : Kind.STOP;
        return new TrialView(
                role,
                false,
                Optional.of(kind),
                verdict.key(),
                verdict.details(),
                !verdict.offer().isEmpty(),
                verdict.reading().map(told -> FiscalSheet.of(told, Format.ITALIAN)),
                newest(frames));
    }

    private static List<Frame> newest(List<Frame> frames) {
        List<Frame> turned = new ArrayList<>(frames);
        Collections.reverse(turned);
        return turned.subList(0, Math.min(SHOWN, turned.size()));
    }
}
