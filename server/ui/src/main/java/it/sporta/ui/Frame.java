package it.sporta.ui;

import java.util.EnumSet;
import java.util.Set;

/** What stands around a screen when it is sent as a whole page. */
public enum Frame {
    /** The coordinator's pages, with Bootstrap Italia's header. */
    OFFICE("frame/OfficeFrame.jte"),
    /** The till: fills the viewport, never scrolls. */
    TILL("frame/TillFrame.jte"),
    /** Turned to the customer: no key, no name. Asks nothing of the application. */
    CUSTOMER("frame/CustomerFrame.jte"),
    /** A phone of the hub's network: one column, one hand. */
    PHONE("frame/PhoneFrame.jte"),
    /** The device bench: a wooden counter. */
    BENCH("frame/BenchFrame.jte"),
    /** A sheet of A4, for the printer and for the browser. Asks nothing of the application. */
    PAPER("frame/PaperFrame.jte"),
    /** Asks nothing of the application, so it can still be drawn when the application fails. */
    BARE("frame/BareFrame.jte");

    private static final Set<Frame> ALONE = EnumSet.of(CUSTOMER, PAPER, BARE);

    private final String template;

    Frame(String template) {
        this.template = template;
    }

    String template() {
        return template;
    }

    /** Whether it stands without anything the application knows. */
    boolean isAlone() {
        return ALONE.contains(this);
    }
}
