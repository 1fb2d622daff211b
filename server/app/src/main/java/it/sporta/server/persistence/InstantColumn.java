package it.sporta.server.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;

/** Instants in entities: microseconds since 1970. */
@Converter(autoApply = true)
public class InstantColumn implements AttributeConverter<Instant, Long> {

    @Override
    public Long convertToDatabaseColumn(Instant value) {
        return value == null ? null : Micros.of(value);
    }

    @Override
    public Instant convertToEntityAttribute(Long column) {
        return column == null ? null : Micros.instant(column);
    }
}
