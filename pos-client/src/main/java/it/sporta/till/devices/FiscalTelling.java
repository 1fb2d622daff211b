package it.sporta.till.devices;

import it.sporta.hardware.fiscal.wire.Exchange.Direction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a conversation with a fiscal printer may be shown. A document has what somebody bought,
 * and perhaps who: only how long it is. Of questions and answers all but a lottery code, which
 * stands behind the fifty-first sign of an answer about the last document.
 */
final class FiscalTelling {

    private static final Pattern FRAME =
            Pattern.compile(
                    "<\\?[^>]*>|</?(?:\\w+:)?(?:Envelope|Body|addInfo)\\b[^>]*>|\\s*\\n\\s*");
    private static final Pattern PAPER =
            Pattern.compile("<(printerFiscalReceipt|printerNonFiscal|printerNotFiscal)\\b");
    private static final Pattern ELEMENT = Pattern.compile("<[A-Za-z]");
    private static final Pattern TEXT = Pattern.compile("<([A-Za-z]\\w*)>([^<]*)</\\1>");
    private static final Pattern CLOSED = Pattern.compile("</[^>]*>|[<>]|(?<=\\w|\")/(?=$|>)");
    private static final int LAST_DOCUMENT = 51;

    private FiscalTelling() {}

    static String of(Direction direction, String text) {
        return direction == Direction.ASKED ? asked(text) : told(bare(text));
    }

    private static String asked(String text) {
        String bare = bare(text);
        Matcher paper = PAPER.matcher(bare);
        if (paper.find()) {
            long elements = ELEMENT.matcher(bare).results().count() - 1;
            return paper.group(1) + " ‹" + elements + "›";
        }
        return told(bare);
    }

    private static String bare(String text) {
        return FRAME.matcher(text.replace("\uFEFF", "")).replaceAll("");
    }

    private static String told(String bare) {
        String paired = TEXT.matcher(bare).replaceAll(FiscalTelling::pair);
        return CLOSED.matcher(paired).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }

    private static String pair(MatchResult one) {
        String name = one.group(1);
        String said = one.group(2).strip();
        boolean cut = name.equals("responseData") && said.length() > LAST_DOCUMENT;
        return Matcher.quoteReplacement(
                name.equals("elementList") || said.isEmpty()
                        ? ""
                        : name + "=" + (cut ? said.substring(0, LAST_DOCUMENT) + "…" : said) + " ");
    }
}
