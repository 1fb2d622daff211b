package it.sporta.server.persistence;

import it.sporta.kernel.product.ProductId;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** An article's identity in entities: 16 bytes. */
@Converter(autoApply = true)
public class ProductIdColumn implements AttributeConverter<ProductId, byte[]> {

    @Override
    public byte[] convertToDatabaseColumn(ProductId value) {
        return value == null ? null : Ids.bytes(value.value());
    }

    @Override
    public ProductId convertToEntityAttribute(byte[] column) {
        return column == null ? null : new ProductId(Ids.of(column));
    }
}
