package it.sporta.server.demo.data;

/** A row that cannot be right. The message is one sentence with file and row, counted from 1. */
public final class BadRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadRow(String file, long row, String why) {
        super(file + ", row " + row + ": " + why + ".");
    }
}
