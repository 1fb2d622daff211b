package it.sporta.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {

    @ParameterizedTest
    @ValueSource(strings = {"%", "%z", "%zz", "/a%2", "%ff", "caff%e8", "%c3", "%C3%28", "%+1"})
    void whatNobodyEncodedIsNotReadable(String encoded) {
        assertThat(Percent.isReadable(encoded)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/prodotti", "caff%C3%A8", "%2fa%2Fb", "100%25", "%00"})
    void whatIsEncodedAsItShouldIsReadable(String encoded) {
        assertThat(Percent.isReadable(encoded)).isTrue();
    }

    @Property
    void everyTextIsReadableOnceEncoded(@ForAll String text) {
        assertThat(Percent.isReadable(URLEncoder.encode(text, StandardCharsets.UTF_8))).isTrue();
    }
}
