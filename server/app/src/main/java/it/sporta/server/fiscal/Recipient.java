package it.sporta.server.fiscal;

import it.sporta.kernel.Refused;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the exchange system (SdI) brings an invoice.
 *
 * @param code seven characters of a private recipient, {@value #NONE} when the buyer has none; six
 *     of an office of the public administration (code of the IPA index)
 * @param mail certified mail (PEC), only beside {@value #NONE}
 */
public record Recipient(String code, Optional<String> mail) {

    public static final String NONE = "0000000";

    public Recipient {
        if (!code.matches("[A-Z0-9]{6,7}")) {
            throw new Refused("recipient.code.wrong");
        }
        if (mail.isPresent() && !code.equals(NONE)) {
            throw new Refused("recipient.both");
        }
        if (mail.filter(text -> !text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")).isPresent()) {
            throw new Refused("recipient.mail.wrong");
        }
    }

    /** What a person typed: a code, a certified mail address, or nothing. */
    public static Recipient parse(String text) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            return new Recipient(NONE, Optional.empty());
        }
        return typed.contains("@")
                ? new Recipient(NONE, Optional.of(typed))
                : new Recipient(typed.toUpperCase(Locale.ROOT), Optional.empty());
    }

    /** {@code FPA12} to the public administration, else {@code FPR12}. */
    String format() {
        return code.length() == 6 ? "FPA12" : "FPR12";
    }
}
