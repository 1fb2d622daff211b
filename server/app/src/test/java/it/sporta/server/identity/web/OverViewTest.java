package it.sporta.server.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OverViewTest {

    @Test
    void theWayInLeadsBackToTheFormAndNowhereElse() {
        assertThat(door("https://sporta.lan/prodotti/nuovo?x=1"))
                .isEqualTo("/accesso?dopo=/prodotti/nuovo");
        assertThat(door("https://sporta.lan/")).isEqualTo("/accesso");
        assertThat(door("https://sporta.lan//elsewhere.example/x")).isEqualTo("/accesso");
        assertThat(door("not an address at all")).isEqualTo("/accesso");
        assertThat(door("mailto:a@b")).isEqualTo("/accesso");
        assertThat(door(null)).isEqualTo("/accesso");
    }

    private static String door(String referer) {
        return OverView.from(referer).door();
    }
}
