package it.sporta.server;

import it.sporta.ui.trouble.Sentence;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * What the REST engine refuses before any mapper of ours is asked, such as a header that names no
 * media type, gets its sentence instead of the engine's page in English.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public final class Plainly extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new Saying(request, response));
    }

    private static final class Saying extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        Saying(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status, String english) throws IOException {
            sendError(status);
        }

        @Override
        public void sendError(int status) throws IOException {
            Sentence sentence = Sentence.of(status, request::getHeader);
            resetBuffer();
            setStatus(status);
            sentence.headers().forEach(this::setHeader);
            getOutputStream().write(sentence.text());
            getOutputStream().close();
        }
    }
}
