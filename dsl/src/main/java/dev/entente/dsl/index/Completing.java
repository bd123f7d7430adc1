package dev.entente.dsl.index;

import dev.entente.dsl.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds what may follow at a place. Not thread safe.
final class Completing {
    private static final List<String> SETTINGS = List.of("seed", "ticks", "tick", "map", "timeline");
    private static final List<String> QUESTIONS =
            List.of("some", "every", "count", "sum", "most", "least", "each", "route");

    private final Cursor cursor;
    private final Scope scope;
    private final Optional<Found.Before> dot;
    private final Map<String, Completion> found = new LinkedHashMap<>();

    /// @param scope what can be named at the place
    /// @param dot what stands before the dot, where the place is behind one
    Completing(Cursor cursor, Scope scope, Optional<Found.Before> dot) {
        this.cursor = cursor;
        this.scope = scope;
        this.dot = dot;
    }

    List<Completion> all() {
        if (cursor.word(1).equals(".")) {
            behindDot();
        } else {
            names();
            keywords();
        }
        return List.copyOf(found.values());
    }

    private void add(Stream<Symbol> symbols) {
        symbols.map(Completion::of).forEach(it -> found.putIfAbsent(it.text(), it));
    }

    private void add(Symbol.Kind... kinds) {
        add(scope.names().of(kinds).stream());
    }

    private void word(String word) {
        Keywords.named(word).ifPresent(it -> found.putIfAbsent(word, new Completion(word, it)));
    }

    // ------------------------------------------------------------------------------------------ behind a dot

    private void behindDot() {
        String owner = cursor.word(2);
        switch (cursor.word(3)) {
            case "Call" -> operations(owner);
            case "Evaluate" -> add(scope.names().of(Symbol.Kind.TOPIC, owner).stream());
            case "Emit", "Event" -> events(owner);
            case "Join", "Cancel", "Release" -> dot.ifPresent(this::clauses);
            case "(" -> bracket(owner);
            default -> member(owner);
        }
    }

    private void bracket(String owner) {
        if (cursor.word(4).equals("ON")) {
            events(owner);
        } else {
            member(owner);
        }
    }

    private void operations(String owner) {
        if (owner.equals("Saga")) {
            add(Symbol.Kind.SAGA);
        } else {
            add(scope.names().of(Symbol.Kind.OPERATION, owner).stream());
        }
    }

    private void events(String topic) {
        scope.names().of(Symbol.Kind.EVENT).stream()
                .filter(event -> event.name().startsWith(topic + "."))
                .forEach(event -> {
                    String rest = event.name().substring(topic.length() + 1);
                    found.putIfAbsent(rest, new Completion(rest, event));
                });
    }

    private void member(String owner) {
        boolean module = scope.names().find(Symbol.Kind.MODULE, owner).isPresent() || owner.equals("Saga");
        if (module && !scope.bound().containsKey(owner)) {
            operations(owner);
        } else {
            dot.ifPresent(this::attributes);
        }
    }

    private void clauses(Found.Before before) {
        String contract = Types.entity(before.type());
        add(scope.names().of(Symbol.Kind.ATTRIBUTE, contract).stream().filter(Treaties::isClause));
    }

    private void attributes(Found.Before before) {
        String entity = Types.entity(before.type());
        add(scope.names().of(Symbol.Kind.ATTRIBUTE, entity).stream());
        add(scope.names().of(Symbol.Kind.FIELD, before.owner()).stream());
        if (before.type() instanceof Type.Fields(List<Type.Field> fields)) {
            add(fields.stream().map(field -> Fields.symbol(field, before.owner())));
        }
        if (!Types.isKnown(before.type())) {
            add(scope.names().all().filter(symbol -> symbol.kind() == Symbol.Kind.ATTRIBUTE));
        }
    }

    // ------------------------------------------------------------------------------------------ names

    private void names() {
        switch (cursor.word(1)) {
            case "Do" -> add(Symbol.Kind.ACTION);
            case "Achieve", "pursue" -> add(Symbol.Kind.GOAL);
            case "Call" -> {
                add(Symbol.Kind.MODULE);
                word("Saga");
            }
            case "Evaluate" -> add(Symbol.Kind.DIRECTOR, Symbol.Kind.OBSERVER);
            case "Emit" -> add(Symbol.Kind.EVENT);
            case "Create" -> add(Symbol.Kind.ENTITY);
            case "Link", "Unlink", "over" -> add(Symbol.Kind.RELATION);
            case "shards" -> add(Symbol.Kind.MODULE);
            case "Negotiate" -> add(scope.names().of(Symbol.Kind.ENTITY).stream().filter(Treaties::isContract));
            case "Release" -> treaties();
            case "Join", "Cancel" -> {
                treaties();
                add(scope.forks().values().stream());
                List.of("all", "any").forEach(this::word);
            }
            case "in" -> {
                add(Symbol.Kind.ENTITY);
                add(scope.locals().values().stream().filter(it -> it.type() instanceof Type.ListOf));
            }
            default -> byPlace();
        }
    }

