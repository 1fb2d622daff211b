package it.sporta.server.demo.data;

import it.sporta.server.buyinggroup.CycleState;
import it.sporta.server.buyinggroup.OpenCase;
import it.sporta.server.buyinggroup.Rules;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The members of the buying group, and what they buy together. */
public record GroupBuying(
        List<MemberEntry> members,
        Map<String, Round> rounds,
        List<OfferEntry> offers,
        List<Wish> wishes) {

    private static final Set<CycleState> STEPS =
            EnumSet.of(CycleState.OPEN, CycleState.CLOSED, CycleState.PICKUP);

    /**
     * @param account empty for somebody for whom others book
     */
    public record MemberEntry(
            String key, String group, String name, String account, String password) {}

    /**
     * A cycle; its days count from the day the demo begins.
     *
     * @param step how far it is then: OPEN, CLOSED or PICKUP
     */
    public record Round(
            String key,
            String hub,
            String name,
            int opensDay,
            LocalTime opens,
            int closesDay,
            LocalTime closes,
            int deliveryDay,
            CycleState step) {}

    /**
     * @param arrived thousandths, where the cycle has been delivered
     */
    public record OfferEntry(
            String cycle, String product, long cents, Rules rules, long arrived, String label) {}

    /** So many thousandths. */
    public record Wish(String cycle, String member, String product, long quantity) {}

    static GroupBuying read(Path directory, Neighbourhood where, Goods goods) {
        Map<String, MemberEntry> members =
                Sheet.byKey(directory, "members.csv", GroupBuying::member);
        Map<String, Round> rounds = Sheet.byKey(directory, "cycles.csv", row -> round(row, where));
        return new GroupBuying(
                List.copyOf(members.values()),
                rounds,
                Sheet.read(directory, "offers.csv", row -> offer(row, rounds, goods)),
                Sheet.read(directory, "bookings.csv", row -> wish(row, rounds, members, goods)));
    }

    private static MemberEntry member(Entry row) {
        String account = row.maybe("account");
        if (account.isEmpty() != row.maybe("password").isEmpty()) {
            throw row.bad("an account goes with a password");
        }
        return new MemberEntry(
                row.text("key"),
                row.text("group"),
                row.text("name"),
                account,
                row.maybe("password"));
    }

    private static Round round(Entry row, Neighbourhood where) {
        CycleState step = row.one("step", CycleState.class);
        if (!STEPS.contains(step)) {
            throw row.bad("step cannot be " + step);
        }
        return new Round(
                row.text("key"),
                row.known("hub", where.hubs()),
                row.text("name"),
                row.small("opens_day", -365, 365),
                row.value("opens", LocalTime::parse),
                row.small("closes_day", -365, 365),
                row.value("closes", LocalTime::parse),
                row.small("delivery_day", -365, 365),
                step);
    }

    private static OfferEntry offer(Entry row, Map<String, Round> rounds, Goods goods) {
        Rules rules =
                new Rules(
                        row.whole("step", 1),
                        0,
                        row.whole("most", 0),
                        row.whole("available", 0),
                        row.whole("minimum", 0),
                        row.whole("pack", 0),
                        row.one("open_case", OpenCase.class));
        return new OfferEntry(
                row.known("cycle", rounds),
                row.known("product", goods.articles()),
                row.whole("cents", 1),
                rules,
                row.whole("arrived", 0),
                row.maybe("label"));
    }

    private static Wish wish(
            Entry row, Map<String, Round> rounds, Map<String, MemberEntry> members, Goods goods) {
        return new Wish(
                row.known("cycle", rounds),
                row.known("member", members),
                row.known("product", goods.articles()),
                row.whole("quantity", 1));
    }
}
