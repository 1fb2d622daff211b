package it.sporta.till.trial;

import it.sporta.till.devices.FrameLog;
import java.util.List;

/** What somebody who looks on is told while a trial goes on. */
interface Notes {

    /** Words for what is done from now on, with names and values for their places. */
    void doing(String key, List<Object> details);

    /** Where what is said with a device of this role is written down. */
    FrameLog log(String role);
}
