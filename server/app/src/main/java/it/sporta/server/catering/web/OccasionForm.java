package it.sporta.server.catering.web;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.Form;
import it.sporta.server.Typed;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.catering.Customer;
import it.sporta.server.catering.Dish;
import it.sporta.server.catering.Offer;
import it.sporta.server.catering.Plan;
import it.sporta.server.catering.Quoting;
import it.sporta.server.fiscal.Address;
import it.sporta.server.fiscal.Party;
import it.sporta.server.fiscal.Recipient;
import it.sporta.server.fiscal.TaxCode;
import it.sporta.server.identity.VatNumber;
import it.sporta.ui.Figures;
import it.sporta.ui.Format;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Between the fields of the form and what is offered. */
@Dependent
class OccasionForm {

    static final Set<String> FIELDS =
            Set.of(
                    "occasion.hub",
                    "party.name",
                    "party.number",
                    "address.street",
                    "address.postal",
                    "address.town",
                    "address.province",
                    "recipient.code",
                    "occasion.day",
                    "occasion.hour",
                    "occasion.place",
                    "occasion.covers",
                    "occasion.supply",
                    "occasion.deposit",
                    "occasion.valid");

    /** What a form without dishes offers room for, and how much more than there are. */
    private static final int ROOM = 8;

    private static final int SPARE = 3;

    private static final Period USUAL = Period.ofDays(15);

    private final Products products;
    private final Quoting quoting;
    private final Clock clock;

    @Inject
    OccasionForm(Products products, Quoting quoting, Clock clock) {
        this.products = products;
        this.quoting = quoting;
        this.clock = clock;
    }

    static int rows(Form form) {
        int last = 0;
        while (!form.text("dish." + last).isBlank() || !form.text("dish." + (last + 1)).isBlank()) {
            last++;
        }
        return Math.max(ROOM, last + SPARE);
    }

    static Form filled(UUID hub, Offer offer) {
        Party party = offer.customer().party();
        Recipient recipient = offer.customer().recipient();
        String code = recipient.code().equals(Recipient.NONE) ? "" : recipient.code();
        Form form =
                Form.empty(FIELDS)
                        .with("occasion.hub", hub.toString())
                        .with("version", Integer.toString(offer.version()))
                        .with("party.name", party.name())
                        .with("party.number", number(party))
                        .with("address.street", party.address().street())
                        .with("address.postal", party.address().postalCode())
                        .with("address.town", party.address().town())
                        .with("address.province", party.address().province())
                        .with("recipient.code", recipient.mail().orElse(code))
                        .with("occasion.day", offer.plan().day().toString())
                        .with("occasion.hour", offer.plan().hour().toString())
                        .with("occasion.place", offer.plan().place())
                        .with("occasion.covers", Integer.toString(offer.plan().covers()))
                        .with("occasion.supply", offer.plan().supply().name())
                        .with("occasion.deposit", Format.ITALIAN.amount(offer.deposit()))
                        .with("occasion.valid", offer.validUntil().toString());
        for (int i = 0; i < offer.menu().size(); i++) {
            Dish dish = offer.menu().get(i);
            form.with("dish." + i, dish.name())
                    .with("amount." + i, Format.ITALIAN.quantity(dish.quantity()))
                    .with("price." + i, Format.ITALIAN.amount(dish.price().cents()));
        }
        return form;
    }

    private static String number(Party party) {
        return party.vatNumber()
                .map(VatNumber::digits)
                .or(() -> party.taxCode().map(TaxCode::characters))
                .orElse("");
    }

