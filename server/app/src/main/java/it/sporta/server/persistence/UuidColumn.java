package it.sporta.server.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/** Identities in entities: 16 bytes. */
@Converter(autoApply = true)
public class UuidColumn implements AttributeConverter<UUID, byte[]> {

    @Override
    public byte[] convertToDatabaseColumn(UUID value) {
        return value == null ? null : Ids.bytes(value);
    }

    @Override
    public UUID convertToEntityAttribute(byte[] column) {
        return column == null ? null : Ids.of(column);
    }
}
