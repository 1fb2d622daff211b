package it.sporta.till.devices;

import it.sporta.hardware.scale.FrameText;
import it.sporta.kernel.product.Barcode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a device's bytes may be kept and shown: of a scale all but its secret, of a printer its
 * questions and answers but no paper, of a scanner only codes that name goods. What else was
 * scanned may be a person's health card.
 */
enum FrameTelling {
    SCALE {
        @Override
        String sent(byte[] bytes) {
            return SECRET.matcher(FrameText.of(bytes)).replaceAll("$1········");
        }
    },
    PRINTER {
        @Override
        String sent(byte[] bytes) {
            return bytes.length <= LONGEST_QUESTION ? FrameText.of(bytes) : size(bytes);
        }
    },
    SCANNER {
        @Override
        String heard(byte[] bytes) {
            Matcher code = CODE.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
            if (!code.matches()) {
                return size(bytes);
            }
            boolean goods = Barcode.parse(code.group(2)).isPresent();
            String sign = code.group(1) == null ? "" : code.group(1) + " ";
            return goods ? FrameText.of(bytes) : sign + "‹" + code.group(2).length() + " segni›";
        }
    },
    /** Of a fiscal printer what {@link FiscalTelling} has made of it. */
    FISCAL {
        @Override
        String sent(byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        @Override
        String heard(byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    },
    /** Of a kind nobody has looked at yet: how much, and not what. */
    OTHER {
        @Override
        String sent(byte[] bytes) {
            return size(bytes);
        }

        @Override
        String heard(byte[] bytes) {
            return size(bytes);
        }
    };

    private static final int LONGEST_QUESTION = 5;

    /** The pair of checksums in record 10 of Dialog 06, from which the secret could be found. */
    private static final Pattern SECRET = Pattern.compile("(<02>10<1B>)[^<]{8}");

    private static final Pattern CODE =
            Pattern.compile("(\\][A-Za-z]\\w)?([ -~\\x1D]{1,128})[\\r\\n\\t]*");

    static FrameTelling of(String role) {
        return switch (role) {
            case "scale" -> SCALE;
            case "printer", "kitchen", "labels" -> PRINTER;
            case "scanner" -> SCANNER;
            case "fiscal" -> FISCAL;
            default -> OTHER;
        };
    }

    String sent(byte[] bytes) {
        return FrameText.of(bytes);
    }

    String heard(byte[] bytes) {
        return FrameText.of(bytes);
    }

    private static String size(byte[] bytes) {
        return "‹" + bytes.length + " byte›";
    }
}
