package it.sporta.server.demo.data;

import it.sporta.kernel.people.Role;
import it.sporta.server.fiscal.Address;
import it.sporta.server.fiscal.Party;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.HubKind;
import it.sporta.server.identity.TaxScheme;
import it.sporta.server.identity.VatNumber;
import it.sporta.server.stock.PlaceKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who and where: organisations, their hubs with tills, and people, in the order of the tables. */
public record Neighbourhood(
        List<Company> companies,
        Map<String, HubEntry> hubs,
        List<TillEntry> tills,
        List<PersonEntry> people,
        Map<String, Party> donees,
        List<BinEntry> bins) {

    /**
     * @param natura what stands in place of VAT, empty where VAT is charged
     */
    public record Company(
            String key,
            String name,
            VatNumber vatNumber,
            TaxScheme scheme,
            String natura,
            LocalDate from) {}

    public record HubEntry(String key, String company, HubKind kind, Hub.Place place) {}

    /**
     * @param key under which the run command looks for the till's code
     * @param name as the till's receipts say it
     * @param place the kind of place it sells from first
     */
    public record TillEntry(String key, String name, String hub, PlaceKind place) {}

    /**
     * @param key also the account of a coordinator
     * @param password empty for cashiers
     */
    public record PersonEntry(
            String key, String name, Role role, String pin, String password, List<String> hubs) {}

    /** A bin of a hub, and what it weighs. */
    public record BinEntry(String hub, String name, long tareGrams) {}

    static Neighbourhood read(Path directory) {
        Map<String, Company> companies =
                Sheet.byKey(directory, "organisations.csv", Neighbourhood::company);
        Map<String, HubEntry> hubs = Sheet.byKey(directory, "hubs.csv", row -> hub(row, companies));
        Set<String> pins = new HashSet<>();
        return new Neighbourhood(
                List.copyOf(companies.values()),
                hubs,
                Sheet.read(directory, "tills.csv", row -> till(row, hubs)),
                Sheet.read(directory, "people.csv", row -> person(row, hubs, pins)),
                Sheet.byKey(directory, "donees.csv", Neighbourhood::donee),
                Sheet.read(directory, "bins.csv", row -> bin(row, hubs)));
    }

    private static Party donee(Entry row) {
        return new Party(
                row.text("name"),
                Optional.of(row.value("tax_number", VatNumber::new)),
                Optional.empty(),
                new Address(
                        row.text("street"),
                        row.text("postal_code"),
                        row.text("town"),
                        row.text("province")));
    }

    private static BinEntry bin(Entry row, Map<String, HubEntry> hubs) {
        return new BinEntry(row.known("hub", hubs), row.text("name"), row.whole("tare_grams", 1));
    }

    private static Company company(Entry row) {
        TaxScheme scheme = row.one("scheme", TaxScheme.class);
        String natura = row.maybe("natura");
        if (scheme.chargesVat() != natura.isEmpty()) {
            throw row.bad("natura is for those who charge no VAT, and only for them");
        }
        return new Company(
                row.text("key"),
                row.text("name"),
                row.value("vat_number", VatNumber::new),
                scheme,
                natura,
                row.day("from"));
    }

    private static HubEntry hub(Entry row, Map<String, Company> companies) {
        String address = row.text("address");
        String province = row.text("province");
        return new HubEntry(
                row.text("key"),
                row.known("organisation", companies),
                row.one("kind", HubKind.class),
                row.value("name", name -> new Hub.Place(name, address, province)));
    }

    private static TillEntry till(Entry row, Map<String, HubEntry> hubs) {
        PlaceKind place = row.one("place", PlaceKind.class);
        if (!place.isReal()) {
            throw row.bad(place + " holds no goods");
        }
        return new TillEntry(row.text("key"), row.text("name"), row.known("hub", hubs), place);
    }

    private static PersonEntry person(Entry row, Map<String, HubEntry> hubs, Set<String> pins) {
        String pin = row.text("pin");
        for (String hub : row.list("hubs")) {
            if (!pins.add(row.requireKnown("hubs", hub, hubs) + " " + pin)) {
                throw row.bad("somebody at " + hub + " has the same PIN");
            }
        }
        Role role = row.one("role", Role.class);
        String password = role == Role.COORDINATOR ? row.text("password") : row.maybe("password");
        return new PersonEntry(
                row.text("key"), row.text("name"), role, pin, password, row.list("hubs"));
    }
}
