package it.sporta.till.joining;

import it.sporta.ui.Frame;
import it.sporta.ui.FrameContext;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** The frame of a till that belongs nowhere yet. */
@Provider
public final class BareTillFrame implements ContextResolver<FrameContext>, FrameContext {

    @Override
    public FrameContext getContext(Class<?> type) {
        return this;
    }

    @Override
    public Frame frame() {
        return Frame.TILL;
    }
}
