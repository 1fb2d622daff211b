package it.sporta.hardware.fiscal;

/** An order that has no answer but that it was carried out. */
public record Obeyed() {}
