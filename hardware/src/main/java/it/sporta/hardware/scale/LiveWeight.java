package it.sporta.hardware.scale;

/** What lies on the plate just now, to be shown, never to be sold by. */
public interface LiveWeight {
    /** One look, about half a second at worst; poll no faster than every 250 ms. */
    Reading look();
}
