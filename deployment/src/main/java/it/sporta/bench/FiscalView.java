package it.sporta.bench;

import it.sporta.hardware.bench.fiscal.EpsonTwin;
import it.sporta.hardware.bench.fiscal.FiscalTwin;
import it.sporta.hardware.bench.fiscal.Mischief;
import it.sporta.ui.View;
import java.util.Arrays;
import java.util.List;

/**
 * The fiscal printer as a person sees it, and what a till has to be told of it.
 *
 * @param version of the state shown
 * @param name of its kind, as the till's settings have it
 * @param address in the network
 * @param departments as the till's settings have them
 * @param payments as well
 * @param documents issued since the last closing
 * @param closings how many days it has closed
 * @param mischief what it will do with the next document
 * @param paper what came out, a line each
 */
public record FiscalView(
        long version,
        String name,
        String address,
        String serial,
        String departments,
        String payments,
        boolean switchedOn,
        boolean outOfPaper,
        boolean paperLow,
        boolean coverOpen,
        boolean documentOpen,
        boolean dayOpen,
        boolean training,
        int closings,
        long documents,
        String mischief,
        List<String> paper)
        implements View {

    /** The version is read first: a change that comes while looking is looked at again. */
    static FiscalView of(FiscalTwin twin) {
        long version = twin.changes().version();
        boolean epson = twin instanceof EpsonTwin;
        int closings = twin.closings();
        return new FiscalView(
                version,
                epson ? "epson" : "custom",
                twin.address().toString(),
                twin.serial(),
                epson ? "22:1/1 10:2/2 4:3/3 5:4/4 N4:13/13" : "22:1/11 10:2/12 4:3/13 N4:4/14",
                epson ? "electronic:1 ticket:1" : "cash:1 electronic:2 ticket:3",
                twin.isSwitchedOn(),
                twin.isOutOfPaper(),
                twin.isPaperLow(),
                twin.isCoverOpen(),
                twin.isDocumentOpen(),
                twin.isDayOpen(),
                twin.isTraining(),
                closings,
                twin.documents().stream().filter(one -> one.z() == closings + 1).count(),
                twin.mischief().name(),
                twin.paper());
    }

    /** One word for the state: the key of the words. */
    public String state() {
        if (!switchedOn) {
            return "off";
        }
        if (coverOpen) {
            return "cover";
        }
        if (outOfPaper) {
            return "paperless";
        }
        if (documentOpen) {
            return "document";
        }
        return paperLow ? "low" : "ready";
    }

    /** All it can be told to do with the next document. */
    public List<String> mischiefs() {
        return Arrays.stream(Mischief.values()).map(Mischief::name).toList();
    }
}
