package it.sporta.till.selling;

import it.sporta.ui.View;
import java.util.List;

/**
 * What is needed seldom.
 *
 * @param last whether there is a sale whose paper could be printed again
 * @param labels whether a label printer hangs at this till
 * @param devices whether whoever is there may say what hangs at this till
 * @param fiscal whether a fiscal printer hangs at this till
 * @param reasons for which the drawer may be opened without a sale; none where there is no drawer
 */
public record MoreView(
        boolean last, boolean labels, boolean devices, boolean fiscal, List<String> reasons)
        implements View {}
