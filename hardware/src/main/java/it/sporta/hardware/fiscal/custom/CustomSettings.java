package it.sporta.hardware.fiscal.custom;

import it.sporta.hardware.fiscal.PaymentForm;
import it.sporta.hardware.fiscal.Vat;
import java.net.URI;
import java.util.Map;

/**
 * How a machine was set up, as confirmed on it with the technician.
 *
 * @param address such as {@code http://192.168.1.21}
 * @param serial eleven letters and digits; it is also the password
 * @param departments by the VAT programmed for each
 * @param payments 1 to 30, as programmed on this machine; a form that is not programmed is missing
 */
public record CustomSettings(
        URI address,
        String serial,
        Map<Vat, Department> departments,
        Map<PaymentForm, Integer> payments) {

    /**
     * A department and the index of its VAT.
     *
     * @param number 1 to 99
     * @param vatIndex 1 to 99
     */
    public record Department(int number, int vatIndex) {
        public Department {
            within(number, 99);
            within(vatIndex, 99);
        }
    }

    public CustomSettings {
        departments = Map.copyOf(departments);
        payments = Map.copyOf(payments);
        payments.values().forEach(code -> within(code, 30));
        if (!serial.matches("[A-Za-z0-9]{11}")) {
            throw new IllegalArgumentException("no serial: " + serial);
        }
    }

    private static void within(int number, int most) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(number + " is not 1 to " + most);
        }
    }
}
