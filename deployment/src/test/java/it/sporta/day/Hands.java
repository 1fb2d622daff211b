package it.sporta.day;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Hands at a bench of virtual devices. */
final class Hands {

    private static final Pattern CODE = Pattern.compile("name=\"code\" value=\"(\\d{13})\"");

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    private final Web bench;

    Hands(String url) {
        this.bench = new Web(url);
    }

    void putOnThePan(long grams) {
        act("/hands/scale/load", "grams", grams);
    }

    void clearThePan() {
        putOnThePan(0);
    }

    void scan(String code) {
        act("/hands/scanner/scan", "code", code);
    }

    void pushTheDrawerShut() {
        act("/hands/drawer/shut");
    }

    boolean drawerIsOpen() {
        return bench.get("/drawer").body().contains("is-open");
    }

    /** The paper ends after so many lines. */
    void paperEndsAfter(int lines) {
        act("/hands/printer/roll", "lines", lines);
    }

    /** Where the fiscal printer is in the network. */
    String fiscalAddress() {
        Matcher address = ADDRESS.matcher(bench.get("/fiscal").body());
        if (!address.find()) {
            throw new IllegalStateException("no fiscal printer stands here");
        }
        return address.group();
    }

    /** What the fiscal printer does with the next document, once. */
    void tellTheFiscalPrinter(String mischief) {
        act("/fiscal/mischief", "mischief", mischief);
    }

    /** Numbers and totals in cents of all documents it ever issued, oldest first. */
    List<String> fiscalDocuments() {
        return bench.get("/fiscal/documents").body().lines().toList();
    }

    /** Puts a new roll into the fiscal printer, where one ended. */
    void newFiscalRoll() {
        act("/fiscal/hand/roll");
    }

    /** The fiscal printer's paper since the last tearing off. */
    String fiscalPaper() {
        return bench.get("/fiscal/papers").body();
    }

    void pullOrPlugTheScale() {
        act("/hands/scale/plug");
    }

    /** Takes the labels out, or puts new ones in. */
    void pullOrPutTheLabels() {
        act("/hands/labels/roll");
    }

    void tearLabelsOff() {
        act("/hands/labels/tear");
    }

    /** What can be read on the labels since the last tearing off, by the printer's own reading. */
    List<String> labels() {
        return Stream.of(bench.get("/labels/text").body().split("\f"))
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** What the customer reads on the display. */
    List<String> display() {
        return bench.get("/display/text").body().lines().toList();
    }

    /** How the payment terminal behaves from now on. */
    void tellTheTerminal(String manner) {
        act("/hands/terminal/manner", "manner", manner);
    }

    void pullOrPlugTheTerminal() {
        act("/hands/terminal/plug");
    }

    /** What cards were charged, in cents, oldest first. */
    List<Long> charges() {
        return bench.get("/terminal/charges").body().lines().map(Long::valueOf).toList();
    }

    void newRoll() {
        act("/hands/printer/roll");
    }

    /** The codes that lie about on the bench. */
    List<String> codes() {
        Matcher codes = CODE.matcher(bench.get("/").body());
        return codes.results().map(found -> found.group(1)).toList();
    }

    /** What was cut off since the beginning; a paper still in the printer is not yet one. */
    List<Paper> papers() {
        return papers("/papers");
    }

    /** The same beside the stove. */
    List<Paper> kitchenPapers() {
        return papers("/kitchen/papers");
    }

    private List<Paper> papers(String path) {
        String all = bench.get(path).body();
        return Stream.of(all.substring(0, all.lastIndexOf('\f') + 1).split("\f"))
                .filter(text -> !text.isBlank())
                .map(Paper::new)
                .toList();
    }

    private void act(String path, Object... form) {
        HttpResponse<String> answer = bench.post(path, form);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
    }
}
