package it.sporta.server.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.ticket.Channel;
import it.sporta.server.insight.Cut;
import it.sporta.server.insight.MassBalance.Direction;
import it.sporta.server.insight.Term;
import it.sporta.server.news.WeekChapter;
import it.sporta.server.news.WeekFigures;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.waste.Fate;
import it.sporta.ui.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that no template names as they stand. */
class WeekWordsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern KEY = Pattern.compile("\"(week\\.[a-z]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void everyTradeEveryWayAndEveryChannelHasItsName(String language) {
        Words words = Words.of(WeekView.class, Locale.forLanguageTag(language));
        assertThat(WeekChapter.values()).allMatch(one -> words.has("chapter." + one));
        assertThat(Channel.values())
                .allMatch(one -> words.has("channel." + Cut.Trade.of(one).name()));
        assertThat(words.has("channel." + Cut.Trade.NO_TICKET.name())).isTrue();
        assertThat(
                        List.of(
                                Term.IN,
                                Term.OUT,
                                Term.STOCK,
                                Term.PUT_IN_WORK,
                                Term.LOST_IN_WORK,
                                Term.SPENT_IN_WORK,
                                Term.UNEXPLAINED_IN_WORK,
                                Term.STILL_IN_WORK,
                                Term.SENT,
                                Term.LOST,
                                Term.UNWEIGHED))
                .allMatch(term -> words.has("way." + term))
                .allMatch(term -> Term.parse(term.name()).equals(Optional.of(term)));
        assertThat(
                        Arrays.stream(PlaceKind.values())
                                .filter(kind -> !kind.isReal())
                                .map(kind -> Term.of(Direction.OUT, kind)))
                .allMatch(term -> words.has("way." + term));
    }

    @ParameterizedTest
    @EnumSource
    void everythingThatBecomesOfUnsoldFoodHasItsName(Fate fate) {
        for (Locale locale : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            assertThat(Words.of(WeekView.class, locale).has("fate." + fate)).isTrue();
        }
    }

    @Test
    void whoeverTellsFiguresHasTheirNames() throws Exception {
        List<Class<?>> tellers = new ArrayList<>();
        for (Path file : sources()) {
            Class<?> teller = Class.forName(name(file));
            tellers.add(teller);
            Words words = Words.of(teller, Locale.ITALIAN);
            Matcher key = KEY.matcher(Files.readString(file));
            while (key.find()) {
                String name = key.group(1);
                assertThat(words.has(name) || words.has(name + ".many"))
                        .as("%s in %s", name, teller)
                        .isTrue();
            }
        }
        assertThat(tellers).hasSizeGreaterThan(6).allMatch(WeekFigures.class::isAssignableFrom);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(file -> file.toString().endsWith("InWeek.java")).toList();
        }
    }

    private static String name(Path file) {
        return SOURCES.relativize(file).toString().replace(".java", "").replace('/', '.');
    }
}
