package it.sporta.till.trial;

/** How a trial goes about one kind of device, from the first question to the verdict. */
interface Course {

    /** The last word of the key that says what is done meanwhile. */
    String asks();

    /** As the settings write it; whoever else uses it stands aside meanwhile. */
    String port();

    Verdict run(Notes notes);
}
