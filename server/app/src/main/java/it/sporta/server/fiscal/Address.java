package it.sporta.server.fiscal;

import it.sporta.kernel.Refused;
import it.sporta.server.identity.Text;
import java.util.Locale;

/**
 * An Italian address as documents write it.
 *
 * @param street with its number, at most 60 characters
 * @param postalCode CAP, five digits
 * @param province two capital letters
 */
public record Address(String street, String postalCode, String town, String province) {

    public Address {
        street = Text.required(street, 60, "address.street");
        town = Text.required(town, 60, "address.town");
        postalCode = Text.required(postalCode, 5, "address.postal");
        province = Text.required(province, 2, "address.province").toUpperCase(Locale.ROOT);
        if (!postalCode.matches("\\d{5}")) {
            throw new Refused("address.postal.wrong");
        }
        if (!province.matches("[A-Z]{2}")) {
            throw new Refused("address.province.wrong");
        }
    }

    /** In one line: {@code via Capuana 7, 20157 Milano (MI)}. */
    @Override
    public String toString() {
        return street + ", " + postalCode + " " + town + " (" + province + ")";
    }
}
