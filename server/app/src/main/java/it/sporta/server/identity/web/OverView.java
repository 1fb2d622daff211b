package it.sporta.server.identity.web;

import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.net.URI;

/**
 * A form was sent after the session had ended: nothing was done, and this leads back to it.
 *
 * @param door the log-in, and from there the page that had the form
 */
public record OverView(String door) implements View {

    /**
     * @param referer as the browser says it, or null: only its path counts
     */
    static OverView from(String referer) {
        String page = LoginResource.ours(path(referer));
        return new OverView(page.equals("/") ? "/accesso" : "/accesso?dopo=" + page);
    }

    private static String path(String referer) {
        try {
            String path = referer == null ? null : URI.create(referer).getPath();
            return path == null ? "/" : path;
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    @Override
    public String title(Words words) {
        return words.text("login.over.what");
    }
}
