package it.sporta.server.demo.data;

import it.sporta.kernel.product.ProductId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Identities made of names (RFC 9562, version 3), so that the demo finds again what it loaded and a
 * step that was broken off gives everything the same identity when it is done again.
 */
public final class Keys {

    private Keys() {}

    public static UUID company(String key) {
        return of("organisation", key);
    }

    public static UUID hub(String key) {
        return of("hub", key);
    }

    public static ProductId article(String key) {
        return new ProductId(of("product", key));
    }

    /** The till that told the sales of the past. */
    public static UUID pastTill(String hub) {
        return of("past", hub);
    }

    /**
     * @param parts whatever makes the thing one of its kind
     */
    public static UUID of(String kind, Object... parts) {
        StringBuilder name = new StringBuilder("sporta demo ").append(kind);
        for (Object part : parts) {
            name.append('|').append(part);
        }
        return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
    }
}
