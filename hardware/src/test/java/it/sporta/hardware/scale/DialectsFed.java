package it.sporta.hardware.scale;

import it.sporta.hardware.fuzz.Fed;
import it.sporta.hardware.fuzz.Numbers;
import it.sporta.hardware.fuzz.Pieces;
import it.sporta.hardware.scale.Indication.Load;
import it.sporta.hardware.scale.cas.CasCounter;
import it.sporta.hardware.scale.cas.CasIndicator;
import it.sporta.hardware.scale.coop.CoopExtended;
import it.sporta.hardware.scale.coop.CoopShort;
import it.sporta.hardware.scale.diniargeo.DiniArgeo;
import it.sporta.hardware.scale.diniargeo.DiniArgeo.Wording;
import it.sporta.hardware.scale.mtsics.MtSics;
import it.sporta.hardware.scale.toledo8217.Toledo8217;
import it.sporta.hardware.scale.toledo8217.Variant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every protocol of scales that only weigh. */
public final class DialectsFed {
    private static final List<Dialect> ALL =
            List.of(
                    new Toledo8217(Variant.METTLER),
                    new Toledo8217(Variant.BAXTRAN),
                    new CasCounter(),
                    new CasIndicator(),
                    new CasIndicator((byte) 'R'),
                    new DiniArgeo(Wording.STANDARD, Optional.empty()),
                    new DiniArgeo(Wording.EXTENDED, Optional.of("01")),
                    new CoopExtended(),
                    new CoopShort(1),
                    new MtSics(MtSics.Command.S),
                    Subject.asked(),
                    Subject.listenedTo());

    private DialectsFed() {}

    public static Stream<Fed> all() {
        return ALL.stream().map(dialect -> bytes -> feed(dialect, bytes));
    }

    /** Nothing is heard that was not said, wherever the line cuts it. */
    private static void feed(Dialect dialect, byte[] bytes) {
        Pieces.soFar(bytes)
                .forEach(
                        soFar ->
                                dialect.heard(soFar)
                                        .filter(Load.class::isInstance)
                                        .map(Load.class::cast)
                                        .ifPresent(load -> Numbers.cameIn(soFar, load.grams())));
    }
}
