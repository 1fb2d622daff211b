package it.sporta.server.buyinggroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.Refused;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RulesTest {

    @Test
    void aMemberBooksNothingOrWithinTheRules() {
        Rules rules = Rules.by(500).from(1_000, 0).atMost(5_000, 0);
        assertThat(rules.admit(0)).isTrue();
        assertThat(rules.admit(500)).isFalse();
        assertThat(rules.admit(1_000)).isTrue();
        assertThat(rules.admit(1_250)).isFalse();
        assertThat(rules.admit(5_000)).isTrue();
        assertThat(rules.admit(5_500)).isFalse();
        assertThat(rules.admit(-500)).isFalse();
    }

    @Test
    void rulesThatNoQuantityCanKeepAreRefused() {
        assertThatThrownBy(() -> new Rules(5_000, 3_000, 4_000, 0, 0, 0, OpenCase.LEFT_OUT))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.reason()).isEqualTo("offer.most.impossible"));
    }

    @Test
    void aCaseIsOrderedWhenItIsFull() {
        assertThat(Cases.of(12, 19)).isEqualTo(new Cases(1, 7, 5));
        assertThat(Cases.of(12, 24)).isEqualTo(new Cases(2, 0, 0));
        assertThat(Cases.of(6_000, 7_500).missing()).isEqualTo(4_500);
        Rules leftOut = Rules.by(1).inPacksOf(12, OpenCase.LEFT_OUT);
        assertThat(leftOut.toOrder(19)).isEqualTo(12);
        assertThat(leftOut.toOrder(7)).isZero();
        Rules filled = leftOut.inPacksOf(12, OpenCase.SHOP);
        assertThat(filled.toOrder(19)).isEqualTo(24);
        assertThat(filled.toOrder(24)).isEqualTo(24);
        assertThat(filled.toOrder(0)).isZero();
    }

    @Test
    void belowTheGroupsMinimumNothingIsOrdered() {
        Rules rules = Rules.by(1_000).from(0, 10_000);
        assertThat(rules.toOrder(9_000)).isZero();
        assertThat(rules.toOrder(10_000)).isEqualTo(10_000);
    }

    @Property
    void pressingMoreAndLessNeverLeavesTheRules(
            @ForAll @LongRange(min = 1, max = 50) long step,
            @ForAll @LongRange(max = 100) long least,
            @ForAll @LongRange(max = 40) long above,
            @ForAll @LongRange(max = 400) long typed) {
        Rules free = new Rules(step, least, 0, 0, 0, 0, OpenCase.LEFT_OUT);
        Rules rules = free.atMost(free.smallest() + above, 0);
        assertThat(rules.admit(rules.stepped(typed, true))).isTrue();
        long down = rules.stepped(Math.min(typed, rules.most()), false);
        assertThat(rules.admit(down)).isTrue();
        assertThat(down).isLessThanOrEqualTo(typed);
    }
}
