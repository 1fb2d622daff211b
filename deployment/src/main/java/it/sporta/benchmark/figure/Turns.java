package it.sporta.benchmark.figure;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measures several things by turns in one run, so that whatever slows the machine slows each of
 * them alike. Whoever begins changes with every round: the first one finds colder caches.
 */
public final class Turns {

    private final Map<String, Measured> things = new LinkedHashMap<>();
    private final Map<String, Measured> afterwards = new LinkedHashMap<>();

    public Turns with(String name, Measured thing) {
        return with(name, thing, round -> {});
    }

    /**
     * @param after what must be over before the next thing begins, and is not counted
     */
    public Turns with(String name, Measured thing, Measured after) {
        if (things.putIfAbsent(name, thing) != null) {
            throw new IllegalArgumentException("Twice: " + name);
        }
        afterwards.put(name, after);
        return this;
    }

    /**
     * Runs all things for a number of rounds, after others that are not counted.
     *
     * @return each thing's durations by its name
     */
    public Map<String, Sample> measure(int warmUp, int rounds) throws Exception {
        Map<String, Sample> samples = new LinkedHashMap<>();
        things.keySet().forEach(name -> samples.put(name, new Sample()));
        String[] names = things.keySet().toArray(String[]::new);
        for (int round = 0; round < warmUp + rounds; round++) {
            for (int i = 0; i < names.length; i++) {
                String name = names[(round + i) % names.length];
                long begin = System.nanoTime();
                things.get(name).run(round);
                long end = System.nanoTime();
                afterwards.get(name).run(round);
                if (round >= warmUp) {
                    samples.get(name).add(end - begin);
                }
            }
        }
        return samples;
    }
}
