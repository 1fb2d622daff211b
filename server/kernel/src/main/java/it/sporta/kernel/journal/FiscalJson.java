package it.sporta.kernel.journal;

import it.sporta.kernel.money.Money;
import jakarta.json.JsonObject;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What fiscal printers did as content. */
final class FiscalJson {

    /** To the second, always: LocalDateTime leaves zero seconds out. */
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private FiscalJson() {}

    /** Empty for a fact of another kind. */
    static Optional<Map<String, Object>> write(Fact fact) {
        if (fact instanceof FiscalFact.DocumentIssued issued) {
            return Optional.of(issued(issued));
        } else if (fact instanceof FiscalFact.DocumentDue due) {
            return Optional.of(due(due));
        } else if (fact instanceof FiscalFact.DayClosed closed) {
            return Optional.of(closed(closed));
        }
        return Optional.empty();
    }

    private static Map<String, Object> issued(FiscalFact.DocumentIssued issued) {
        Map<String, Object> json = new TreeMap<>();
        json.put("ticket", issued.ticket().toString());
        json.put("serial", issued.serial());
        json.put("z", issued.z());
        json.put("number", issued.number());
        json.put("at", AT.format(issued.at()));
        json.put("total", issued.total().cents());
        json.put("found", issued.found());
        issued.operator().ifPresent(who -> json.put("operator", who.toString()));
        return json;
    }

    private static Map<String, Object> due(FiscalFact.DocumentDue due) {
        Map<String, Object> json = new TreeMap<>();
        json.put("ticket", due.ticket().toString());
        json.put("serial", due.serial());
        json.put("known", due.known().name());
        json.put("reason", due.reason());
        due.operator().ifPresent(who -> json.put("operator", who.toString()));
        return json;
    }

    private static Map<String, Object> closed(FiscalFact.DayClosed closed) {
        Map<String, Object> json = new TreeMap<>();
        json.put("serial", closed.serial());
        json.put("z", closed.z());
        closed.told().ifPresent(total -> json.put("told", total.cents()));
        json.put("reckoned", closed.reckoned().cents());
        json.put("documents", closed.documents());
        closed.operator().ifPresent(who -> json.put("operator", who.toString()));
        return json;
    }

    static FiscalFact.DocumentIssued issued(JsonObject json) {
        return new FiscalFact.DocumentIssued(
                Json.id(json, "ticket"),
                json.getString("serial"),
                Math.toIntExact(Json.number(json, "z")),
                Math.toIntExact(Json.number(json, "number")),
                LocalDateTime.parse(json.getString("at"), AT),
                Money.cents(Json.number(json, "total")),
                json.getBoolean("found"),
                operator(json));
    }

    static FiscalFact.DocumentDue due(JsonObject json) {
        return new FiscalFact.DocumentDue(
                Json.id(json, "ticket"),
                json.getString("serial"),
                FiscalFact.Known.valueOf(json.getString("known")),
                json.getString("reason"),
                operator(json));
    }

    static FiscalFact.DayClosed closed(JsonObject json) {
        return new FiscalFact.DayClosed(
                json.getString("serial"),
                Math.toIntExact(Json.number(json, "z")),
                json.containsKey("told")
                        ? Optional.of(Money.cents(Json.number(json, "told")))
                        : Optional.empty(),
                Money.cents(Json.number(json, "reckoned")),
                Json.number(json, "documents"),
                operator(json));
    }

    private static Optional<UUID> operator(JsonObject json) {
        return Optional.ofNullable(json.getString("operator", null)).map(UUID::fromString);
    }
}
