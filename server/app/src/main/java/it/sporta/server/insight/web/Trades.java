package it.sporta.server.insight.web;

import it.sporta.server.news.WeekChapter;

/** The pages of the trades. */
final class Trades {

    private Trades() {}

    static String page(WeekChapter chapter) {
        return switch (chapter) {
            case SHOP -> "/";
            case BAR -> "/bar";
            case KITCHEN -> "/laboratorio";
            case CATERING -> "/catering";
            case GROUP -> "/acquisti";
            case WASTE -> "/spreco";
            case TRANSFERS -> "/magazzino/trasferimenti";
            case PURCHASES -> "/magazzino";
        };
    }
}
