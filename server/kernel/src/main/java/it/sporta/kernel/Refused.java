package it.sporta.kernel;

import java.util.List;

/**
 * The business says no, for a reason a person can act on. The edge turns it into one sentence
 * beside the field: the reason is a key of its message bundle, the details fill its places.
 */
public final class Refused extends RuntimeException {

    private final String reason;
    private final transient List<Object> details;

    /**
     * @param reason key of the sentence, such as {@code basket.empty}
     * @param details in the order the sentence names them
     */
    public Refused(String reason, Object... details) {
        super(reason);
        this.reason = reason;
        this.details = List.of(details);
    }

    public String reason() {
        return reason;
    }

    public List<Object> details() {
        return details;
    }
}
