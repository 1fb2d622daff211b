package it.sporta.server.persistence;

import it.sporta.kernel.money.Money;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Amounts in entities: whole cents. */
@Converter(autoApply = true)
public class MoneyColumn implements AttributeConverter<Money, Long> {

    @Override
    public Long convertToDatabaseColumn(Money value) {
        return value == null ? null : value.cents();
    }

    @Override
    public Money convertToEntityAttribute(Long column) {
        return column == null ? null : Money.cents(column);
    }
}
