package it.sporta.till.phones;

import it.sporta.ui.Format;
import it.sporta.ui.View;
import java.time.Instant;
import java.util.List;

/**
 * The phones of this till.
 *
 * @param url where a phone goes; empty while the listener is off
 * @param addresses at which it could be turned on
 * @param code for the next phone; empty unless it was just made: it is shown once
 */
public record PhonesView(String url, List<Where> addresses, String code, List<Row> phones)
        implements View {

    /**
     * An address of this machine.
     *
     * @param own whether only this machine itself comes there
     */
    public record Where(String address, boolean own) {}

    public record Row(String id, String name, String since) {

        private static Row of(Phone phone) {
            return new Row(
                    phone.id(),
                    phone.name(),
                    Format.ITALIAN.dateTime(Instant.ofEpochMilli(phone.since())));
        }
    }

    static PhonesView of(Gate gate, Phones phones, String code) {
        return new PhonesView(
                gate.url(),
                gate.addresses().stream()
                        .map(one -> new Where(one, one.startsWith("127.")))
                        .toList(),
                code,
                phones.all().stream().map(Row::of).toList());
    }

    /** For the phone's camera: the address with the code in it, so that nothing is typed. */
    public QrPicture picture() {
        return QrPicture.of(url + DoorResource.LOGIN + "?code=" + code);
    }

    public boolean isOn() {
        return !url.isEmpty();
    }
}
