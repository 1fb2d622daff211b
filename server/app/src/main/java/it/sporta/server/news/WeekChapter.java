package it.sporta.server.news;

/** What a coordinator's week is divided into, in the order in which it is read. */
public enum WeekChapter {
    SHOP,
    BAR,
    KITCHEN,
    CATERING,
    GROUP,
    WASTE,
    TRANSFERS,
    PURCHASES
}
