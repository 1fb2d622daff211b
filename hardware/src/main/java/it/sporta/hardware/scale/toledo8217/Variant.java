package it.sporta.hardware.scale.toledo8217;

/** How a maker writes the frames; set in the configuration, never guessed from one frame. */
public enum Variant {
    /** {@code dd.ddd}; the status byte's bit 3 only tells of the zero range. */
    METTLER,
    /** Five digits without a point; the status byte's bit 3 means zero. */
    BAXTRAN
}
