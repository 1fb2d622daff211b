package it.sporta.kernel.code;

import it.sporta.kernel.product.Barcode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** What a scanned code says. */
public sealed interface Decoded {

    /**
     * Something of an article.
     *
     * @param article the code under which the catalogue knows it
     * @param lot as on the label, if it names one
     * @param useBy the last day on which it may be eaten (<em>scadenza</em>), if it says so
     * @param bestBefore the last day of the <em>termine minimo di conservazione</em>, if it says so
     * @param text the whole code as printable text, for whoever has to prove what was read
     */
    record Goods(
            Barcode article,
            Measure measure,
            Optional<String> lot,
            Optional<LocalDate> useBy,
            Optional<LocalDate> bestBefore,
            String text)
            implements Decoded {

        public Goods {
            Objects.requireNonNull(article, "article");
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(lot, "lot");
            Objects.requireNonNull(useBy, "useBy");
            Objects.requireNonNull(bestBefore, "bestBefore");
            Objects.requireNonNull(text, "text");
        }

        static Goods of(Barcode article, Measure measure, String text) {
            return new Goods(
                    article, measure, Optional.empty(), Optional.empty(), Optional.empty(), text);
        }

        /** Whether nobody may eat it any more on that day. */
        public boolean isUnsafeOn(LocalDate day) {
            return useBy.filter(last -> last.isBefore(day)).isPresent();
        }

        /** Whether it is past its best on that day; it may still be sold and eaten. */
        public boolean isPastBestOn(LocalDate day) {
            return bestBefore.filter(last -> last.isBefore(day)).isPresent();
        }
    }

    /** Nothing that can be sold by it. */
    record Unknown(Why why, String detail) implements Decoded {

        public Unknown {
            Objects.requireNonNull(why, "why");
            Objects.requireNonNull(detail, "detail");
        }
    }

    /** Why a code says nothing; the detail is what each names. */
    enum Why {
        /** No code of any known kind, or its check digit is wrong. Detail: the text. */
        UNREADABLE,
        /** A GS1 label that is damaged or was not read whole. Detail: the field. */
        BROKEN,
        /** A GS1 field that is none we know. Detail: its identifier. */
        NEW_FIELD,
        /** Of a transport unit: a crate, a pallet. Detail: the text. */
        CRATE,
        /** A label that names no article. Detail: the text. */
        NO_ARTICLE,
        /** A quantity in a measure nobody sells by here. Detail: the field. */
        MEASURE,
        /** A label of nothing: its weight, price or count is zero. Detail: the text. */
        NOTHING
    }
}
