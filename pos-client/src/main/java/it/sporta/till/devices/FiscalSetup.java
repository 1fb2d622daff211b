package it.sporta.till.devices;

import it.sporta.hardware.fiscal.Vat;
import it.sporta.hardware.fiscal.epson.EpsonSettings.VoidForm;
import java.net.URI;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/**
 * How the fiscal printer of this till was set up, as confirmed on it with the technician.
 *
 * @param address of its web server
 * @param serial eleven letters and digits
 * @param voids how its firmware wants a void; counts only where firmware differs
 * @param trains whether till and machine only train
 * @param closing the hour, in the shop's zone, at which the day is closed by itself
 */
public record FiscalSetup(
        FiscalKind kind,
        URI address,
        String serial,
        FiscalDepartments departments,
        FiscalPayments payments,
        VoidForm voids,
        boolean trains,
        Optional<LocalTime> closing) {

    /** By VAT the number under which the machine tells what it holds. */
    Map<Vat, Integer> confirmed() {
        return departments.as(kind::told);
    }
}
