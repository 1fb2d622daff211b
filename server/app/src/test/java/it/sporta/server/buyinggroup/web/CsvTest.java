package it.sporta.server.buyinggroup.web;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CsvTest {

    private static String line(Object... cells) {
        return new Csv().row(cells).toString().substring(1);
    }

    @Test
    void aCellWithACommaOrAQuoteStandsInQuotes() {
        assertThat(line("Riso", "Mele, rosse", "detto \"Pink\""))
                .isEqualTo("Riso,\"Mele, rosse\",\"detto \"\"Pink\"\"\"\r\n");
    }

    @Test
    void numbersStayNumbersAlsoBelowZero() {
        assertThat(line(new Csv.Figure(-1_250, 3), new Csv.Figure(1_890, 2)))
                .isEqualTo("-1.250,18.90\r\n");
    }

    @Test
    void nobodysNameIsAFormula() {
        assertThat(line("=1+1", "+39", "-1", "@SUM", "\uFF1Dx"))
                .isEqualTo("'=1+1,'+39,'-1,'@SUM,'\uFF1Dx\r\n");
        assertThat(line("\tx", "\r=1")).isEqualTo("'\tx,\"'\r=1\"\r\n");
    }

    @Property
    void noTextBeginsACellThatComputes(@ForAll String text) {
        String cell = line(text).replaceFirst("^\"", "");
        assertThat(cell).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("@");
        assertThat(cell).doesNotStartWith("-").doesNotStartWith("\t");
    }
}
