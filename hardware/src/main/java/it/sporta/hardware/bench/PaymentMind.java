package it.sporta.hardware.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes on in a payment terminal, by Nexi's pages on ECR17: it reads requests, charges cards,
 * saves its last result and adds its total up.
 */
final class PaymentMind {
    private static final String HEAD = PaymentResults.HEAD;
    private static final String ANYBODY = "00000000";

    private final PaymentCheck check;
    private final PaymentVoice voice;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final List<String> requests = new ArrayList<>();
    private final List<Long> charges = new ArrayList<>();
    private PaymentFault fault = PaymentFault.NONE;
    private String last = "";
    private boolean slipsToTill;
    private int naks;
    private int stan;

    PaymentMind(PaymentCheck check, PaymentVoice.Mouth mouth) {
        this.check = check;
        this.voice = new PaymentVoice(check, mouth);
    }

    // ---- what a person sees and does

    synchronized void misbehave(PaymentFault how) {
        fault = how;
        voice.suffer(how);
    }

    synchronized PaymentFault fault() {
        return fault;
    }

    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    synchronized List<Long> charges() {
        return List.copyOf(charges);
    }

    synchronized int naks() {
        return naks;
    }

    // ---- what arrives

    synchronized void forgetHalves() {
        heard.reset();
        voice.forget();
    }

    /** Whether a whole request came to an end with it. */
    synchronized boolean received(int octet) {
        int before = requests.size();
        listen(octet);
        return requests.size() > before;
    }

    private void listen(int octet) {
        heard.write(octet);
        byte[] bytes = heard.toByteArray();
        if (bytes[0] == 0x06 || bytes[0] == 0x15) {
            confirmation(bytes);
        } else if (bytes[0] != 0x02) {
            heard.reset();
        } else if (bytes.length > 2 && bytes[bytes.length - 2] == 0x03) {
            heard.reset();
            request(new String(bytes, 1, bytes.length - 3, StandardCharsets.US_ASCII), octet);
        }
    }

    private void confirmation(byte[] bytes) {
        if (bytes.length == 3) {
            heard.reset();
            if (bytes[0] == 0x15) {
                voice.again();
            }
        }
    }

    private void request(String payload, int checked) {
        if (fault == PaymentFault.NUMBERED && !payload.startsWith(ANYBODY)) {
            return;
        }
        if (checked != check.of(payload)) {
            refuse();
            return;
        }
        requests.add(payload);
        switch (payload.charAt(9)) {
            case 's' -> answer(PaymentResults.status());
            case 'G' -> lastResult();
            case 'T' -> answer(HEAD + "T00" + total() + "000000");
            case 'C' -> dayEnd();
            case 'E' -> {
                slipsToTill = payload.charAt(10) == '1';
                voice.confirm();
                voice.flush();
            }
            case 'R' -> {
                voice.confirm();
                slips(payload.charAt(10) == '1');
                voice.flush();
            }
            case 'P' -> card(() -> charge(Long.parseLong(payload.substring(23, 31))));
            case 'S' -> card(() -> giveBack(payload.substring(18, 24)));
            default -> refuse();
        }
        if (fault == PaymentFault.HANGS_UP_BETWEEN) {
            voice.hangUp();
        }
    }

    private void refuse() {
        naks++;
        voice.refuse();
    }

    private void answer(String payload) {
        voice.confirm();
        voice.message(payload);
        voice.flush();
    }

    private void lastResult() {
        if (last.isEmpty()) {
            refuse();
        } else {
            answer(last);
        }
    }

    private String total() {
        return String.format("%016d", charges.stream().mapToLong(Long::longValue).sum());
    }

    private void dayEnd() {
        String total = total();
        charges.clear();
        answer(HEAD + "C00" + total + total);
    }

    // ---- a card is wanted, as it goes today

    private void card(Runnable deed) {
        switch (fault) {
            case DROPS_UNHEARD -> voice.hangUp();
            case SILENT -> forgetHalves();
            case NAK_ALWAYS -> refuse();
            case NAK_ONCE -> {
                misbehave(PaymentFault.NONE);
                refuse();
            }
            case DROPS_CONFIRMED -> {
                confirmAndShow();
                voice.hangUp();
            }
            case CONFIRMS_ONLY -> {
                voice.confirm();
                voice.flush();
            }
            case PROGRESS_ONLY -> confirmAndShow();
            case CHARGES_UNCONFIRMED -> deed.run();
            case CHARGES_UNSAVED -> {
                String before = last;
                deed.run();
                last = before;
                confirmAndShow();
            }
            case DROPS_CHARGED -> {
                confirmAndShow();
                deed.run();
                voice.hangUp();
            }
            default -> answered(deed);
        }
    }

    private void confirmAndShow() {
        voice.confirm();
        voice.progress("ATTENDERE PREGO");
        voice.flush();
    }

    private void answered(Runnable deed) {
        voice.confirm();
        if (fault == PaymentFault.REPEATS_OLD_RESULT && !last.isEmpty()) {
            voice.message(last);
        }
        voice.progress("ATTENDERE PREGO");
        if (fault == PaymentFault.DECLINES) {
            decline();
        } else {
            deed.run();
        }
        voice.result(last);
        slips(slipsToTill);
        slipsToTill = false;
        voice.flush();
    }

    private void charge(long cents) {
        stan++;
        charges.add(cents);
        last = PaymentResults.accepted("A1B2C3", stan);
    }

    /** Only what was paid last. */
    private void giveBack(String wanted) {
        if (charges.isEmpty() || !wanted.equals(String.format("%06d", stan))) {
            decline();
            return;
        }
        stan++;
        charges.add(-charges.get(charges.size() - 1));
        last = PaymentResults.accepted("000000", stan);
    }

    private void decline() {
        stan++;
        last = PaymentResults.declined(stan);
    }

    private void slips(boolean wanted) {
        if (wanted) {
            voice.message(HEAD + "SESERCENTE PROVA}\u007FPAGAMENTO}IMPORTO 1,00}");
        }
    }
}
