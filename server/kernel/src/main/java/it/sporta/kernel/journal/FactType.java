package it.sporta.kernel.journal;

import java.util.Arrays;
import java.util.Optional;

/** The number of each kind of fact on the wire. A number is never given to another kind. */
public enum FactType {
    ENROLLED(1, Fact.Enrolled.class),
    RECOVERED(2, Fact.Recovered.class),
    STARTED(3, Fact.Started.class),
    STOPPED(4, Fact.Stopped.class),
    LOGGED_IN(5, Fact.LoggedIn.class),
    LOGGED_OUT(6, Fact.LoggedOut.class),
    LOGIN_LOCKED(7, Fact.LoginLocked.class),
    CONFIGURED(8, Fact.Configured.class),
    CLOCK_JUMPED(9, Fact.ClockJumped.class),
    SHIFT_OPENED(20, Fact.ShiftOpened.class),
    SHIFT_CLOSED(21, Fact.ShiftClosed.class),
    DRAWER_OPENED(22, Fact.DrawerOpened.class),
    TICKET_PAID(30, Fact.TicketPaid.class),
    PAPER_PRINTED(31, Fact.PaperPrinted.class),
    CARD_SETTLED(32, CardFact.CardSettled.class),
    WASTE_WEIGHED(40, Fact.WasteWeighed.class),
    WASTE_WITHDRAWN(41, Fact.WasteWithdrawn.class),
    TABLE_OPENED(50, TableFact.TableOpened.class),
    ORDER_SENT(51, TableFact.OrderSent.class),
    TABLE_LEFT(52, TableFact.TableLeft.class),
    GROUP_BOOKED(60, GroupFact.GroupBooked.class),
    DELIVERY_WEIGHED(61, GroupFact.DeliveryWeighed.class),
    DELIVERY_WITHDRAWN(62, GroupFact.DeliveryWithdrawn.class),
    DOCUMENT_ISSUED(70, FiscalFact.DocumentIssued.class),
    DOCUMENT_DUE(71, FiscalFact.DocumentDue.class),
    DAY_CLOSED(72, FiscalFact.DayClosed.class);

    private final int code;
    private final Class<? extends Fact> kind;

    FactType(int code, Class<? extends Fact> kind) {
        this.code = code;
        this.kind = kind;
    }

    public int code() {
        return code;
    }

    static FactType of(Fact fact) {
        return Arrays.stream(values())
                .filter(type -> type.kind.isInstance(fact))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no type for " + fact.getClass()));
    }

    /** Empty for a type this version does not know: such an entry is kept and set aside. */
    public static Optional<FactType> of(int code) {
        return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
    }
}
