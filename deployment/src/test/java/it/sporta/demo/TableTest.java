package it.sporta.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void quotedFieldsKeepTheirCommasAndQuotes() {
        Table table = Table.parse(List.of("key,name", "a,\"Mele, \"\"le buone\"\"\"", "b,"));
        assertThat(table.rows())
                .containsExactly(
                        Map.of("key", "a", "name", "Mele, \"le buone\""),
                        Map.of("key", "b", "name", ""));
    }

    @Test
    void aLineWithAFieldTooManyIsNamed() {
        assertThatThrownBy(() -> Table.parse(List.of("key,name", "a,b,c")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a,b,c");
    }

    @Test
    void aMissingTableHasNoRows() throws Exception {
        assertThat(Table.read(Path.of("no/such/table.csv")).rows()).isEmpty();
    }
}
