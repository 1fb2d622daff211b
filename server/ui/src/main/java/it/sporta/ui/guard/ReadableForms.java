package it.sporta.ui.guard;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/**
 * A body that cannot be decoded, such as a form with {@code %zz} in it (URL Standard, 5.1), is its
 * sender's fault: 400, and nothing for the log.
 */
@Provider
public final class ReadableForms implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        try {
            return body.proceed();
        } catch (IllegalArgumentException undecodable) {
            throw new BadRequestException(undecodable);
        }
    }
}
