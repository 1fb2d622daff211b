package it.sporta.till.trial;

import it.sporta.till.devices.DeviceKey;
import it.sporta.till.devices.FiscalReading;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a trial says in the end.
 *
 * @param good whether the device works as it is set up
 * @param answers whether it answers at all
 * @param key of the sentence
 * @param details names and values for its places
 * @param offer settings with which it answers; empty where there is nothing to take over
 * @param reading what a fiscal printer told of itself; empty for all others
 */
public record Verdict(
        boolean good,
        boolean answers,
        String key,
        List<Object> details,
        Map<DeviceKey, String> offer,
        Optional<FiscalReading> reading) {

    static Verdict of(Answer answer) {
        return new Verdict(
                answer.kind() == Answer.Kind.WORKS,
                answer.isFromTheDevice(),
                answer.key(),
                answer.details(),
                Map.of(),
                Optional.empty());
    }

    static Verdict offering(String key, List<Object> details, Map<DeviceKey, String> offer) {
        return new Verdict(false, true, key, details, offer, Optional.empty());
    }

    /** The same with what the machine told. */
    Verdict with(FiscalReading told, Map<DeviceKey, String> offered) {
        return new Verdict(good, answers, key, details, offered, Optional.of(told));
    }
}
