package it.sporta.ui;

import java.util.List;
import java.util.Optional;

/**
 * What a frame must know about the application and the request. Each application registers one
 * {@code @Provider ContextResolver<FrameContext>}; it is asked once for every whole page (never for
 * a fragment), on the request's thread.
 */
public interface FrameContext {

    /** The frame of pages whose view names none. */
    Frame frame();

    /** Where we are, as people call it: "via Palmanova 59"; empty on pages of no hub. */
    default String place() {
        return "";
    }

    /** The person logged in, as shown to others. */
    default Optional<String> person() {
        return Optional.empty();
    }

    /** Where the log-out form posts to. */
    default String logOutPath() {
        return "/logout";
    }

    /** The pages of the navigation, in order; empty before log-in. */
    default List<Page> pages() {
        return List.of();
    }

    /**
     * The till's device states, a fragment fetched every two seconds into the status bar; empty
     * shows none.
     */
    default String statesPath() {
        return "";
    }

    /** True while the data are invented: every page then says DEMO. */
    default boolean demo() {
        return false;
    }

    /** Colours and size of type for this person. */
    default Look look() {
        return Look.USUAL;
    }
}
