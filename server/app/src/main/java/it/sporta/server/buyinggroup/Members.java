package it.sporta.server.buyinggroup;

import it.sporta.kernel.Refused;
import it.sporta.server.identity.NewKeys;
import it.sporta.server.identity.People;
import it.sporta.server.identity.Person;
import it.sporta.server.identity.Roster;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The members of the groups, and whose turn it is among them. */
@ApplicationScoped
public class Members {

    private static final String SELECT =
            "SELECT person_id, organisation_id, card FROM group_member WHERE ";

    private Database database;
    private People people;
    private Roster roster;

    protected Members() {}

    @Inject
    public Members(Database database, People people, Roster roster) {
        this.database = database;
        this.people = people;
        this.roster = roster;
    }

    /** Those who have not left, by name. */
    @Transactional
    public List<Member> of(UUID organisation) {
        return database.list(SELECT + "organisation_id = ?", Members::row, organisation).stream()
                .flatMap(row -> member(row).stream())
                .sorted(Comparator.comparing(Member::name).thenComparing(Member::card))
                .toList();
    }

    @Transactional
    public Optional<Member> find(UUID person) {
        return database.first(SELECT + "person_id = ?", Members::row, person).flatMap(this::member);
    }

    /**
     * @throws Refused when the person is no member of the group, or has left
     */
    @Transactional
    public Member get(UUID person, UUID organisation) {
        return find(person)
                .filter(member -> member.organisation().equals(organisation))
                .orElseThrow(() -> new Refused("member.unknown"));
    }

    /** Also of who has left: what they booked keeps its name. */
    @Transactional
    public String name(UUID person) {
        return people.find(person).map(Person::name).orElse("");
    }

    /** Also of who has left, whose card nobody else is given; 0 of who was never a member. */
    @Transactional
    public long card(UUID person) {
        return database.first(SELECT + "person_id = ?", Members::row, person)
                .map(Known::card)
                .orElse(0L);
    }

    /**
     * Welcomes a member with the next card of the group.
     *
     * @param id random, made with the form: the same one again welcomes nobody else
     * @param account what is typed to enter; blank for somebody for whom others book
     * @return with a one-time code to set a password, where there is an account
     */
    @Transactional
    public NewKeys welcome(UUID id, UUID organisation, String name, String account, UUID by) {
        NewKeys keys = roster.welcomeMember(id, name, account, by);
        if (find(id).isEmpty()) {
            join(id, organisation);
        }
        return keys;
    }

    /** Gives a person who is known already the next card of the group. */
    @Transactional
    public void join(UUID person, UUID organisation) {
        long card =
                1
                        + database.first(
                                        "SELECT MAX(card) FROM group_member"
                                                + " WHERE organisation_id = ?",
                                        Row::number,
                                        organisation)
                                .orElse(0L);
        database.change(
                "INSERT INTO group_member (person_id, organisation_id, card, ties)"
                        + " VALUES (?, ?, ?, 0)",
                person,
                organisation,
                card);
    }

    /** Ties lost minus ties won of every member, and the last won. */
    Map<UUID, Standing> standings(UUID organisation) {
        Map<UUID, Standing> all = new HashMap<>();
        database.list(
                "SELECT person_id, ties, won_at FROM group_member WHERE organisation_id = ?",
                row -> all.put(row.id(), new Standing(row.number(), row.maybeInstant())),
                organisation);
        return all;
    }

    record Standing(long ties, Optional<Instant> lastWon) {}

    void won(UUID person, Instant now) {
        database.change(
                "UPDATE group_member SET ties = ties - 1, won_at = ? WHERE person_id = ?",
                now,
                person);
    }

    void lost(UUID person) {
        database.change("UPDATE group_member SET ties = ties + 1 WHERE person_id = ?", person);
    }

    private record Known(UUID person, UUID organisation, long card) {}

    private static Known row(Row row) throws SQLException {
        return new Known(row.id(), row.id(), row.number());
    }

    private Optional<Member> member(Known known) {
        return people.find(known.person())
                .filter(Person::isActive)
                .map(
                        person ->
                                new Member(
                                        known.person(),
                                        known.organisation(),
                                        known.card(),
                                        person.name(),
                                        person.account(),
                                        person.hasPassword()));
    }
}
