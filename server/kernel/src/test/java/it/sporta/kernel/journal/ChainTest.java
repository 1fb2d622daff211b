package it.sporta.kernel.journal;

import static it.sporta.kernel.Samples.aTicket;
import static it.sporta.kernel.Samples.paid;
import static it.sporta.kernel.Samples.someApples;
import static it.sporta.kernel.Samples.someHoney;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final SigningKey KEY = SigningKey.generate();
    private static final UUID TILL = new UUID(0xA, 0xB);
    private static final Head ROOT = new Head(1, 0, Bytes.of(new byte[32]));

    @Test
    void linksEachEntryToTheOneBefore() {
        Head head = ROOT;
        for (Entry entry : chain(5)) {
            assertThat(entry.follows(head)).isTrue();
            assertThat(entry.hashIsRight()).isTrue();
            assertThat(entry.signatureIsRight(KEY.verifying())).isTrue();
            head = entry.head();
        }
    }

    @Test
    void arrivesAsItLeft() {
        for (Entry entry : chain(3)) {
            assertThat(EntryBytes.read(EntryBytes.write(entry))).isEqualTo(entry);
        }
        List<Entry> chain = chain(4);
        assertThat(EntryBytes.readAll(EntryBytes.writeAll(chain))).isEqualTo(chain);
    }

    @Property(tries = 2_000)
    void showsEveryFlippedBit(
            @ForAll @IntRange(min = 0) int position, @ForAll @IntRange(min = 0, max = 7) int bit) {
        byte[] bytes = EntryBytes.write(ENTRY);
        bytes[position % bytes.length] ^= (byte) (1 << bit);
        assertThat(isGenuine(bytes)).isFalse();
    }

    private static final Entry ENTRY = chain(2).get(1);

    private static boolean isGenuine(byte[] bytes) {
        Entry entry;
        try {
            entry = EntryBytes.read(bytes);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
        return entry.hashIsRight()
                && entry.signatureIsRight(KEY.verifying())
                && entry.follows(chain(1).get(0).head());
    }

    @Property
    void readsAnyBytesWithoutFalling(@ForAll byte[] bytes) {
        assertThatThrownBy(() -> EntryBytes.read(bytes))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnEntryCutAnywhere() {
        byte[] whole = EntryBytes.write(ENTRY);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> EntryBytes.read(cut))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void keepsAnEntryOfATypeItDoesNotKnow() {
        Entry later =
                new EntryBytes.Unsealed(
                                TILL,
                                1,
                                1,
                                ENTRY.stamp(),
                                999,
                                java.util.Optional.empty(),
                                ROOT.hash(),
                                CanonicalJson.bytes(java.util.Map.of("v", 1L)))
                        .sealed(ENTRY.hash(), ENTRY.signature());
        assertThat(later.fact()).isEmpty();
        assertThat(EntryBytes.read(EntryBytes.write(later))).isEqualTo(later);
    }

    private static List<Entry> chain(int length) {
        List<Entry> chain = new ArrayList<>();
        Head head = ROOT;
        for (int i = 1; i <= length; i++) {
            Fact fact = paid(aTicket(new UUID(i, i), someApples(1_000L + i), someHoney(1)), i);
            Stamp stamp = new Stamp(new UUID(9, 9), 1_795_000_000_000L + i, 60, i);
            Entry entry = Entry.after(head, TILL, stamp, fact, KEY);
            chain.add(entry);
            head = entry.head();
        }
        return chain;
    }
}
