package dev.entente.engine;

import dev.entente.dsl.Parameter;
import dev.entente.dsl.Position;
import dev.entente.dsl.Type;
import dev.entente.guardrails.expression.Vocabulary;
import dev.entente.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// The timeline with its names resolved, by tick.
final class Calendar {
    private final Map<Long, List<Happening>> byTick = new HashMap<>();

    static Calendar of(Timeline timeline, Vocabulary vocabulary, World world, ToLongFunction<String> symbols) {
        var calendar = new Calendar();
        var wrong = new ArrayList<String>();
        for (var entry : timeline.happenings()) {
            var event = vocabulary.event(Position.NONE, entry.event());
            var fields = event.blank();
            for (int i = 0; i < fields.length; i++) {
                int nth = i;
                var parameter = event.fields().get(i);
                Timeline.collect(wrong, () -> fields[nth] = value(timeline, entry, parameter, world, symbols));
            }
            calendar.byTick
                    .computeIfAbsent(entry.tick(), _ -> new ArrayList<>())
                    .add(new Happening(entry.event(), "timeline", fields, entry.shard()));
        }
        Timeline.refuse(wrong);
        return calendar;
    }

    private static long value(
            Timeline timeline,
            Timeline.Happening entry,
            Parameter parameter,
            World world,
            ToLongFunction<String> symbols) {
        var value = entry.fields().get(parameter.name());
        if (value == null) {
            throw wrong(timeline, entry, parameter, "is missing");
        }
        return switch (parameter.type()) {
            case Type.Plain plain when value.fits(plain) -> plain(plain, value, symbols);
            case Type.Ref(_, boolean nullable) when nullable && value instanceof Datum.Nothing -> -1;
            case Type.Ref(String type, _) when isA(world, value.text(), type) -> world.entity(value.text());
            default -> throw wrong(timeline, entry, parameter, "is " + value);
        };
    }

    private static long plain(Type.Plain type, Datum value, ToLongFunction<String> symbols) {
        return type == Type.Plain.TEXT ? symbols.applyAsLong(value.text()) : value.number();
    }

    private static boolean isA(World world, String name, String type) {
        int entity = world.entity(name);
        return entity >= 0 && world.type(entity) == world.schema().type(type);
    }

    private static ScenarioException wrong(
            Timeline timeline, Timeline.Happening entry, Parameter parameter, String what) {
        return ScenarioException.of("%s: error: field (%s) of (%s) at tick %s %s, but must be of type %s."
                .formatted(timeline.file(), parameter.name(), entry.event(), entry.tick(), what, parameter.type()));
    }

    /// {@return the events of a tick, in the order of the file}
    List<Happening> at(long tick) {
        return byTick.getOrDefault(tick, List.of());
    }
}
