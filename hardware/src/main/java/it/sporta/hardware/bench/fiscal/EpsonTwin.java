package it.sporta.hardware.bench.fiscal;

import com.sun.net.httpserver.HttpExchange;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A virtual fiscal printer that answers at {@code fpmate.cgi}, as Epson's do. */
public final class EpsonTwin extends FiscalTwin {
    /** Departments 1 to 4 have rates, 13 is exempt (ES). */
    private static final Map<Integer, Integer> RATES =
            Map.of(1, 2_200, 2, 1_000, 3, 400, 4, 500, 13, 0);

    private static final Map<Fault, Integer> STATUS =
            Map.ofEntries(
                    Map.entry(Fault.PAPER_OUT, 3),
                    Map.entry(Fault.COVER_OPEN, 3),
                    Map.entry(Fault.SEQUENCE, 11),
                    Map.entry(Fault.DOCUMENT_OPEN, 11),
                    Map.entry(Fault.DEPARTMENT, 22),
                    Map.entry(Fault.PAYMENT, 13),
                    Map.entry(Fault.UNPAID, 17),
                    Map.entry(Fault.NEGATIVE, 17),
                    Map.entry(Fault.TOO_LARGE, 20),
                    Map.entry(Fault.WRONG_VALUE, 13),
                    Map.entry(Fault.CHECKSUM, 30),
                    Map.entry(Fault.UNKNOWN_DOCUMENT, 12),
                    Map.entry(Fault.ALREADY_VOIDED, 39),
                    Map.entry(Fault.ALREADY_RETURNED, 40),
                    Map.entry(Fault.IS_VOID, 41),
                    Map.entry(Fault.IS_RETURN, 42),
                    Map.entry(Fault.DAY_TOO_LONG, 17),
                    Map.entry(Fault.UNKNOWN_ORDER, 16));

    private final EpsonOrders orders;
    private final EpsonData data;
    private EpsonManner manner = EpsonManner.CURRENT;

    private EpsonTwin(RtMachine machine) {
        super(machine);
        this.orders = new EpsonOrders(machine);
        this.data = new EpsonData(machine);
    }

    /**
     * A machine that listens.
     *
     * @param closings how many days it has closed before
     */
    public static EpsonTwin switchedOn(String serial, int closings, Clock clock) {
        EpsonTwin twin = new EpsonTwin(new RtMachine(serial, RATES, closings, clock));
        twin.switchOn();
        return twin;
    }

    /** Speaks like another firmware. */
    public void speak(EpsonManner firmware) {
        manner = firmware;
    }

    @Override
    void goOn() {
        orders.goOn();
    }

    @Override
    String path() {
        return "/cgi-bin/fpmate.cgi";
    }

    @Override
    Optional<Spoken> turnedAway(HttpExchange exchange) {
        boolean post = exchange.getRequestMethod().equals("POST");
        boolean soap = exchange.getRequestHeaders().containsKey("SOAPAction");
        return post && soap ? Optional.empty() : Optional.of(new Spoken(405, ""));
    }

    @Override
    Optional<Markup> root(byte[] request) {
        return Markup.read(request)
                .flatMap(envelope -> envelope.inside("Envelope"))
                .flatMap(body -> body.inside("Body"));
    }

    @Override
    String busy() {
        return failed("LAN_ERROR", "0");
    }

    @Override
    String lostSight() {
        return failed("LAN_TIME_OUT", "0");
    }

    @Override
    String answer(byte[] request, int steps) {
        Optional<Markup> root = root(request);
        if (root.isEmpty()) {
            return failed("PARSER_ERROR", "0");
        }
        try {
            return succeeded(done(root.get(), steps));
        } catch (Objection objection) {
            Integer status = STATUS.get(objection.fault());
            String code = objection.fault() == Fault.UNKNOWN_ORDER ? "Non valid XML command" : "";
            return failed(
                    status != null && status == 3 ? "EPTR_REC_EMPTY" : code,
                    String.valueOf(status));
        }
    }

    private Map<String, String> done(Markup root, int steps) throws Objection {
        List<Markup> children = root.children();
        if (children.isEmpty()) {
            throw new Objection(Fault.WRONG_VALUE);
        }
        return switch (root.name()) {
            case "printerFiscalReceipt" ->
                    orders.receipt(children.subList(0, Math.min(steps, children.size())))
                            .map(document -> data.issued(document, manner))
                            .orElse(Map.of());
            case "printerFiscalReport" -> data.report(children.get(0));
            case "printerNonFiscal" -> orders.slip(children);
            case "printerCommand" -> data.command(children.get(0));
            default -> throw new Objection(Fault.UNKNOWN_ORDER);
        };
    }

    private String succeeded(Map<String, String> told) {
        StringBuilder info = new StringBuilder();
        info.append("<elementList>lastCommand,\n printerStatus,notThere</elementList>");
        info.append("<lastCommand>74</lastCommand><printerStatus>")
                .append(flags())
                .append("</printerStatus>");
        told.forEach(
                (name, text) ->
                        info.append('<')
                                .append(name)
                                .append('>')
                                .append(text)
                                .append("</")
                                .append(name)
                                .append('>'));
        if (manner == EpsonManner.BARE) {
            info.append("<brandNew><deeper>7</deeper></brandNew>");
        }
        return manner.wrapped(
                String.format(
                        "<response success=\"true\" code=\"%s\" status=\"%s\">"
                                + "<addInfo>%s</addInfo></response>",
                        manner == EpsonManner.OLD ? "SUCCESS" : "",
                        manner.status(isPaperLow()),
                        info));
    }

    private String failed(String code, String status) {
        return manner.wrapped(
                String.format(
                        "<response success=\"false\" code=\"%s\" status=\"%s\"><addInfo>"
                                + "<elementList>lastCommand,printerStatus</elementList>"
                                + "<lastCommand>74</lastCommand>"
                                + "<printerStatus>%s</printerStatus></addInfo></response>",
                        code, status, flags()));
    }

    /** Printer, journal, drawer, document, mode. */
    private String flags() {
        boolean stopped = machine().roll().isCoverOpen() || machine().roll().isOut();
        String printer = stopped ? "3" : isPaperLow() ? "2" : "0";
        return printer + "01" + (machine().draft().isPresent() ? "0" : "1") + "0";
    }
}
