package it.sporta.bench;

import it.sporta.ui.Frame;
import it.sporta.ui.FrameContext;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** What stands around the counter: whose bench it is. */
@Provider
public final class Around implements ContextResolver<FrameContext> {

    private final FrameContext frame;

    Around(String place) {
        frame =
                new FrameContext() {
                    @Override
                    public Frame frame() {
                        return Frame.BENCH;
                    }

                    @Override
                    public String place() {
                        return place;
                    }

                    @Override
                    public boolean demo() {
                        return true;
                    }
                };
    }

    @Override
    public FrameContext getContext(Class<?> type) {
        return frame;
    }
}
