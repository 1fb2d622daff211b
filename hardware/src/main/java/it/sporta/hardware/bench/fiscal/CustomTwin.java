package it.sporta.hardware.bench.fiscal;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A virtual fiscal printer that answers at {@code printer.htm}, as Custom's do. */
public final class CustomTwin extends FiscalTwin {
    /** Department 1 to 3 have rates, 4 is exempt; their VAT stands ten indexes higher. */
    private static final Map<Integer, Integer> RATES = Map.of(1, 2_200, 2, 1_000, 3, 400, 4, 0);

    private static final Map<Fault, Integer> NUMBER =
            Map.ofEntries(
                    Map.entry(Fault.PAPER_OUT, 16),
                    Map.entry(Fault.COVER_OPEN, 64),
                    Map.entry(Fault.SEQUENCE, 5),
                    Map.entry(Fault.DOCUMENT_OPEN, 21),
                    Map.entry(Fault.DEPARTMENT, 148),
                    Map.entry(Fault.PAYMENT, 144),
                    Map.entry(Fault.UNPAID, 25),
                    Map.entry(Fault.NEGATIVE, 23),
                    Map.entry(Fault.TOO_LARGE, 9),
                    Map.entry(Fault.DAY_TOO_LONG, 70),
                    Map.entry(Fault.NOTHING_TO_CLOSE, 71),
                    Map.entry(Fault.UNKNOWN_ORDER, 92));

    private final String pass;
    private final CustomOrders orders;
    private final CustomData data;
    private CustomManner manner = CustomManner.CURRENT;

    private CustomTwin(RtMachine machine) {
        super(machine);
        String both = machine.serial() + ":" + machine.serial();
        this.pass =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(both.getBytes(StandardCharsets.US_ASCII));
        this.orders = new CustomOrders(machine);
        this.data = new CustomData(machine);
    }

    /**
     * A machine that listens.
     *
     * @param closings how many days it has closed before
     */
    public static CustomTwin switchedOn(String serial, int closings, Clock clock) {
        CustomTwin twin = new CustomTwin(new RtMachine(serial, RATES, closings, clock));
        twin.switchOn();
        return twin;
    }

    /** Speaks like another firmware. */
    public void speak(CustomManner firmware) {
        manner = firmware;
    }

    @Override
    void goOn() {
        orders.goOn();
    }

    @Override
    String path() {
        return "/xml/printer.htm";
    }

    @Override
    Optional<Spoken> turnedAway(HttpExchange exchange) {
        return pass.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                ? Optional.empty()
                : Optional.of(new Spoken(401, ""));
    }

    @Override
    Optional<Markup> root(byte[] request) {
        return Markup.read(request);
    }

    @Override
    String busy() {
        return failed(213);
    }

    @Override
    String lostSight() {
        return failed(76);
    }

    @Override
    String answer(byte[] request, int steps) {
        Optional<Markup> root = root(request);
        if (root.isEmpty() || root.get().children().isEmpty()) {
            return failed(92);
        }
        try {
            return done(root.get(), root.get().children(), steps);
        } catch (Objection objection) {
            return failed(NUMBER.getOrDefault(objection.fault(), 3));
        }
    }

    private String done(Markup root, List<Markup> children, int steps) throws Objection {
        Markup first = children.get(0);
        String told =
                switch (root.name()) {
                    case "printerFiscalReceipt" ->
                            first.get("checkOnly").equals("1")
                                    ? data.buffer(orders.check(first))
                                    : orders.receipt(
                                            children.subList(0, Math.min(steps, children.size())));
                    case "printerFiscalReport" -> data.report(first);
                    case "printerNotFiscal" -> orders.slip(children);
                    case "printerCommand" -> {
                        if (children.size() > 1) {
                            throw new Objection(Fault.SEQUENCE);
                        }
                        yield data.command(first);
                    }
                    default -> throw new Objection(Fault.UNKNOWN_ORDER);
                };
        return first.name().equals("getInfo") ? manner.wrapped(told) : succeeded(told);
    }

    private String succeeded(String told) {
        return manner.wrapped(
                "<response success=\"true\" status=\"0\"><addInfo>"
                        + "<elementList>lastCommand,dateTime,\nprinterStatus,absent</elementList>"
                        + "<lastCommand>74</lastCommand>"
                        + data.state(manner, isPaperLow())
                        + orders.lastKey()
                        + told
                        + (manner == CustomManner.ODD ? "<new><newer>1</newer></new>" : "")
                        + "</addInfo></response>");
    }

    private String failed(int number) {
        return manner.wrapped(
                String.format("<response success=\"false\" status=\"%d\"><addInfo>", number)
                        + data.state(manner, isPaperLow())
                        + orders.lastKey()
                        + "</addInfo></response>");
    }
}
