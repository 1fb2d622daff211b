package it.sporta.ui.guard;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A body that cannot be decoded is its sender's fault, and nothing for the log: 400 for a form with
 * {@code %zz} in it (URL Standard, 5.1), with letters that are no UTF-8 or that breaks off, 415 for
 * what is no form at all, 413 for one that is larger than {@value #LARGEST} bytes.
 */
@Provider
public final class ReadableForms implements ReaderInterceptor {

    /** The longest form of ours, with every field full, has less than a tenth of it. */
    public static final int LARGEST = 256 * 1024;

    /** What a decoder writes in place of bytes that are no letter. */
    private static final String UNREADABLE = "\uFFFD";

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        boolean form = MultivaluedMap.class.isAssignableFrom(body.getType());
        if (form) {
            requireForm(body.getMediaType());
            body.setInputStream(new AtMost(LARGEST, body.getInputStream()));
        }
        try {
            Object read = body.proceed();
            return form ? readable((MultivaluedMap<?, ?>) read) : read;
        } catch (IllegalArgumentException undecodable) {
            throw new BadRequestException(undecodable);
        } catch (IOException brokenOff) {
            throw new BadRequestException(brokenOff);
        }
    }

    private static void requireForm(MediaType type) {
        if (!MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)) {
            throw new NotSupportedException();
        }
    }

    private static Object readable(MultivaluedMap<?, ?> form) {
        Stream<?> words =
                Stream.concat(form.keySet().stream(), form.values().stream().flatMap(List::stream));
        if (words.anyMatch(word -> String.valueOf(word).contains(UNREADABLE))) {
            throw new BadRequestException();
        }
        return form;
    }
}
