package it.sporta.till.cash;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.UuidV7;
import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.money.Money;
import it.sporta.till.disk.SealedFile;
import it.sporta.till.journal.Hub;
import it.sporta.till.selling.Shop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShiftsTest {

    private static final Money WRONG = Money.euro(777);

    @TempDir Path home;
    private final Hub hub = new Hub();
    private Shift before;
    private Head end;

    @BeforeEach
    void aMorningOfSales() throws Exception {
        try (Shop shop = Shop.ready(home, hub)) {
            for (int i = 0; i < 130; i++) {
                shop.desk.scan(Hub.HONEY_CODE);
                shop.desk.payExactly(shop.desk.state().basket().id());
            }
            before = shop.shifts.current().orElseThrow();
            end = shop.journal.head();
        }
    }

    private Shift reopened() throws Exception {
        try (Shop shop = Shop.ready(home, hub)) {
            return shop.shifts.current().orElseThrow();
        }
    }

    private KeptSum kept() {
        return new KeptSum(new SealedFile(home.resolve("shift.sum")));
    }

    @Test
    void keepsASumOnceInAWhileAndGoesOnFromIt() throws Exception {
        assertThat(before.tickets()).isEqualTo(130);
        KeptSum.Sum sum = kept().read().orElseThrow();
        assertThat(sum.tickets()).isEqualTo(128);
        assertThat(reopened()).isEqualTo(before);

        kept().keep(new KeptSum.Sum(sum.at(), sum.shift(), WRONG, 128));
        assertThat(reopened().taken().minus(WRONG))
                .as("only the two sales after it are read")
                .isEqualTo(before.taken().minus(sum.taken()));
    }

    @Test
    void reckonsWithoutTheFileAndThenKeepsItAgain() throws Exception {
        Files.delete(home.resolve("shift.sum"));
        assertThat(reopened()).isEqualTo(before);
        assertThat(kept().read().orElseThrow().tickets()).isEqualTo(128);
    }

    @Test
    void believesNoSpoiltFile() throws Exception {
        Path file = home.resolve("shift.sum");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertThat(kept().read()).isEmpty();
        assertThat(reopened()).isEqualTo(before);
    }

    @Test
    void believesNoSumThatIsNone() throws Exception {
        new SealedFile(home.resolve("shift.sum")).write(new byte[] {'1', '\n', '2'});
        assertThat(reopened()).isEqualTo(before);
    }

    @Test
    void believesNoSumAtAnEntryThatIsNotThere() throws Exception {
        KeptSum.Sum sum = kept().read().orElseThrow();
        Head changed = new Head(end.epoch(), sum.at().sequence(), Bytes.of(new byte[32]));
        kept().keep(new KeptSum.Sum(changed, sum.shift(), WRONG, 128));
        assertThat(reopened()).isEqualTo(before);
        Head beyond = new Head(end.epoch(), end.sequence() + 100, end.hash());
        kept().keep(new KeptSum.Sum(beyond, sum.shift(), WRONG, 128));
        assertThat(reopened()).isEqualTo(before);
    }

    @Test
    void believesNoSumOfAnotherShift() throws Exception {
        KeptSum.Sum sum = kept().read().orElseThrow();
        UUID other = new UuidV7(Shop.CLOCK).next();
        kept().keep(new KeptSum.Sum(sum.at(), other, WRONG, 128));
        assertThat(reopened()).isEqualTo(before);
    }

    @Test
    void aNewShiftBeginsWithNothingWhateverWasKept() throws Exception {
        try (Shop shop = Shop.ready(home, hub)) {
            shop.shifts.close(before.expected(), Hub.ANNA);
            shop.shifts.open(Money.euro(50), Hub.DAY, Hub.ANNA);
        }
        assertThat(reopened().tickets()).isZero();
        assertThat(reopened().expected()).isEqualTo(Money.euro(50));
    }
}
