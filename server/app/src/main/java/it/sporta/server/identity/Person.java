package it.sporta.server.identity;

import it.sporta.kernel.Refused;
import it.sporta.kernel.people.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who works here, or a member of a buying group. A cashier has a PIN at one or more hubs;
 * a coordinator has also an account with a password; a member has an account, or none and somebody
 * books for them. Whoever leaves is put to rest, not deleted: their pseudonym stands in the
 * journal.
 */
@Entity
@Table(name = "person")
public class Person {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "person_role")
    private Role role;

    @Column(name = "account")
    private String account;

    @Column(name = "password_hash")
    private String password;

    @Column(name = "active")
    private boolean active;

    protected Person() {}

    private Person(UUID id, String name, Role role) {
        this.id = Objects.requireNonNull(id, "id");
        this.name = Text.required(name, 60, "person.name");
        this.role = role;
        this.active = true;
    }

    /**
     * @param id random: no time, no name may be read from it
     */
    static Person cashier(UUID id, String name) {
        return new Person(id, name, Role.CASHIER);
    }

    /**
     * @param account what is typed to enter; unique, case and outer blanks do not matter
     */
    static Person coordinator(UUID id, String name, String account, PasswordHash password) {
        Person person = expected(id, name, account);
        person.password = password.text();
        return person;
    }

    static String accountOf(String typed) {
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }

    /** A coordinator who has no password yet. */
    static Person expected(UUID id, String name, String account) {
        Person person = new Person(id, name, Role.COORDINATOR);
        person.become(account);
        return person;
    }

    /**
     * A member who has no password yet.
     *
     * @param name as the member wants to be shown at pickup
     * @param account blank for somebody who never enters here
     */
    static Person member(UUID id, String name, String account) {
        Person person = new Person(id, name, Role.MEMBER);
        if (!account.isBlank()) {
            person.become(account);
        }
        return person;
    }

    /** Whether an account and a password let this role in; cashiers have a PIN at their till. */
    boolean entersWithPassword() {
        return isActive() && role != Role.CASHIER;
    }

    /** A member of that name and account who has no password yet, as a form welcomed them. */
    boolean isWaiting(String typedName, String typedAccount) {
        return role == Role.MEMBER
                && isActive()
                && !hasPassword()
                && name.equals(Text.required(typedName, 60, "person.name"))
                && account().orElse("").equals(accountOf(typedAccount));
    }

    void rest() {
        active = false;
    }

    void comeBack() {
        active = true;
    }

    void rename(String newName) {
        name = Text.required(newName, 60, "person.name");
    }

    void becomeCoordinator(String newAccount) {
        become(newAccount);
        role = Role.COORDINATOR;
    }

    /** Account and password go: a cashier has no door here. */
    void becomeCashier() {
        role = Role.CASHIER;
        account = null;
        password = null;
    }

    private void become(String typed) {
        String wanted = accountOf(typed);
        if (!wanted.matches("[\\p{L}\\p{N}.@_' -]{3,60}")) {
            throw new Refused("person.account.wrong");
        }
        account = wanted;
    }

    void change(PasswordHash newPassword) {
        password = newPassword.text();
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public boolean isActive() {
        return active;
    }

    /** What a coordinator types to enter, in small letters. */
    public Optional<String> account() {
        return Optional.ofNullable(account);
    }

    /** Whether the person could enter the office now. */
    public boolean hasPassword() {
        return password != null;
    }

    /** Empty for those who never enter here, and until a password is set. */
    Optional<PasswordHash> password() {
        return Optional.ofNullable(password).map(PasswordHash::parse);
    }
}
