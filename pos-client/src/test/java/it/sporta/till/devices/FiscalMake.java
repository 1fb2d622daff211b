package it.sporta.till.devices;

import it.sporta.hardware.bench.fiscal.CustomTwin;
import it.sporta.hardware.bench.fiscal.EpsonTwin;
import it.sporta.hardware.bench.fiscal.FiscalTwin;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

/** A maker's virtual fiscal printer, and the lines by which a till knows it. */
public enum FiscalMake {
    EPSON("22:1/1 10:2/2 4:3/3 N4:13/13", "electronic:1 ticket:1") {
        @Override
        public FiscalTwin twin(Clock clock) {
            return EpsonTwin.switchedOn(SERIAL, 11, clock);
        }
    },
    CUSTOM("22:1/11 10:2/12 4:3/13 N4:4/14", "cash:1 electronic:2 ticket:3") {
        @Override
        public FiscalTwin twin(Clock clock) {
            return CustomTwin.switchedOn(SERIAL, 11, clock);
        }
    };

    public static final String SERIAL = "99MEY022274";

    private final String departments;
    private final String payments;

    FiscalMake(String departments, String payments) {
        this.departments = departments;
        this.payments = payments;
    }

    public abstract FiscalTwin twin(Clock clock);

    /** All that has to be said of a machine at this address. */
    public Map<DeviceKey, String> lines(String address) {
        Map<DeviceKey, String> lines = new EnumMap<>(DeviceKey.class);
        lines.put(DeviceKey.FISCAL_KIND, Fittings.name(this));
        lines.put(DeviceKey.FISCAL_PATH, address);
        lines.put(DeviceKey.FISCAL_SERIAL, SERIAL);
        lines.put(DeviceKey.FISCAL_DEPARTMENTS, departments);
        lines.put(DeviceKey.FISCAL_PAYMENTS, payments);
        return lines;
    }

    public DeviceSettings settings(FiscalTwin twin) {
        return DeviceSettings.none().with("fiscal", lines(twin.address().toString()));
    }
}
