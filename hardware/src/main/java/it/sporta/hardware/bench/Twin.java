package it.sporta.hardware.bench;

import java.nio.file.Path;

/** A virtual device: what can be done to any of them. */
public interface Twin extends AutoCloseable {
    /** The file a program opens; absent while unplugged. */
    Path path();

    boolean isPlugged();

    /** Plugs in again, under another number behind the same path. */
    void plug();

    /** Pulls the cable; the program at the other end sees a hang-up. */
    void unplug();

    /** What is wrong with its line. */
    LineTrouble trouble();

    /** From now on this is wrong with its line. */
    void suffer(LineTrouble trouble);

    /** Takes the device and its file away. */
    @Override
    void close();
}
