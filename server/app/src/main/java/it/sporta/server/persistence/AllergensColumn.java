package it.sporta.server.persistence;

import it.sporta.kernel.product.Allergens;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Allergens in entities: {@code unknown}, {@code none} or numbers of the law's list. */
@Converter(autoApply = true)
public class AllergensColumn implements AttributeConverter<Allergens, String> {

    @Override
    public String convertToDatabaseColumn(Allergens value) {
        return value == null ? null : value.toString();
    }

    @Override
    public Allergens convertToEntityAttribute(String column) {
        return column == null ? null : Allergens.parse(column);
    }
}
