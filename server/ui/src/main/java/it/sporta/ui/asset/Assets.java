package it.sporta.ui.asset;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/**
 * Serves the files of the class path, alike in the application server and on the till. A URL with
 * the file's version may be kept for a year; any other is asked again by its ETag (RFC 9110, 8.8).
 * Not final: in the application server CDI puts a proxy before it.
 */
@Path("/static")
public class Assets {

    @GET
    @Path("{path: .+}")
    public Response file(
            @PathParam("path") String path,
            @QueryParam("v") String version,
            @Context Request request,
            @Context HttpHeaders headers) {
        Asset asset = Asset.find(path).orElseThrow(NotFoundException::new);
        boolean zip = asset.zipped().length > 0 && takesGzip(headers);
        EntityTag tag = new EntityTag(asset.tag() + (zip ? "-gz" : ""));
        Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
        if (answer == null) {
            answer = Response.ok(zip ? asset.zipped() : asset.bytes()).type(asset.type());
            if (zip) {
                answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
        }
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, keeping(asset, version))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    /** The paths of webjars carry their version themselves. */
    private static String keeping(Asset asset, String version) {
        boolean versioned = asset.tag().equals(version) || asset.path().startsWith("webjars/");
        return versioned ? "public, max-age=31536000, immutable" : "no-cache";
    }

    private static boolean takesGzip(HttpHeaders headers) {
        String codings = headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        if (codings == null) {
            return false;
        }
        for (String coding : codings.toLowerCase(Locale.ROOT).split(",")) {
            if (coding.strip().matches("gzip(\\s*;\\s*q=(1|1\\.0*|0\\.\\d*[1-9]\\d*))?")) {
                return true;
            }
        }
        return false;
    }
}
