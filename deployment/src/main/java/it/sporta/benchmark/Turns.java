package it.sporta.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measures several things by turns in one run, so that whatever slows the machine slows each of
 * them alike. Whoever begins changes with every round: the first one finds colder caches.
 */
final class Turns {

    private final Map<String, Measured> things = new LinkedHashMap<>();

    Turns with(String name, Measured thing) {
        if (things.putIfAbsent(name, thing) != null) {
            throw new IllegalArgumentException("Twice: " + name);
        }
        return this;
    }

    /**
     * Runs all things for a number of rounds, after others that are not counted.
     *
     * @return each thing's durations by its name
     */
    Map<String, Sample> measure(int warmUp, int rounds) throws Exception {
        Map<String, Sample> samples = new LinkedHashMap<>();
        things.keySet().forEach(name -> samples.put(name, new Sample()));
        String[] names = things.keySet().toArray(String[]::new);
        for (int round = 0; round < warmUp + rounds; round++) {
            for (int i = 0; i < names.length; i++) {
                String name = names[(round + i) % names.length];
                long begin = System.nanoTime();
                things.get(name).run(round);
                long end = System.nanoTime();
                if (round >= warmUp) {
                    samples.get(name).add(end - begin);
                }
            }
        }
        return samples;
    }
}
