package it.sporta.ui.application;

import it.sporta.ui.ViewWriter;
import it.sporta.ui.asset.Assets;
import it.sporta.ui.guard.ReadableForms;
import it.sporta.ui.guard.SameOriginOnly;
import it.sporta.ui.guard.SecurityHeaders;
import it.sporta.ui.trouble.UnexpectedErrors;
import java.util.Set;

/** What an application outside the application server registers to have screens. */
public final class Screens {

    public static final Set<Class<?>> PROVIDERS =
            Set.of(
                    ViewWriter.class,
                    Assets.class,
                    SecurityHeaders.class,
                    SameOriginOnly.class,
                    ReadableForms.class,
                    UnexpectedErrors.class);

    private Screens() {}
}