    private void treaties() {
        add(Stream.concat(scope.locals().values().stream(), scope.bound().values().stream())
                .filter(it -> scope.names()
                        .find(Symbol.Kind.ENTITY, Types.entity(it.type()))
                        .filter(Treaties::isContract)
                        .isPresent()));
    }

    private void byPlace() {
        if (cursor.word(1).equals("(") && cursor.word(2).equals("ON")) {
            add(Symbol.Kind.EVENT);
        } else if (isType()) {
            List.of("int", "bool", "text").forEach(it -> found.put(it, new Completion(it, Fields.plain(it))));
            add(Symbol.Kind.ENTITY);
        } else if (cursor.value() || cursor.step()) {
            parameters();
            values();
        } else if (cursor.name()) {
            parameters();
            settings();
        }
    }

    private boolean isType() {
        boolean colon = cursor.word(1).equals(":") && cursor.name() && !cursor.value();
        Cursor.Opening opening = cursor.opening();
        boolean relation = opening.bracket().equals("(") && opening.second().equals("Relation");
        return colon || relation;
    }

    /// The names of parameters, where an argument begins.
    private void parameters() {
        if (List.of("(", "{", ",").contains(cursor.word(1))) {
            Cursor.Opening opening = cursor.opening();
            given(opening).forEach(symbol -> found.putIfAbsent(
                    symbol.name() + ": ", new Completion(symbol.name() + ": ", symbol)));
        }
    }

    private List<Symbol> given(Cursor.Opening opening) {
        String word = opening.second();
        boolean called = opening.fourth().equals("Call") || (opening.bracket().equals("(") && word.equals("."));
        return switch (word) {
            case "Do" -> scope.names().of(Symbol.Kind.PARAMETER, "Action " + opening.first());
            case "Achieve", "pursue" -> scope.names().of(Symbol.Kind.PARAMETER, "Goal " + opening.first());
            case "Create" -> scope.names().of(Symbol.Kind.ATTRIBUTE, opening.first());
            case "Negotiate" -> contracted(opening.first());
            case "." -> behind(opening, called);
            default -> List.of();
        };
    }

    private List<Symbol> contracted(String contract) {
        return scope.names().of(Symbol.Kind.ATTRIBUTE, contract).stream()
                .filter(it -> it.shape().endsWith(" of " + contract))
                .toList();
    }

    private List<Symbol> behind(Cursor.Opening opening, boolean called) {
        String title = opening.third() + "." + opening.first();
        String owner = called || opening.fourth().equals("Evaluate") ? title : "Event " + title;
        return scope.names().of(Symbol.Kind.PARAMETER, owner);
    }

    private void values() {
        add(scope.bound().values().stream());
        add(scope.locals().values().stream().filter(it -> !it.name().equals(BodyReading.RETURNED)));
        add(scope.states().stream());
        scope.holes().values().forEach(it -> found.putIfAbsent(
                "{" + it.name() + "}", new Completion("{" + it.name() + "}", it)));
        if (cursor.value()) {
            add(Symbol.Kind.FACTION);
            add(Symbol.Kind.RELATION);
            add(Builtins.all().stream());
        } else {
            add(Symbol.Kind.MODULE);
        }
    }

    private void settings() {
        switch (cursor.opening().second()) {
            case "Scenario" -> {
                SETTINGS.forEach(it -> found.put(it, new Completion(it, Fields.setting(it))));
                List.of("score", "victory", "shards").forEach(this::word);
            }
            case "Faction" -> {
                List.of("mind", "bargains", "pursue").forEach(this::word);
                scope.names().of(Symbol.Kind.ATTRIBUTE, "Faction").forEach(it -> found.putIfAbsent(
                        it.name() + ": ", new Completion(it.name() + ": ", it)));
            }
            case "Director", "Observer" -> List.of("mind", "answer").forEach(this::word);
            default -> {}
        }
    }

    // ------------------------------------------------------------------------------------------ words

    /// Words that may be names fit wherever a name fits, so there they are no hint.
    private void keywords() {
        List<String> words = new ArrayList<>(cursor.expected());
        if (cursor.name()) {
            words.removeIf(word -> isName(word) && !begins(word));
        }
        if (cursor.value()) {
            words.addAll(QUESTIONS);
        }
        words.forEach(this::word);
    }

    /// {@return whether the word begins something at the place, though it may be a name}
    private boolean begins(String word) {
        boolean capital = Character.isUpperCase(word.charAt(0));
        return cursor.expected().contains("Goal")
                || (cursor.step() && List.of("Negotiate", "Release").contains(word))
                || (cursor.contract() && capital && !List.of("Keep", "Negotiate", "Release").contains(word));
    }

    private static boolean isName(String word) {
        boolean reserved = switch (word) {
            case "if", "else", "return", "or", "and", "not", "true", "false", "none" -> true;
            default -> false;
        };
        return !reserved && (Character.isLowerCase(word.charAt(0)) || Keywords.NAMES_TOO.contains(word));
    }
}
