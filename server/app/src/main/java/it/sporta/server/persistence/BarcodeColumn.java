package it.sporta.server.persistence;

import it.sporta.kernel.product.Barcode;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Barcodes in entities: their digits. */
@Converter(autoApply = true)
public class BarcodeColumn implements AttributeConverter<Barcode, String> {

    @Override
    public String convertToDatabaseColumn(Barcode value) {
        return value == null ? null : value.digits();
    }

    @Override
    public Barcode convertToEntityAttribute(String column) {
        return column == null ? null : new Barcode(column);
    }
}
