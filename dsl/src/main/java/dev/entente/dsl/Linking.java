package dev.entente.dsl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads a file and all that it imports, each once, and puts what they declare where it is imported first.
final class Linking {
    private static final char NUL = '\0';
    private static final int DEEPEST = 100;

    private final Function<String, Flow.Sought> files;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Comment> comments = new ArrayList<>();

    private Linking(Function<String, Flow.Sought> files) {
        this.files = files;
    }

    static Flow.Loaded load(String main, Function<String, Flow.Sought> files) {
        Linking linking = new Linking(files);
        List<Declaration> declarations = linking.main(main);
        return new Flow.Loaded(
                new Program(main, declarations, linking.comments), linking.ordered(), linking.texts);
    }

    private List<Declaration> main(String main) {
        Position at = Position.ofData(main);
        return switch (files.apply(main)) {
            case Flow.Sought.Found(String text) -> declarations(main, text);
            case Flow.Sought.Missing _ -> {
                problems.add(Problem.error(at, "file (%s) is not there".formatted(main), "Maybe check its name."));
                yield List.of();
            }
            case Flow.Sought.Refused(String why, String remedy) -> {
                problems.add(Problem.error(at, "file (%s) %s".formatted(main, why), remedy));
                yield List.of();
            }
        };
    }

    private List<Problem> ordered() {
        Map<String, Integer> order = new HashMap<>();
        texts.keySet().forEach(file -> order.put(file, order.size()));
        return problems.stream().sorted(Places.order(order)).toList();
    }

    private List<Declaration> declarations(String file, String text) {
        texts.put(file, text);
        if (text.indexOf(NUL) >= 0) {
            problems.add(Flow.notText(file));
            return List.of();
        }
        Flow.Parsed parsed = Flow.parse(file, text);
        problems.addAll(parsed.problems());
        if (open.isEmpty()) {
            comments.addAll(parsed.program().comments());
        }
        open.push(file);
        List<Declaration> all = parsed.program().declarations().stream()
                .flatMap(it -> it instanceof Declaration.Import imported ? imported(file, imported) : Stream.of(it))
                .toList();
        open.pop();
        return all;
    }

    /// {@return the import itself, behind all that the file declares, if it was not read before}
    private Stream<Declaration> imported(String from, Declaration.Import imported) {
        Optional<String> path = path(from, imported);
        if (path.isEmpty()) {
            return Stream.of(imported);
        }
        String file = path.get();
        if (open.contains(file)) {
            circle(file, imported);
        } else if (open.size() >= DEEPEST) {
            error(
                    imported,
                    "imports nest deeper than %s files".formatted(DEEPEST),
                    "Maybe import the file from one further up.");
        } else if (!texts.containsKey(file)) {
            return Stream.concat(sought(file, imported), Stream.of(imported));
        }
        return Stream.of(imported);
    }

    private Stream<Declaration> sought(String file, Declaration.Import imported) {
        return switch (files.apply(file)) {
            case Flow.Sought.Found(String text) -> declarations(file, text).stream();
            case Flow.Sought.Missing _ -> {
                error(
                        imported,
                        "file (%s) is not there".formatted(imported.name()),
                        "Maybe check its name; it was looked for as %s.".formatted(file));
                yield Stream.empty();
            }
            case Flow.Sought.Refused(String why, String remedy) -> {
                error(imported, "file (%s) %s".formatted(imported.name(), why), remedy);
                yield Stream.empty();
            }
        };
    }

    private void circle(String file, Declaration.Import imported) {
        List<String> circle = new ArrayList<>(open.reversed());
        List<String> round = new ArrayList<>(circle.subList(circle.indexOf(file), circle.size()));
        round.add(file);
        error(
                imported,
                "files import each other in a circle: %s".formatted(round.stream().collect(Collectors.joining(" -> "))),
                round.size() == 2
                        ? "Maybe leave it out."
                        : "Maybe move what they share into a file of its own, which imports none of them.");
    }

    /// {@return the imported file's name, seen from where the main file's name is seen}
    private Optional<String> path(String from, Declaration.Import imported) {
        String name = imported.name();
        if (name.isBlank() || name.contains("\\") || name.startsWith("/") || name.contains(":")) {
            error(
                    imported,
                    "file (%s) must be named from the file that imports it, with / between folders".formatted(name),
                    "Maybe write Import \"economy.flow\".");
            return Optional.empty();
        }
        Deque<String> folders = new ArrayDeque<>(folders(from));
        int deepest = folders(texts.keySet().iterator().next()).size();
        for (String step : name.split("/", -1)) {
            if (step.equals("..") && folders.size() > deepest) {
                folders.removeLast();
            } else if (step.equals("..")) {
                error(
                        imported,
                        "file (%s) lies outside of the folder of the main file".formatted(name),
                        "Maybe copy it into that folder.");
                return Optional.empty();
            } else if (!step.isEmpty() && !step.equals(".")) {
                folders.addLast(step);
            }
        }
        return Optional.of(String.join("/", folders));
    }

    private static List<String> folders(String file) {
        int last = file.lastIndexOf('/');
        return last < 0 ? List.of() : List.of(file.substring(0, last).split("/", -1));
    }

    private void error(Declaration.Import imported, String message, String remedy) {
        problems.add(Problem.error(imported.at(), message, remedy));
    }
}
