package it.sporta.hardware.fiscal.epson;

import it.sporta.hardware.fiscal.Vat;
import java.net.URI;
import java.util.Map;

/**
 * How a machine was set up, as confirmed on it with the technician.
 *
 * @param address such as {@code http://192.168.1.20}
 * @param departments by the VAT programmed for each
 * @param operator 1 to 12
 * @param electronicIndex 1 to 10, the electronic payment as programmed (0 would be credit)
 * @param ticketIndex 1 to 10, the meal voucher as programmed
 */
public record EpsonSettings(
        URI address,
        Map<Vat, Department> departments,
        int operator,
        int electronicIndex,
        int ticketIndex,
        VoidForm voids) {

    /**
     * A department and the VAT group it was given; other programs number both alike, machines need
     * not.
     *
     * @param number 1 to 99
     * @param group 1 to 9 a rate, 10 to 15 a nature
     */
    public record Department(int number, int group) {
        public Department {
            within(1, number, 99);
            within(1, group, 15);
        }
    }

    /** How firmware wants a void; which one is seen on the machine. */
    public enum VoidForm {
        REFERENCE_ONLY,
        REFERENCE_AND_CLOSING
    }

    public EpsonSettings {
        departments = Map.copyOf(departments);
        within(1, operator, 12);
        within(1, electronicIndex, 10);
        within(1, ticketIndex, 10);
    }

    /** The first operator, payments under their first index, voids by their reference. */
    public static EpsonSettings usual(URI address, Map<Vat, Department> departments) {
        return new EpsonSettings(address, departments, 1, 1, 1, VoidForm.REFERENCE_ONLY);
    }

    private static void within(int least, int number, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(number + " is not " + least + " to " + most);
        }
    }
}
