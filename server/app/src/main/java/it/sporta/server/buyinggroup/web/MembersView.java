package it.sporta.server.buyinggroup.web;

import it.sporta.server.Form;
import it.sporta.ui.View;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;

/**
 * The members of a group.
 *
 * @param groups all there are; one of them is {@code group}
 * @param handed a code that has just been made, shown once
 */
public record MembersView(
        String group,
        List<Entry<String, String>> groups,
        List<Row> rows,
        Form form,
        Optional<Handed> handed)
        implements View {

    /**
     * @param account empty for somebody for whom others book
     * @param waiting has an account and has set no password yet
     */
    public record Row(String id, long card, String name, String account, boolean waiting) {}

    public record Handed(String name, String account, String code) {}
}
