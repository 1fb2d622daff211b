package it.sporta.kernel.journal;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.people.Role;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Facts as canonical bytes, format version 1. Written once, at the till; read wherever somebody
 * wants to know. A reader ignores fields it does not know, so a later till may say more.
 */
public final class FactJson {

    private static final long VERSION = 1;

    private FactJson() {}

    public static Bytes write(Fact fact) {
        Map<String, Object> json = new TreeMap<>(fields(fact));
        json.put("v", VERSION);
        return CanonicalJson.bytes(json);
    }

    private static Map<String, Object> fields(Fact fact) {
        // A chain and no switch over types: the language level is 17.
        if (fact instanceof Fact.TicketPaid paid) {
            return TicketJson.write(paid);
        } else if (fact instanceof Fact.WasteWeighed weighed) {
            return WasteJson.write(weighed);
        } else if (fact instanceof Fact.WasteWithdrawn withdrawn) {
            return WasteJson.write(withdrawn);
        } else if (fact instanceof Fact.PaperPrinted paper) {
            return Map.of(
                    "ticket", paper.ticket().toString(),
                    "outcome", paper.outcome().name(),
                    "copy", paper.copy());
        } else if (fact instanceof Fact.ShiftOpened opened) {
            return Map.of(
                    "shift", opened.shift().toString(),
                    "businessDate", opened.businessDate().toString(),
                    "counted", opened.counted().cents(),
                    "operator", opened.operator().toString());
        } else if (fact instanceof Fact.ShiftClosed closed) {
            return Map.of(
                    "shift", closed.shift().toString(),
                    "counted", closed.counted().cents(),
                    "expected", closed.expected().cents(),
                    "operator", closed.operator().toString());
        }
        return TableJson.write(fact)
                .or(() -> GroupJson.write(fact))
                .or(() -> CardJson.write(fact))
                .or(() -> FiscalJson.write(fact))
                .orElseGet(() -> fieldsOfTheHouse(fact));
    }

    private static Map<String, Object> fieldsOfTheHouse(Fact fact) {
        if (fact instanceof Fact.Enrolled enrolled) {
            return Map.of(
                    "grant", enrolled.grantHash().hex(),
                    "till", enrolled.tillName(),
                    "software", enrolled.software());
        } else if (fact instanceof Fact.Recovered recovered) {
            return Map.of("reason", recovered.reason(), "last", recovered.last().toString());
        } else if (fact instanceof Fact.Started started) {
            return Map.of("software", started.software(), "java", started.java());
        } else if (fact instanceof Fact.LoggedIn in) {
            return Map.of("operator", in.operator().toString(), "role", in.role().name());
        } else if (fact instanceof Fact.LoggedOut out) {
            return Map.of("operator", out.operator().toString());
        } else if (fact instanceof Fact.LoginLocked locked) {
            return Map.of("attempts", locked.attempts(), "seconds", locked.seconds());
        } else if (fact instanceof Fact.DrawerOpened drawer) {
            return Map.of("operator", drawer.operator().toString(), "reason", drawer.reason());
        } else if (fact instanceof Fact.ClockJumped jumped) {
            return Map.of("millis", jumped.millis());
        } else if (fact instanceof Fact.Configured configured) {
            return Map.of("settings", configured.settings());
        }
        return Map.of();
    }

    /**
     * Empty when the type is not known to this version.
     *
     * @throws IllegalArgumentException when the type is known and the content is not that
     */
    static Optional<Fact> read(int type, Bytes content) {
        return FactType.of(type).map(known -> read(known, content));
    }

    private static Fact read(FactType type, Bytes content) {
        JsonObject json = Json.read(content);
        try {
            if (Json.number(json, "v") != VERSION) {
                throw new IllegalArgumentException("format version " + json.get("v"));
            }
            return fact(type, json);
        } catch (NullPointerException | ClassCastException | ArithmeticException missing) {
            // Jakarta JSON answers a missing or misshapen field with these.
            throw new IllegalArgumentException("content of " + type + " is incomplete", missing);
        } catch (java.time.DateTimeException wrong) {
            throw new IllegalArgumentException("content of " + type + " has no date", wrong);
        }
    }

    private static Fact fact(FactType type, JsonObject json) {
        return switch (type) {
            case TICKET_PAID -> TicketJson.read(json);
            case WASTE_WEIGHED -> WasteJson.weighed(json);
            case WASTE_WITHDRAWN -> WasteJson.withdrawn(json);
            case TABLE_OPENED -> TableJson.opened(json);
            case ORDER_SENT -> TableJson.sent(json);
            case TABLE_LEFT -> TableJson.left(json);
            case GROUP_BOOKED -> GroupJson.booked(json);
            case DELIVERY_WEIGHED -> GroupJson.weighed(json);
            case DELIVERY_WITHDRAWN -> GroupJson.withdrawn(json);
            case CARD_SETTLED -> CardJson.settled(json);
            case DOCUMENT_ISSUED -> FiscalJson.issued(json);
            case DOCUMENT_DUE -> FiscalJson.due(json);
            case DAY_CLOSED -> FiscalJson.closed(json);
            case PAPER_PRINTED ->
                    new Fact.PaperPrinted(
                            Json.id(json, "ticket"),
                            Fact.PaperOutcome.valueOf(json.getString("outcome")),
                            json.getBoolean("copy"));
            case SHIFT_OPENED ->
                    new Fact.ShiftOpened(
                            Json.id(json, "shift"),
                            LocalDate.parse(json.getString("businessDate")),
                            Money.cents(Json.number(json, "counted")),
                            Json.id(json, "operator"));
            case SHIFT_CLOSED ->
                    new Fact.ShiftClosed(
                            Json.id(json, "shift"),
                            Money.cents(Json.number(json, "counted")),
                            Money.cents(Json.number(json, "expected")),
                            Json.id(json, "operator"));
            case ENROLLED ->
                    new Fact.Enrolled(
                            Bytes.hex(json.getString("grant")),
                            json.getString("till"),
                            json.getString("software"));
            case RECOVERED ->
                    new Fact.Recovered(
                            json.getString("reason"), Head.parse(json.getString("last")));
            case STARTED -> new Fact.Started(json.getString("software"), json.getString("java"));
            case STOPPED -> new Fact.Stopped();
            case LOGGED_IN ->
                    new Fact.LoggedIn(
                            Json.id(json, "operator"), Role.valueOf(json.getString("role")));
            case LOGGED_OUT -> new Fact.LoggedOut(Json.id(json, "operator"));
            case LOGIN_LOCKED ->
                    new Fact.LoginLocked(json.getInt("attempts"), json.getInt("seconds"));
            case DRAWER_OPENED ->
                    new Fact.DrawerOpened(Json.id(json, "operator"), json.getString("reason"));
            case CLOCK_JUMPED -> new Fact.ClockJumped(Json.number(json, "millis"));
            case CONFIGURED -> new Fact.Configured(settings(json.getJsonObject("settings")));
        };
    }

    private static Map<String, String> settings(JsonObject json) {
        return json.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                field -> ((JsonString) field.getValue()).getString()));
    }
}
