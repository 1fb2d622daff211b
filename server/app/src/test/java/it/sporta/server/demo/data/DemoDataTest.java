package it.sporta.server.demo.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoDataTest {

    private static final Path TABLES = Path.of("../../deployment/src/main/demo");

    @TempDir private Path copy;

    @BeforeEach
    void copyTables() throws IOException {
        try (Stream<Path> files = Files.list(TABLES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void everyPictureThatAnArticleNamesIsThere() {
        for (Article article : DemoData.read(TABLES).goods().articles().values()) {
            String picture = article.particulars().picture();
            assertThat(TABLES.resolve("pictures").resolve(picture + ".svg"))
                    .as(article.key())
                    .exists();
        }
    }

    @Test
    void theHubsHaveTheirGoodsPeopleAndTills() {
        DemoData data = DemoData.read(copy);
        assertThat(data.goods().articles()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(data.where().hubs()).containsKeys("palmanova", "capuana", "monti", "faenza");
        assertThat(data.where().tills())
                .extracting(Neighbourhood.TillEntry::key)
                .contains("palmanova", "capuana");
    }

    /** What is written in place of a piece of the second row, and what is said of it. */
    @ParameterizedTest
    @CsvSource({
        "products.csv, 'KILOGRAM', 'POUND', 'products.csv, row 2: unit cannot be POUND.'",
        "products.csv, 'frutteto-valbrona', 'nobody', 'products.csv, row 2: producer names nothing"
                + " known: nobody.'",
        "products.csv, ',none,', ',15,', 'products.csv, row 2: allergens cannot be 15.'",
        "prices.csv, ',210', ',2.10', 'prices.csv, row 2: cents is no whole number: 2.10.'",
        "prices.csv, ',210', '', 'prices.csv, row 2: 3 fields instead of 4.'",
        "prices.csv, ',210', ',0', 'prices.csv, row 2: cents is out of range: 0.'",
        "organisations.csv, '00000010009', '00000010008', 'organisations.csv, row 2: vat_number"
                + " cannot be 00000010008.'",
        "hubs.csv, ',MI', ',Milano', 'hubs.csv, row 2: Orto-emporio di via Palmanova is refused:"
                + " hub.province.wrong.'",
        "people.csv, '40271', '58316', 'people.csv, row 3: somebody at palmanova has the same"
                + " PIN.'",
        "tills.csv, 'SHOP', 'CUSTOMER', 'tills.csv, row 2: CUSTOMER holds no goods.'"
    })
    void aWrongRowIsRefusedInOneSentence(String file, String right, String wrong, String sentence)
            throws IOException {
        String text = Files.readString(copy.resolve(file));
        assertThat(text).contains(right);
        int at = text.indexOf(right);
        Files.writeString(
                copy.resolve(file),
                text.substring(0, at) + wrong + text.substring(at + right.length()));
        assertThatThrownBy(() -> DemoData.read(copy))
                .isInstanceOf(BadRow.class)
                .hasMessage(sentence);
    }

    @Test
    void twoRowsCannotHaveOneKey() throws IOException {
        Path file = copy.resolve("tills.csv");
        Files.writeString(file, Files.readString(file) + "monti,monti-2,monti,BAR\n");
        assertThatThrownBy(() -> DemoData.read(copy))
                .hasMessage("tills.csv, row 6: key is there already: monti.");
    }

    @Test
    void aMissingTableIsNamed() throws IOException {
        Files.delete(copy.resolve("demand.csv"));
        assertThatThrownBy(() -> DemoData.read(copy)).hasMessageContaining("demand.csv");
    }
}
