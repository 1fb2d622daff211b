package it.sporta.kernel.product;

/**
 * The fourteen substances of Annex II of Regulation (EU) 1169/2011, in its order. The number of the
 * list is {@code ordinal() + 1}.
 */
public enum Allergen {
    GLUTEN,
    CRUSTACEANS,
    EGGS,
    FISH,
    PEANUTS,
    SOYBEANS,
    MILK,
    NUTS,
    CELERY,
    MUSTARD,
    SESAME,
    SULPHITES,
    LUPIN,
    MOLLUSCS
}
