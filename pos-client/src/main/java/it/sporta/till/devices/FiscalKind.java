package it.sporta.till.devices;

import it.sporta.hardware.fiscal.FiscalPrinter;
import it.sporta.hardware.fiscal.PaymentForm;
import it.sporta.hardware.fiscal.custom.CustomPrinter;
import it.sporta.hardware.fiscal.custom.CustomSettings;
import it.sporta.hardware.fiscal.epson.EpsonPrinter;
import it.sporta.hardware.fiscal.epson.EpsonSettings;
import it.sporta.hardware.fiscal.wire.Channel;
import it.sporta.till.devices.FiscalDepartments.Place;
import java.util.EnumSet;
import java.util.Set;

/** What a fiscal printer speaks, and what has to be known of one that speaks it. */
public enum FiscalKind {
    /** Has numbers of its own for all forms but two; which department a VAT has is confirmed. */
    EPSON(15, EnumSet.of(PaymentForm.ELECTRONIC, PaymentForm.TICKET), 10, "electronic:1 ticket:1") {
        @Override
        FiscalPrinter printer(FiscalSetup setup, Channel channel) {
            return new EpsonPrinter(
                    new EpsonSettings(
                            setup.address(),
                            setup.departments()
                                    .as(at -> new EpsonSettings.Department(at.number(), at.vat())),
                            1,
                            setup.payments().number(PaymentForm.ELECTRONIC).orElse(1),
                            setup.payments().number(PaymentForm.TICKET).orElse(1),
                            setup.voids()),
                    channel);
        }

        @Override
        int told(Place place) {
            return place.number();
        }
    },
    /** Every form of payment has the number it was programmed with. */
    CUSTOM(99, EnumSet.allOf(PaymentForm.class), 30, "") {
        @Override
        FiscalPrinter printer(FiscalSetup setup, Channel channel) {
            return new CustomPrinter(
                    new CustomSettings(
                            setup.address(),
                            setup.serial(),
                            setup.departments()
                                    .as(at -> new CustomSettings.Department(at.number(), at.vat())),
                            setup.payments().numbers()),
                    channel);
        }

        @Override
        int told(Place place) {
            return place.vat();
        }
    };

    private final int mostVat;
    private final Set<PaymentForm> numbered;
    private final int mostPayment;
    private final String payments;

    FiscalKind(int mostVat, Set<PaymentForm> numbered, int mostPayment, String payments) {
        this.mostVat = mostVat;
        this.numbered = numbered;
        this.mostPayment = mostPayment;
        this.payments = payments;
    }

    abstract FiscalPrinter printer(FiscalSetup setup, Channel channel);

    /** Under which of the two numbers of a VAT the machine tells what stands there. */
    abstract int told(Place place);

    /**
     * @throws IllegalArgumentException for a number that such a machine does not have
     */
    FiscalDepartments departments(String text) {
        FiscalDepartments read = FiscalDepartments.parse(text);
        if (read.places().values().stream().anyMatch(place -> place.vat() > mostVat)) {
            throw new IllegalArgumentException("a VAT of this machine is 1 to " + mostVat);
        }
        return read;
    }

    /**
     * @throws IllegalArgumentException for a form or number that such a machine does not have
     */
    FiscalPayments payments(String text) {
        FiscalPayments read = FiscalPayments.parse(text);
        if (!numbered.containsAll(read.numbers().keySet())
                || read.numbers().values().stream().anyMatch(number -> number > mostPayment)) {
            throw new IllegalArgumentException("not of this machine: " + text);
        }
        return read;
    }

    /**
     * Whether such a machine numbers this form as it was programmed; else it has one of its own.
     */
    public boolean numbers(PaymentForm form) {
        return numbered.contains(form);
    }

    /** What counts where nothing is said; empty where it must be. */
    String payments() {
        return payments;
    }

    /** How its payments are written. */
    String paymentsExample() {
        return payments.isEmpty() ? "cash:1 electronic:2 ticket:3" : payments;
    }

    String departmentsExample() {
        return this == EPSON ? "22:1/1 10:2/2 4:3/3 N4:13/13" : "22:1/11 10:2/12 4:3/13 N4:4/14";
    }

    /** Whether firmware differs in how it wants a void. */
    boolean hasVoidForms() {
        return this == EPSON;
    }
}
