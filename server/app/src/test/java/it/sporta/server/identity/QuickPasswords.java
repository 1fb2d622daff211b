package it.sporta.server.identity;

/** Tests of people make many passwords and keep none. */
public final class QuickPasswords {

    private QuickPasswords() {}

    public static void on() {
        PasswordHash.hurry(1_000);
    }
}
