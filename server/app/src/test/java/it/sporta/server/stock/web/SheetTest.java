package it.sporta.server.stock.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetTest {

    @Test
    void aLongListIsShownFiftyAtATime() {
        assertThat(StockView.Sheet.of(1, 120)).isEqualTo(new StockView.Sheet(1, 3, 0, 50, 120));
        assertThat(StockView.Sheet.of(3, 120)).isEqualTo(new StockView.Sheet(3, 3, 100, 120, 120));
    }

    @Test
    void aPageThatIsNotThereIsTheNearestOne() {
        assertThat(StockView.Sheet.of(0, 120).page()).isEqualTo(1);
        assertThat(StockView.Sheet.of(9, 120).page()).isEqualTo(3);
        assertThat(StockView.Sheet.of(4, 0)).isEqualTo(new StockView.Sheet(1, 1, 0, 0, 0));
        assertThat(StockView.Sheet.of(2, 50).page()).isEqualTo(1);
    }

    @Test
    void theFilterGoesWithThePage() {
        var filter = new StockView.Filter("mele & pere", "h", true, 1);
        assertThat(filter.onPage(2))
                .isEqualTo("/magazzino?q=mele+%26+pere&sede=h&scade=1&pagina=2");
    }
}
