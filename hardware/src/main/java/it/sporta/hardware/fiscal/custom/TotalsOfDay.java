package it.sporta.hardware.fiscal.custom;

import it.sporta.hardware.fiscal.DailyTotals;
import it.sporta.hardware.fiscal.Vat;
import it.sporta.hardware.fiscal.wire.Digits;
import it.sporta.hardware.fiscal.wire.Reply;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The answer to {@code getDailyTotals}: groups of amounts by rate, in padded cents. */
final class TotalsOfDay {
    private static final String GROUP = "dailyTotals/%s/";

    private TotalsOfDay() {}

    static DailyTotals read(Reply reply) {
        return new DailyTotals(
                sum("vatSalesTickets", reply),
                sum("vatCanceledTickets", reply),
                sum("vatRefundTickets", reply),
                byVat(reply),
                Map.of());
    }

    /** Empty when the group is missing, or one of its amounts is not an amount. */
    private static OptionalLong sum(String group, Reply reply) {
        String start = String.format(GROUP, group);
        long sum = 0;
        boolean told = false;
        for (Map.Entry<String, String> entry : reply.texts().entrySet()) {
            if (entry.getKey().startsWith(start) && entry.getKey().endsWith("/gross")) {
                OptionalLong cents = Digits.wholeCents(entry.getValue().strip());
                if (cents.isEmpty()) {
                    return OptionalLong.empty();
                }
                told = true;
                sum += cents.getAsLong();
            }
        }
        return told ? OptionalLong.of(sum) : OptionalLong.empty();
    }

    private static Map<Vat, Long> byVat(Reply reply) {
        Map<Vat, Long> sums = new HashMap<>();
        String start = String.format(GROUP, "vatSalesTickets");
        reply.texts()
                .forEach(
                        (path, text) -> {
                            if (path.startsWith(start) && path.endsWith("/rate")) {
                                add(path, text.strip(), reply, sums);
                            }
                        });
        return sums;
    }

    private static void add(String path, String text, Reply reply, Map<Vat, Long> sums) {
        OptionalInt rate = Digits.number(text);
        String gross = path.substring(0, path.length() - "rate".length()) + "gross";
        OptionalLong cents = Digits.wholeCents(reply.text(gross).orElse(""));
        if (rate.isPresent() && rate.getAsInt() > 0 && rate.getAsInt() < 10_000) {
            cents.ifPresent(amount -> sums.merge(Vat.rate(rate.getAsInt()), amount, Long::sum));
        }
    }
}
