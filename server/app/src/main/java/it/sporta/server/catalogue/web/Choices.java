package it.sporta.server.catalogue.web;

import java.util.List;
import java.util.Map.Entry;

/** What the lists of choice offer: key and name. */
public record Choices(
        List<Entry<String, String>> families,
        List<Entry<String, String>> vatClasses,
        List<Entry<String, String>> producers,
        List<Entry<String, String>> hubs) {}
