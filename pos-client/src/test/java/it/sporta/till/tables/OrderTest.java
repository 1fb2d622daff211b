package it.sporta.till.tables;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.TableFact;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.disk.KeptList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final TicketId TICKET = new TicketId(new UUID(5, 9));
    private static final UUID ANNA = new UUID(3, 1);
    private static final VatRate TEN = VatRate.percent(10);

    /** A table, its journal, its draft on the disk and what the kitchen was told. */
    private static final class Room {

        Order order = Order.NONE;
        final List<TableFact.OrderSent> journal = new ArrayList<>();
        byte[] draft = draft(Order.NONE);
        final Map<Long, Long> told = new HashMap<>();
        final Map<Long, Long> wanted = new HashMap<>();

        private static byte[] draft(Order order) {
            Head head = new Head(1, 1, Bytes.of(new byte[32]));
            Sitting sitting = new Sitting(TICKET, new UUID(8, 3), "Tavolo 3", head, order, 1);
            return KeptList.bytes(List.of(TableDraft.at(sitting)), TableDraft.SHAPE);
        }

        void become(Order next) {
            order = next;
            draft = draft(next);
            wanted.clear();
            next.lines().forEach(line -> wanted.put(line.number(), line.wanted()));
        }

        void press(int kind, int which) {
            if (kind == 0 || order.lines().isEmpty()) {
                become(order.with(dish(which % 4), "Piatto", price(which % 4), TEN));
                return;
            }
            long number = order.lines().get(which % order.lines().size()).number();
            switch (kind) {
                case 1 -> become(order.more(number));
                case 2 -> become(order.less(number));
                default -> become(order.noted(number, which % 2 == 0 ? "" : "senza " + which));
            }
        }

        private static ProductId dish(int which) {
            return new ProductId(new UUID(1, which));
        }

        private static UnitPrice price(int which) {
            return new UnitPrice(400 + 100L * which, Unit.PIECE);
        }

        /**
         * @param cut the plug is pulled after the journal knows and before the draft does
         */
        void send(boolean cut) {
            List<OrderLine> news = order.news();
            if (news.isEmpty()) {
                return;
            }
            for (OrderLine line : news) {
                KitchenJob.Item item = KitchenJob.Item.of(line);
                told.merge(line.number(), item.pieces(), Long::sum);
            }
            journal.add(
                    new TableFact.OrderSent(TICKET, order.rounds() + 1, order.differences(), ANNA));
            if (cut) {
                restart(false);
            } else {
                become(order.told());
            }
        }

        void restart(boolean lost) {
            Order known = Order.NONE;
            for (TableFact.OrderSent sent : journal) {
                known = known.after(sent);
            }
            order =
                    lost
                            ? known
                            : known.over(KeptList.parse(draft, TableDraft.SHAPE).get(0).order());
            if (lost) {
                become(order);
            }
        }

        long pieces(Map<Long, Long> by) {
            return by.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Steps of any kind in any order: presses, sendings, restarts, a disk that lost the draft. */
    @Property
    void tellsTheKitchenEachPieceExactlyOnce(
            @ForAll @Size(max = 80) List<@IntRange(max = 9_999) Integer> steps) {
        Room room = new Room();
        for (int step : steps) {
            int which = step / 8;
            switch (step % 8) {
                case 0, 1, 2, 3 -> room.press(step % 8, which);
                case 4, 5 -> room.send(which % 3 == 0);
                case 6 -> room.restart(false);
                default -> room.restart(which % 4 == 0);
            }
            for (OrderLine line : room.order.lines()) {
                assertThat(line.sent()).isEqualTo(room.told.getOrDefault(line.number(), 0L));
                assertThat(line.wanted()).isEqualTo(room.wanted.getOrDefault(line.number(), 0L));
            }
        }
        room.send(false);
        room.restart(false);
        assertThat(room.order.news()).isEmpty();
        assertThat(room.pieces(room.told)).isEqualTo(room.pieces(room.wanted));
        for (OrderLine line : room.order.lines()) {
            assertThat(room.told).containsEntry(line.number(), line.wanted());
        }
    }

    private static Order oneDish() {
        return Order.NONE.with(Room.dish(1), "Lasagne", Room.price(1), TEN);
    }

    @Test
    void countsUpTheSameDishUnlessSomethingWasSaidOfIt() {
        Order two = oneDish().with(Room.dish(1), "Lasagne", Room.price(1), TEN);
        assertThat(two.lines()).hasSize(1);
        Order noted = two.noted(1, "senza sale").with(Room.dish(1), "Lasagne", Room.price(1), TEN);
        assertThat(noted.lines()).extracting(OrderLine::wanted).containsExactly(2L, 1L);
    }

    @Test
    void takesBackWhatTheKitchenKnowsWithASlip() {
        Order sent = oneDish().more(1).told();
        Order less = sent.less(1).less(1);
        assertThat(less.differences()).extracting(line -> line.pieces()).containsExactly(-2L);
        assertThat(less.told().isEmpty()).isTrue();
        assertThat(less.billed()).isEmpty();
    }

    @Test
    void forgetsWhatWasNeverSentWithoutAWord() {
        assertThat(oneDish().less(1).isEmpty()).isTrue();
    }

    @Test
    void aChangedNoteIsNewsForTheKitchenAndNotForTheJournal() {
        Order noted = oneDish().told().noted(1, "ben  cotta\n");
        assertThat(noted.news()).extracting(OrderLine::note).containsExactly("ben  cotta");
        assertThat(noted.differences()).isEmpty();
        assertThat(noted.told().news()).isEmpty();
    }
}
