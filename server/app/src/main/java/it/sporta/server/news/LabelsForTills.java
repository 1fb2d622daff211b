package it.sporta.server.news;

import it.sporta.kernel.feed.FoodLabel;
import java.util.List;
import java.util.UUID;

/** The labels of what a hub made, for the tills beside its label printer. */
public interface LabelsForTills {

    /** Of what was made lately, the last made first. */
    List<FoodLabel> labels(UUID hub);
}
