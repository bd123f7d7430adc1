package dev.entente.negotiation.reading;

import dev.entente.negotiation.bargaining.Issue;
import dev.entente.negotiation.bargaining.Preferences;
import dev.entente.negotiation.bargaining.Space;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Makes preferences of what a text says, once it fits a domain.
///
/// Weights are made to sum to 1, and a note says so where they did not. The reserve is in the unit of the scores; above the
/// best deal it makes every deal unacceptable. The discount is from 0 to 1.
final class Appraisal {
    private static final double CLOSE = 1e-6;

    private final Sheet sheet;
    private final Space space;
    private final List<String> notes = new ArrayList<>();
    private final List<Map<String, Integer>> places;

    Appraisal(Sheet sheet, Space space) {
        this.sheet = sheet;
        this.space = space;
        this.places = space.issues().stream().map(Appraisal::places).toList();
    }

    private static Map<String, Integer> places(Issue issue) {
        var places = new HashMap<String, Integer>();
        issue.values().forEach(value -> places.put(value, places.size()));
        return places;
    }

    Profile profile() {
        if (!(sheet.discount() >= 0 && sheet.discount() <= 1)) {
            throw UnreadableException.at(
                    sheet.at(), "the discount (%s) is not from 0 to 1".formatted(sheet.discount()), "write 1: nothing is lost by waiting");
        }
        var worth = sheet.deals().isEmpty() ? additive() : tabular();
        double most = Arrays.stream(worth).max().orElse(0);
        if (most == Arrays.stream(worth).min().orElse(0)) {
            notes.add("all deals are worth the same");
        }
        if (sheet.reserve() > most) {
            notes.add("no deal is worth the reserve (%s): the best is worth %s".formatted(sheet.reserve(), most));
        }
        return new Profile(Preferences.inPoints(space, worth, sheet.reserve(), sheet.discount()), notes);
    }

    private double[] additive() {
        var rows = rows();
        var weights = weights(rows);
        var scores = new double[rows.size()][];
        Arrays.setAll(scores, issue -> scores(issue, rows.get(issue)));
        var worth = new double[space.size()];
        for (int deal = 0; deal < worth.length; deal++) {
            var values = space.values(deal);
            for (int issue = 0; issue < values.length; issue++) {
                worth[deal] += weights[issue] * scores[issue][values[issue]];
            }
        }
        return worth;
    }

    /// {@return what is said about each issue, in the order of the domain}
    private List<Sheet.Row> rows() {
        var rows = new HashMap<String, Sheet.Row>();
        var names = space.issues().stream().map(Issue::name).toList();
        for (var row : sheet.rows()) {
            if (!names.contains(row.name())) {
                throw UnreadableException.at(
                        row.at(), "the domain has no issue (%s)".formatted(row.name()), "it is one of " + Domains.span(names));
            }
            if (rows.put(row.name(), row) != null) {
                throw UnreadableException.at(row.at(), "issue (%s) is there twice".formatted(row.name()), "remove one of them");
            }
        }
        return names.stream().map(name -> said(name, rows)).toList();
    }

    private Sheet.Row said(String name, Map<String, Sheet.Row> rows) {
        var row = rows.get(name);
        if (row == null) {
            throw UnreadableException.at(
                    sheet.at(), "nothing is said about issue (%s)".formatted(name), "give it a weight of 0 if it does not matter");
        }
        return row;
    }

    private double[] weights(List<Sheet.Row> rows) {
        for (var row : rows) {
            if (!(row.weight() >= 0)) {
                throw UnreadableException.at(
                        row.at(), "issue (%s) has %s".formatted(row.name(), Double.isNaN(row.weight()) ? "no weight" : "a weight below 0"),
                        "give it 0 or more");
            }
        }
        double sum = rows.stream().mapToDouble(Sheet.Row::weight).sum();
        if (Math.abs(sum - 1) > CLOSE) {
            notes.add(sum == 0 ? "all weights are 0" : "the weights sum to %s; they were divided by it".formatted(sum));
        }
        return rows.stream().mapToDouble(row -> sum == 0 ? 0 : row.weight() / sum).toArray();
    }

    private double[] scores(int place, Sheet.Row row) {
        var issue = space.issues().get(place);
        var scores = new double[issue.values().size()];
        Arrays.fill(scores, Sheet.UNSAID);
        for (var item : row.items()) {
            int value = places.get(place).getOrDefault(item.value(), -1);
            if (value < 0) {
                throw UnreadableException.at(item.at(), "issue (%s) has no value (%s) in the domain".formatted(issue.name(), item.value()),
                        "it is one of " + Domains.span(issue.values()));
            }
            if (!Double.isNaN(scores[value])) {
                throw UnreadableException.at(item.at(), "value (%s) of issue (%s) is there twice".formatted(item.value(), issue.name()),
                        "remove one of them");
            }
            scores[value] = item.score();
        }
        for (int value = 0; value < scores.length; value++) {
            if (Double.isNaN(scores[value])) {
                throw UnreadableException.at(row.at(), "value (%s) of issue (%s) has no score".formatted(issue.values().get(value), issue.name()),
                        "give it 0 if it is worth nothing");
            }
        }
        return scores;
    }

    private double[] tabular() {
        var worth = new double[space.size()];
        Arrays.fill(worth, sheet.otherwise());
        var said = new HashSet<Integer>();
        for (var deal : sheet.deals()) {
            int number = number(deal);
            if (!said.add(number)) {
                throw UnreadableException.at(deal.at(), "deal (%s) is there twice".formatted(space.text(number)), "remove one of them");
            }
            worth[number] = deal.worth();
        }
        return worth;
    }

    private int number(Sheet.Deal deal) {
        var issues = space.issues();
        if (deal.values().size() != issues.size()) {
            throw UnreadableException.at(
                    deal.at(), "%s values for %s issues".formatted(deal.values().size(), issues.size()), "give each issue one, in their order");
        }
        var values = new int[issues.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = places.get(i).getOrDefault(deal.values().get(i), -1);
            if (values[i] < 0) {
                throw UnreadableException.at(deal.at(), "issue (%s) has no value (%s)".formatted(issues.get(i).name(), deal.values().get(i)),
                        "it is one of " + Domains.span(issues.get(i).values()));
            }
        }
        return space.deal(values);
    }
}
