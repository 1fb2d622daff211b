package it.sporta.till.devices;

import it.sporta.hardware.fiscal.PaymentForm;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of the forms of payment as programmed in a machine: {@code cash:1 electronic:2}. A form
 * that is not there is not programmed.
 */
public record FiscalPayments(Map<PaymentForm, Integer> numbers) {

    private static final Pattern ONE = Pattern.compile("([a-z-]+):(\\d{1,2})");

    public FiscalPayments {
        Map<PaymentForm, Integer> own = new EnumMap<>(PaymentForm.class);
        own.putAll(numbers);
        numbers = Collections.unmodifiableMap(own);
        if (numbers.values().stream().anyMatch(number -> number < 1)) {
            throw new IllegalArgumentException("payments are numbered from 1");
        }
    }

    /**
     * @throws IllegalArgumentException for what is none, and for a form that stands there twice
     */
    static FiscalPayments parse(String text) {
        Map<PaymentForm, Integer> numbers = new EnumMap<>(PaymentForm.class);
        for (String word : text.strip().split("\\s+")) {
            Matcher one = ONE.matcher(word);
            if (!one.matches()
                    || numbers.put(form(one.group(1)), Integer.valueOf(one.group(2))) != null) {
                throw new IllegalArgumentException("no payment: " + word);
            }
        }
        return new FiscalPayments(numbers);
    }

    private static PaymentForm form(String name) {
        return Arrays.stream(PaymentForm.values())
                .filter(form -> Fittings.name(form).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no form: " + name));
    }

    /** Empty for a form that is not programmed, or has no number on such a machine. */
    OptionalInt number(PaymentForm form) {
        Integer number = numbers.get(form);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
