package it.sporta.till.fiscal;

import it.sporta.hardware.fiscal.FiscalPrinter;
import it.sporta.hardware.fiscal.Outcome;
import it.sporta.till.devices.FiscalStanding;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;

/** Fiscal printers between whose order and answer something happens. */
final class Interrupted {

    private Interrupted() {}

    /** Something happens right after each order of a document. */
    static FiscalPrinter of(FiscalPrinter real, Runnable afterwards) {
        return printer(real, afterwards, () -> false);
    }

    /** Once a document was ordered, nothing is heard any more. */
    static Machine deafAfterwards(Machine real) {
        boolean[] deaf = {false};
        return new Machine(
                printer(real.printer(), () -> deaf[0] = true, () -> deaf[0]),
                real.serial(),
                real.renounces(),
                List::of,
                () -> FiscalStanding.READY,
                Optional.empty());
    }

    private static FiscalPrinter printer(
            FiscalPrinter real, Runnable afterwards, java.util.function.BooleanSupplier deaf) {
        return (FiscalPrinter)
                Proxy.newProxyInstance(
                        Interrupted.class.getClassLoader(),
                        new Class<?>[] {FiscalPrinter.class},
                        (proxy, method, arguments) -> {
                            if (deaf.getAsBoolean()) {
                                return Outcome.unknown("nobody answers");
                            }
                            Object answer = asked(real, method, arguments);
                            if (method.getName().equals("issue")) {
                                afterwards.run();
                                return deaf.getAsBoolean()
                                        ? Outcome.unknown("nobody answers")
                                        : answer;
                            }
                            return answer;
                        });
    }

    private static Object asked(FiscalPrinter real, java.lang.reflect.Method method, Object... with)
            throws Throwable {
        try {
            return method.invoke(real, with);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
