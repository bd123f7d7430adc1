package dev.entente.agents.language;

import dev.entente.guardrails.Sight;
import dev.entente.world.Kind;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What an agent sees of the world around a question, in words.
///
/// It holds the agent itself, what the question names and what these refer to, what is the agent's own, and the other
/// factions: in this order, each once, and only so many. What the agent does not see of them is left out.
final class Scene {
    /// How many entities are told at the most.
    static final int LONGEST = 40;

    private static final String FACTION = "Faction";
    private static final Pattern SEPARATORS = Pattern.compile("[\\s(),=]+");

    private final View view;
    private final int self;
    private final Sight sight;
    private final Quotes quotes;

    /// @param self the agent's entity; -1 where it has none
    Scene(View view, int self, Quotes quotes) {
        this.view = view;
        this.self = self;
        this.sight = new Sight(view, self);
        this.quotes = quotes;
    }

    /// {@return the scene, a line an entity; empty where there is nothing to tell}
    ///
    /// @param question tasks and ways, whose entities are told
    String of(List<String> question) {
        var told = new LinkedHashSet<Integer>();
        if (self >= 0) {
            told.add(self);
        }
        question.forEach(text -> named(text).forEach(told::add));
        List.copyOf(told).forEach(entity -> told.addAll(referred(entity)));
        told.addAll(own());
        told.addAll(factions());
        return told.isEmpty() ? "" : "What you see:\n" + lines(told);
    }

    private IntStream named(String text) {
        return text.lines()
                .flatMap(SEPARATORS::splitAsStream)
                .mapToInt(view::entity)
                .filter(entity -> entity >= 0);
    }

    private List<Integer> referred(int entity) {
        return attributes(view.type(entity))
                .filter(attribute -> view.schema().attributeKind(attribute) == Kind.REF && sight.sees(entity, attribute))
                .mapToObj(attribute -> (int) view.get(attribute, entity))
                .filter(view::exists)
                .toList();
    }

    /// Looks at every entity that could be its own, so linear in how many these are.
    private List<Integer> own() {
        return self < 0
                ? List.of()
                : IntStream.range(0, view.schema().types())
                        .boxed()
                        .flatMap(this::own)
                        .sorted()
                        .limit(LONGEST + 1)
                        .toList();
    }

    private Stream<Integer> own(int type) {
        int factions = view.schema().type(FACTION);
        int[] owners = attributes(type)
                .filter(attribute -> view.schema().attributeKind(attribute) == Kind.REF)
                .filter(attribute -> view.schema().refType(attribute) == factions)
                .toArray();
        var own = new ArrayList<Integer>();
        for (int i = 0; owners.length > 0 && i < view.count(type) && own.size() <= LONGEST; i++) {
            int entity = view.at(type, i);
            if (names(entity, owners) && sight.faction(entity) == self) {
                own.add(entity);
            }
        }
        return own.stream();
    }

    private boolean names(int entity, int[] owners) {
        for (int owner : owners) {
            if (view.get(owner, entity) == self) {
                return true;
            }
        }
        return false;
    }

    private List<Integer> factions() {
        int type = view.schema().type(FACTION);
        return type < 0
                ? List.of()
                : IntStream.range(0, Math.min(view.count(type), LONGEST + 1))
                        .mapToObj(i -> view.at(type, i))
                        .toList();
    }

    private String lines(Set<Integer> told) {
        var lines = new ArrayList<String>();
        told.stream().filter(view::exists).limit(LONGEST).forEach(entity -> lines.add(line(entity)));
        if (told.size() > LONGEST) {
            lines.add("- and others");
        }
        return String.join("\n", lines);
    }

    private String line(int entity) {
        var values = attributes(view.type(entity))
                .filter(attribute -> sight.sees(entity, attribute))
                .mapToObj(attribute -> view.schema().attributeName(attribute) + " " + value(entity, attribute))
                .collect(Collectors.joining(", "));
        var whose = entity == self ? ", you" : self >= 0 && sight.faction(entity) == self ? ", yours" : "";
        var kind = view.schema().typeName(view.type(entity));
        return "- %s (%s%s)%s".formatted(name(entity), kind, whose, values.isEmpty() ? "" : ": " + values);
    }

    private IntStream attributes(int type) {
        return IntStream.range(0, view.schema().attributeCount(type)).map(i -> view.schema().attributeAt(type, i));
    }

    private String value(int entity, int attribute) {
        long value = view.get(attribute, entity);
        return switch (view.schema().attributeKind(attribute)) {
            case INT -> Long.toString(value);
            case BOOL -> value == 0 ? "false" : "true";
            case REF -> value < 0 ? "none" : name((int) value);
            case TEXT -> quotes.of(view.text(value));
        };
    }

    private String name(int entity) {
        return Quotes.line(view.name(entity));
    }
}