    /** Empty when something was refused: the form knows what. */
    Optional<Offer.Terms> read(Form form, UUID hub) {
        Optional<Customer> customer = form.attempt(() -> customer(form));
        Optional<Plan> plan = form.attempt(() -> plan(form));
        Optional<Money> deposit = form.read("occasion.deposit", OccasionForm::deposit);
        Optional<LocalDate> valid =
                form.text("occasion.valid").isBlank()
                        ? plan.map(known -> usual(known.day()))
                        : form.read("occasion.valid", text -> day(text, "occasion.valid.wrong"));
        List<Dish> menu = new ArrayList<>();
        plan.ifPresent(known -> menu.addAll(menu(form, hub, known.supply())));
        if (form.isRefused()) {
            return Optional.empty();
        }
        return form.attempt(
                () ->
                        new Offer.Terms(
                                customer.orElseThrow(),
                                plan.orElseThrow(),
                                menu,
                                deposit.orElseThrow(),
                                valid.orElseThrow()));
    }

    /** Until when a quote holds if nobody says so. */
    private LocalDate usual(LocalDate day) {
        LocalDate last = Rome.today(clock).plus(USUAL);
        return last.isBefore(day) ? last : day;
    }

    private static Customer customer(Form form) {
        String number = form.text("party.number").strip();
        Optional<VatNumber> entity = VatNumber.parse(number);
        Optional<TaxCode> person = TaxCode.parse(number);
        if (!number.isEmpty() && entity.isEmpty() && person.isEmpty()) {
            throw new Refused("party.number.wrong");
        }
        return new Customer(
                new Party(form.text("party.name"), entity, person, address(form)),
                Recipient.parse(form.text("recipient.code")));
    }

    static Address address(Form form) {
        return new Address(
                form.text("address.street"),
                form.text("address.postal"),
                form.text("address.town"),
                form.text("address.province"));
    }

    private static Plan plan(Form form) {
        return new Plan(
                day(form.text("occasion.day"), "occasion.day.wrong"),
                parsed(form.text("occasion.hour"), LocalTime::parse, "occasion.hour.wrong"),
                form.text("occasion.place"),
                covers(form.text("occasion.covers")),
                form.has("occasion.supply", SupplyMode.SERVED.name())
                        ? SupplyMode.SERVED
                        : SupplyMode.TAKEN_AWAY);
    }

    /** What no number is, is refused as none. */
    private static int covers(String text) {
        return text.strip().matches("\\d{1,5}") ? Integer.parseInt(text.strip()) : 0;
    }

    private static Money deposit(String text) {
        OptionalLong cents = text.isBlank() ? OptionalLong.of(0) : Figures.cents(text);
        return Money.cents(cents.orElseThrow(() -> new Refused("occasion.deposit.wrong")));
    }

    private static LocalDate day(String text, String reason) {
        return parsed(text, LocalDate::parse, reason);
    }

    private static <T> T parsed(String text, Function<String, T> reader, String reason) {
        try {
            return reader.apply(text);
        } catch (DateTimeParseException e) {
            throw new Refused(reason);
        }
    }

    private List<Dish> menu(Form form, UUID hub, SupplyMode supply) {
        List<Dish> menu = new ArrayList<>();
        for (int row = 0; row < rows(form); row++) {
            int line = row;
            if (!form.text("dish." + line).isBlank()) {
                form.attempt(() -> dish(form, line, hub, supply)).ifPresent(menu::add);
            }
        }
        return menu;
    }

    private Dish dish(Form form, int line, UUID hub, SupplyMode supply) {
        Product product = article(form.text("dish." + line).strip());
        OptionalLong cents = Figures.cents(form.text("price." + line));
        if (cents.isEmpty() || cents.getAsLong() <= 0 || cents.getAsLong() > UnitPrice.LIMIT) {
            throw new Refused("dish.price.wrong", product.name());
        }
        return new Dish(
                product.id(),
                product.name(),
                quantity(form.text("amount." + line), product),
                new UnitPrice(cents.getAsLong(), product.unit()),
                product.vatClass(),
                quoting.rate(hub, product, supply));
    }

    private static Quantity quantity(String text, Product product) {
        try {
            return Typed.quantity(text, product.unit());
        } catch (Refused unreadable) {
            throw new Refused("dish.quantity.wrong", product.name());
        }
    }

    private Product article(String name) {
        return products.all().stream()
                .filter(product -> !product.isWithdrawn())
                .filter(product -> product.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new Refused("dish.product.unknown", name));
    }
}
