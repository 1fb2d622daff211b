package it.sporta.till.trial;

import it.sporta.till.devices.DeviceKey;
import java.util.List;
import java.util.Map;

/**
 * What a trial says in the end.
 *
 * @param good whether the device works as it is set up
 * @param answers whether it answers at all
 * @param key of the sentence
 * @param details names and values for its places
 * @param offer settings with which it answers; empty where there is nothing to take over
 */
public record Verdict(
        boolean good,
        boolean answers,
        String key,
        List<Object> details,
        Map<DeviceKey, String> offer) {

    static Verdict of(Answer answer) {
        return new Verdict(
                answer.kind() == Answer.Kind.WORKS,
                answer.isFromTheDevice(),
                answer.key(),
                answer.details(),
                Map.of());
    }

    static Verdict offering(String key, List<Object> details, Map<DeviceKey, String> offer) {
        return new Verdict(false, true, key, details, offer);
    }
}
