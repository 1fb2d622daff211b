package it.sporta.server.demo.data;

import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.catering.Customer;
import it.sporta.server.catering.Return;
import it.sporta.server.catering.Step;
import it.sporta.server.fiscal.Address;
import it.sporta.server.fiscal.Party;
import it.sporta.server.fiscal.Recipient;
import it.sporta.server.identity.VatNumber;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the kitchen cooks for others, and where our organisations have their seat. */
public record Feasts(Map<String, Address> seats, Map<String, Feast> feasts) {

    private static final Set<Step> STEPS = EnumSet.of(Step.QUOTED, Step.ACCEPTED, Step.CLOSED);

    /**
     * An occasion; its days count from the day the demo begins.
     *
     * @param quotedDay at most 0
     * @param step how far it is then: QUOTED, ACCEPTED or CLOSED
     */
    public record Feast(
            String key,
            String hub,
            Customer customer,
            int quotedDay,
            int day,
            LocalTime hour,
            String place,
            int covers,
            SupplyMode supply,
            long depositCents,
            int validDay,
            Step step,
            List<Course> menu) {}

    /**
     * @param back what came back, where it is over; nothing for all eaten
     */
    public record Course(
            String feast, String product, Quantity quantity, long cents, long back, Return way) {}

    static Feasts read(Path directory, Neighbourhood where, Goods goods) {
        Map<String, Address> seats = new HashMap<>();
        Sheet.read(directory, "seats.csv", row -> Map.entry(row.text("organisation"), seat(row)))
                .forEach(seat -> seats.put(seat.getKey(), seat.getValue()));
        List<Course> courses = Sheet.read(directory, "courses.csv", row -> course(row, goods));
        return new Feasts(
                Map.copyOf(seats),
                Sheet.byKey(directory, "feasts.csv", row -> feast(row, where, courses)));
    }

    private static Address seat(Entry row) {
        return new Address(
                row.text("street"),
                row.text("postal_code"),
                row.text("town"),
                row.text("province"));
    }

    private static Feast feast(Entry row, Neighbourhood where, List<Course> courses) {
        Step step = row.one("step", Step.class);
        if (!STEPS.contains(step)) {
            throw row.bad("step cannot be " + step);
        }
        String key = row.text("key");
        return new Feast(
                key,
                row.known("hub", where.hubs()),
                customer(row),
                row.small("quoted_day", -365, 0),
                row.small("day", -365, 365),
                row.value("hour", LocalTime::parse),
                row.text("place"),
                row.small("covers", 1, 2_000),
                row.one("supply", SupplyMode.class),
                row.whole("deposit_cents", 0),
                row.small("valid_day", -365, 365),
                step,
                courses.stream().filter(course -> course.feast().equals(key)).toList());
    }

    private static Customer customer(Entry row) {
        Party party =
                new Party(
                        row.text("name"),
                        Optional.of(row.value("vat_number", VatNumber::new)),
                        Optional.empty(),
                        seat(row));
        return new Customer(party, row.value("recipient", Recipient::parse));
    }

    private static Course course(Entry row, Goods goods) {
        Article article = goods.articles().get(row.known("product", goods.articles()));
        return new Course(
                row.text("feast"),
                article.key(),
                new Quantity(row.whole("thousandths", 1), article.particulars().unit()),
                row.whole("cents", 1),
                row.whole("back", 0),
                row.one("way", Return.class));
    }
}
