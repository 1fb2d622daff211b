package it.sporta.hardware.bench.fiscal;

/** How the firmware of a twin writes its answers. */
public enum CustomManner {
    /** As the manual shows it. */
    CURRENT,
    /** A byte order mark before, and only the day of a document. */
    OLD,
    /** In an envelope nobody asked for, with elements nobody knows, and few of those promised. */
    ODD;

    String wrapped(String response) {
        return switch (this) {
            case CURRENT -> "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + response;
            case OLD -> "\uFEFF\n" + response;
            case ODD -> "<x:Envelope xmlns:x=\"x\"><x:Body>" + response + "</x:Body></x:Envelope>";
        };
    }
}
