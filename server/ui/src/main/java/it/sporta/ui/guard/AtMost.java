package it.sporta.ui.guard;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** So many bytes and no more: who sends on is answered 413. */
final class AtMost extends FilterInputStream {

    private long left;

    AtMost(long bytes, InputStream body) {
        super(body);
        left = bytes;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int some = super.read(into, offset, length);
        count(some);
        return some;
    }

    private void count(int read) {
        left -= Math.max(0, read);
        if (left < 0) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
    }
}
