package dev.entente.dsl;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Checks the scenario and the factions. Not thread safe.
final class RunCheck {
    private static final Map<String, Type> SETTINGS = Map.of(
            "seed", Type.Plain.INT,
            "ticks", Type.Plain.INT,
            "tick", Type.Plain.INT,
            "map", Type.Plain.TEXT,
            "timeline", Type.Plain.TEXT);
    private static final Set<String> POSITIVE = Set.of("ticks", "tick");

    /// How factions can bargain.
    private static final List<String> BARGAINS =
            List.of("boulware", "conceder", "hardheaded", "linear", "micro", "titfortat");

    private static final long MOST_SHARDS = 10_000;

    private final Symbols symbols;
    private final Report report;
    private final Typing typing;
    private final Bodies bodies;
    private final Changes changes;
    private final Map<String, Type> states;

    RunCheck(Symbols symbols, Report report, Bodies bodies, Map<String, Type> states) {
        this.symbols = symbols;
        this.report = report;
        this.typing = new Typing(symbols, report);
        this.bodies = bodies;
        this.changes = new Changes(symbols, report, typing);
        this.states = states;
    }

    void scenario(Declaration.Scenario scenario) {
        scenario.settings().forEach(this::setting);
        Scope scope = Scope.of(Scope.Place.VALUE, states).with("who", Types.FACTION);
        typing.expect("the score", scenario.score(), Type.Plain.INT, scope);
        typing.expect("the victory", scenario.victory(), Type.Plain.BOOL, scope);
        scenario.shards().forEach(this::shards);
    }

    private void shards(Declaration.Shards shards) {
        if (!symbols.modules().containsKey(shards.module())) {
            report.unknown(
                    shards.at(), "module", "modules", shards.module(), symbols.modules().keySet());
        }
        if (shards.count() < 1 || shards.count() > MOST_SHARDS) {
            report.error(
                    shards.at(),
                    "shards of module (%s) must be 1 to %s, not %s"
                            .formatted(shards.module(), MOST_SHARDS, shards.count()),
                    "Maybe leave it out; a module without shards runs once.");
        }
    }

    private void bargains(Declaration.Faction faction) {
        if (!faction.bargains().isEmpty() && !BARGAINS.contains(faction.bargains())) {
            report.error(
                    faction.at(),
                    "faction (%s) bargains (%s), which is no way to bargain".formatted(faction.name(), faction.bargains()),
                    report.remedy("ways", faction.bargains(), BARGAINS));
        }
    }

    private void setting(Named setting) {
        Type type = SETTINGS.get(setting.name());
        if (type == null) {
            report.unknown(setting.at(), "setting", "settings", setting.name(), SETTINGS.keySet());
            return;
        }
        String what = "setting (%s)".formatted(setting.name());
        typing.expect(what, setting.value(), type, Scope.of(Scope.Place.VALUE, states));
        boolean tooSmall = setting.value() instanceof Expression.Number(_, long value) && value < 1;
        if (tooSmall && POSITIVE.contains(setting.name())) {
            report.error(
                    setting.value().at(),
                    "%s must be at least 1, not %s".formatted(what, ExpressionText.of(setting.value())),
                    "Maybe write %s 1.".formatted(setting.name()));
        }
    }

    void faction(Declaration.Faction faction) {
        bargains(faction);
        Scope scope = Scope.of(Scope.Place.START, states);
        Declaration.Entity entity = symbols.entities().get("Faction");
        if (entity == null) {
            report.error(
                    faction.at(),
                    "faction (%s) needs the entity type (Faction), which is not declared".formatted(faction.name()),
                    "Maybe write Entity Faction { gold: int = 100 }.");
            faction.fields().forEach(field -> typing.of(field.value(), scope));
        } else {
            changes.fields("entity type (Faction)", entity, faction.fields(), scope);
        }
        scope.locals().put("me", Types.FACTION);
        faction.pursues().forEach(goal -> bodies.pursue(goal, scope));
    }
}
