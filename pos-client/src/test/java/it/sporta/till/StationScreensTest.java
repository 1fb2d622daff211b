package it.sporta.till;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.till.group.Faenza;
import it.sporta.till.journal.Hub;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/**
 * What is done at a till whose drawer is closed: for the buying group, and with what is thrown
 * away.
 */
class StationScreensTest extends ScreensCase {

    private static String load(String page) {
        return "load=" + hidden("load", page);
    }

    @Test
    void booksForAMemberAndWeighsWhatCameAlsoWithTheDrawerClosed() throws Exception {
        press("/login", "pin=" + Hub.PIN);
        assertThat(get("/group").body())
                .contains("Prenota per un socio", "Dispensa di dicembre", "Pesa l'arrivo");
        String members = "/group/book/" + Faenza.OPEN;
        assertThat(get(members).body()).contains("Piera", "Omar D.", "ancora niente");
        assertThat(get(members + "?q=pie").body()).contains("Piera").doesNotContain("Omar D.");
        assertThat(press(members, "member=" + Faenza.PIERA).headers().firstValue("HX-Redirect"))
                .contains("/group/booking");
        String page = get("/group/booking").body();
        assertThat(page).contains("Miele di tiglio", "ne restano 3", "Conferma");
        String draft = "draft=" + hidden("draft", page);
        String more = press("/group/booking/more", draft + "&offer=" + Faenza.HONEY).body();
        assertThat(more).contains("6,90", "nuovo").doesNotContain("<html");
        String cycle = "&cycle=" + Faenza.OPEN;
        assertThat(
                        press("/group/booking/confirm", draft + cycle)
                                .headers()
                                .firstValue("HX-Redirect"))
                .contains(members);
        assertThat(get(members).body()).contains("Prenotato per Piera", "1 articolo");
        String weigh = "/group/weigh/" + Faenza.COMING;
        assertThat(get(weigh).body()).contains("Toma", "ordinati 4,000", "scritto in ufficio");
        String asked = press(weigh + "/what", "offer=" + Faenza.TOMA + "&keyed=0,5").body();
        assertThat(asked).contains("Controlla: è giusto?", "0,500", "PESO MANUALE");
        String odd = press(weigh + "/confirm", load(asked)).body();
        assertThat(odd).contains("molto lontano");
        String told = press(weigh + "/confirm", load(asked) + "&sure=yes").body();
        assertThat(told).contains("0,500", "PESO MANUALE", "/withdraw");
        String row = found("/([0-9a-f-]{36})/withdraw", told);
        assertThat(press(weigh + "/" + row + "/withdraw", "").body()).doesNotContain("0,500");
        String dated = press(weigh + "/what", "offer=" + Faenza.RICOTTA + "&keyed=2").body();
        assertThat(dated).contains("Scadenza scritta sulla merce", "type=\"date\"");
        press(weigh + "/back", "");
        begin();
        assertThat(get("/sell").body()).contains("key-group");
    }

    @Test
    void weighsWasteInThreeTouchesAlsoWithTheDrawerClosed() throws Exception {
        press("/login", "pin=" + Hub.PIN);
        assertThat(get("/waste").body())
                .contains("Mele golden", "Misto o sconosciuto", "Nessuna bilancia");
        String why = press("/waste/what", "what=" + Hub.APPLES + "&keyed=1,250").body();
        assertThat(why).contains("Perché lo togli?", "1,250", "PESO MANUALE", "Rovinato");
        String where = press("/waste/why", load(why) + "&reason=SPOILED").body();
        assertThat(where).contains("Dove va?", "Biogas", "till-pay");
        String told = press("/waste/where", load(where) + "&destination=COMPOST").body();
        assertThat(told).contains("Rovinato → Compost", "1,250", "Annulla");
        assertThat(press("/waste/where", load(where) + "&destination=FEED").body())
                .contains("Rovinato → Compost")
                .doesNotContain("Rovinato → Animali");
    }

    @Test
    void aStationSaysPlainlyWhatIsMissing() throws Exception {
        press("/login", "pin=" + Hub.PIN);
        HttpResponse<String> nothing = press("/waste/what", "what=" + Hub.APPLES);
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Questa cassa non ha una bilancia");
        assertThat(press("/waste/why", "load=x&reason=SPOILED").body())
                .contains("La pesata è cambiata: nulla è stato fatto");
        String why = press("/waste/what", "what=mixed:frutta&keyed=0,800").body();
        String where = press("/waste/why", load(why) + "&reason=SURPLUS").body();
        assertThat(where).contains("Misto Frutta");
        assertThat(press("/waste/where", load(where) + "&destination=PEOPLE").body())
                .contains("Per donare bisogna sapere che cos'è");
        press("/logout", "");
        assertThat(press("/waste/what", "what=" + Hub.APPLES).headers().firstValue("HX-Redirect"))
                .contains("/login");
    }
}
