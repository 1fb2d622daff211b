package it.sporta.ui;

/** What stands around a screen when it is sent as a whole page. */
public enum Frame {
    /** The coordinator's pages, with Bootstrap Italia's header. */
    OFFICE("frame/OfficeFrame.jte"),
    /** The till: fills the viewport, never scrolls. */
    TILL("frame/TillFrame.jte"),
    /** A phone of the hub's network: one column, one hand. */
    PHONE("frame/PhoneFrame.jte"),
    /** The device bench: a wooden counter. */
    BENCH("frame/BenchFrame.jte"),
    /** A sheet of A4, for the printer and for the browser. Asks nothing of the application. */
    PAPER("frame/PaperFrame.jte"),
    /** Asks nothing of the application, so it can still be drawn when the application fails. */
    BARE("frame/BareFrame.jte");

    private final String template;

    Frame(String template) {
        this.template = template;
    }

    String template() {
        return template;
    }
}
