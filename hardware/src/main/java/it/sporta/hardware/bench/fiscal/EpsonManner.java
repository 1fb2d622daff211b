package it.sporta.hardware.bench.fiscal;

/** How the firmware of a twin writes its answers. */
public enum EpsonManner {
    /** With serial and exact time. */
    CURRENT("soapenv"),
    /** A byte order mark before, days without zeros, no serial, line breaks in lists. */
    OLD("s"),
    /** Without an envelope, with elements nobody asked for and a status that is no number. */
    BARE("");

    private final String prefix;

    EpsonManner(String prefix) {
        this.prefix = prefix;
    }

    String wrapped(String response) {
        if (this == BARE) {
            return "\r\n  " + response;
        }
        String mark = this == OLD ? "\uFEFF" : "";
        return mark
                + "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                + String.format(
                        "<%1$s:Envelope xmlns:%1$s=\"http://schemas.xmlsoap.org/soap/envelope/\">"
                                + "<%1$s:Body>%2$s</%1$s:Body></%1$s:Envelope>",
                        prefix, response);
    }

    /** When all is well, and when only the paper is low. */
    String status(boolean paperLow) {
        return this == BARE ? "OK" : paperLow ? "2" : "0";
    }
}
