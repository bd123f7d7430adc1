package dev.entente.dsl;

import java.util.ArrayList;
import java.util.List;

/// Writes the scenario and the factions as items for the layout, in the order in which their parts were written.
final class RunItems {
    private RunItems() {}

    static List<Item> of(Declaration.Scenario scenario) {
        List<Item> items = new ArrayList<>();
        for (Named setting : scenario.settings()) {
            items.add(new Item.Line(setting.at(), setting.name() + " " + value(setting)));
        }
        if (scenario.score().at().written()) {
            items.add(new Item.Line(scenario.score().at(), "score " + ExpressionText.of(scenario.score())));
        }
        if (scenario.victory().at().written()) {
            items.add(new Item.Line(scenario.victory().at(), "victory " + ExpressionText.of(scenario.victory())));
        }
        for (Declaration.Shards shards : scenario.shards()) {
            items.add(new Item.Line(shards.at(), "shards " + shards.module() + " " + shards.count()));
        }
        items.sort(Item.AS_WRITTEN);
        return items;
    }

    /// {@return a place of which only the line is known}
    private static Position unknown(Position near) {
        return new Position(near.file(), near.line(), near.column(), 0);
    }

    private static String value(Named setting) {
        boolean tick = setting.name().equals("tick");
        if (tick && setting.value() instanceof Expression.Number(_, long millis)) {
            return millis % 1000 == 0 && millis > 0 ? millis / 1000 + "s" : millis + "ms";
        }
        return ExpressionText.of(setting.value());
    }

    /// @param topics its operations, written
    static List<Item> of(Declaration.Director director, List<Item> topics) {
        List<Item> items = new ArrayList<>(topics);
        for (Declaration.Answer answer : director.answers()) {
            items.add(new Sentence(answer.at(), "answer " + answer.topic())
                    .value(answer.value())
                    .item());
        }
        items.sort(Item.AS_WRITTEN);
        if (!director.mind().isEmpty()) {
            items.addFirst(new Item.Line(unknown(director.at()), "mind " + director.mind()));
        }
        return items;
    }

    static List<Item> of(Declaration.Faction faction) {
        List<Item> items = new ArrayList<>();
        for (Named field : faction.fields()) {
            items.add(new Item.Line(field.at(), field.name() + ": " + ExpressionText.of(field.value())));
        }
        for (Statement.Achieve pursue : faction.pursues()) {
            items.add(new Item.Line(pursue.at(), "pursue " + StatementItems.goal(pursue)));
        }
        items.sort(Item.AS_WRITTEN);
        if (!faction.bargains().isEmpty()) {
            items.addFirst(new Item.Line(unknown(faction.at()), "bargains " + faction.bargains()));
        }
        if (!faction.mind().isEmpty()) {
            items.addFirst(new Item.Line(unknown(faction.at()), "mind " + faction.mind()));
        }
        return items;
    }
}
