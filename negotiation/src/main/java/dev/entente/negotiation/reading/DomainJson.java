package dev.entente.negotiation.reading;

import dev.entente.guardrails.StrictJson;
import dev.entente.guardrails.StrictJson.Field;
import dev.entente.guardrails.StrictJson.Malformed;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Reads domains and profiles as JSON.
///
/// A domain is `{"issues": [{"name": "price", "values": ["5", "6"]}]}`; a profile gives each issue `"weight"` and `"scores"`, or
/// has `"deals": [{"values": ["5"], "worth": 3}]` and what all others are worth as `"otherwise"`; and `"reserve"`, `"discount"`.
final class DomainJson {
    private static final int DEEPEST = 8;
    private static final Set<String> WHOLE = Set.of("name", "issues", "deals", "otherwise", "reserve", "discount");
    private static final Set<String> ISSUE = Set.of("name", "values", "weight", "scores");
    private static final Set<String> DEAL = Set.of("values", "worth");

    private final String file;
    private final String text;
    private final int[] lines;

    /// A value, and where the field begins that has it.
    private sealed interface Node {
        record Fields(List<Field<Node>> fields) implements Node {}

        record Items(List<Node> items) implements Node {}

        record Words(String text) implements Node {}

        record Number(String written) implements Node {}

        record Other(String written) implements Node {}
    }

    private static final StrictJson.Making<Node> MAKING = new StrictJson.Making<>() {
        @Override
        public Node object(List<Field<Node>> fields) {
            return new Node.Fields(fields);
        }

        @Override
        public Node list(List<Node> items, String written) {
            return new Node.Items(items);
        }

        @Override
        public Node words(String text) {
            return new Node.Words(text);
        }

        @Override
        public Node number(String written, int place) {
            return new Node.Number(written);
        }

        @Override
        public Node truth(boolean value) {
            return new Node.Other(Boolean.toString(value));
        }

        @Override
        public Node nothing(int place) {
            return new Node.Other("null");
        }
    };

    DomainJson(String file, String text) {
        this.file = file;
        this.text = text;
        this.lines = IntStream.range(0, text.length() + 1).filter(at -> at == 0 || text.charAt(at - 1) == '\n').toArray();
    }

    Sheet read() {
        try {
            var whole = fields(StrictJson.whole(text, DEEPEST, MAKING), 0, WHOLE);
            return new Sheet(place(0), rows(whole), deals(whole), number(whole, "otherwise", 0), number(whole, "reserve", 0), number(whole, "discount", 1));
        } catch (Malformed broken) {
            throw UnreadableException.at(place(0), "this is neither XML nor JSON: " + broken.problem(), "a comma or a quote is missing");
        }
    }

    private List<Sheet.Row> rows(List<Field<Node>> whole) {
        return field(whole, "issues").stream().flatMap(field -> items(field).stream().map(item -> row(item, field.place()))).toList();
    }

    private Sheet.Row row(Node node, int around) {
        var fields = fields(node, around, ISSUE);
        var name = needed(fields, "name", around);
        var said = words(name);
        return new Sheet.Row(place(name.place()), said, number(fields, "weight", Sheet.UNSAID), values(fields));
    }

    private List<Sheet.Item> values(List<Field<Node>> fields) {
        var scores = field(fields, "scores");
        if (scores.isEmpty()) {
            return field(fields, "values").stream()
                    .flatMap(field -> texts(field).stream().map(value -> new Sheet.Item(place(field.place()), value, Sheet.UNSAID)))
                    .toList();
        }
        if (!(scores.get().value() instanceof Node.Fields(var each))) {
            throw wrong(scores.get(), "an object: {\"value\": score}");
        }
        return each.stream().map(field -> new Sheet.Item(place(field.place()), field.name(), number(field))).toList();
    }

    private List<Sheet.Deal> deals(List<Field<Node>> whole) {
        return field(whole, "deals").stream().flatMap(field -> items(field).stream().map(item -> deal(item, field.place()))).toList();
    }

    private Sheet.Deal deal(Node node, int around) {
        var fields = fields(node, around, DEAL);
        var values = needed(fields, "values", around);
        return new Sheet.Deal(place(values.place()), texts(values), number(needed(fields, "worth", around)));
    }

    private List<Field<Node>> fields(Node node, int around, Set<String> known) {
        if (!(node instanceof Node.Fields(var fields))) {
            throw UnreadableException.at(place(around), "found no object", "put it in braces");
        }
        var before = new HashSet<String>();
        for (var field : fields) {
            if (!known.contains(field.name()) || !before.add(field.name())) {
                throw UnreadableException.at(place(field.place()), "field (%s) is unknown here, or there twice".formatted(field.name()),
                        "it is one of " + known.stream().sorted().toList());
            }
        }
        return fields;
    }

    private static Optional<Field<Node>> field(List<Field<Node>> fields, String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    private Field<Node> needed(List<Field<Node>> fields, String name, int around) {
        return field(fields, name).orElseThrow(() -> UnreadableException.at(place(around), "there is no field (%s)".formatted(name), "add it"));
    }

    private double number(List<Field<Node>> fields, String name, double otherwise) {
        return field(fields, name).map(this::number).orElse(otherwise);
    }

    private double number(Field<Node> field) {
        return switch (field.value()) {
            case Node.Number(var written) -> Numbers.of(place(field.place()), field.name(), written);
            case Node.Fields _, Node.Items _, Node.Words _, Node.Other _ -> throw wrong(field, "a number");
        };
    }

    private String words(Field<Node> field) {
        return switch (field.value()) {
            case Node.Words(var words) -> words;
            case Node.Fields _, Node.Items _, Node.Number _, Node.Other _ -> throw wrong(field, "a text");
        };
    }

    private List<Node> items(Field<Node> field) {
        return switch (field.value()) {
            case Node.Items(var items) -> items;
            case Node.Fields _, Node.Words _, Node.Number _, Node.Other _ -> throw wrong(field, "a list");
        };
    }

    private List<String> texts(Field<Node> field) {
        return items(field).stream().map(item -> words(new Field<>(field.name(), item, field.place()))).toList();
    }

    private UnreadableException wrong(Field<Node> field, String expected) {
        return UnreadableException.at(place(field.place()), "field (%s) is not %s".formatted(field.name(), expected), "write " + expected);
    }

    private Place place(int offset) {
        int found = Arrays.binarySearch(lines, offset);
        int line = found < 0 ? -found - 2 : found;
        return new Place(file, line + 1, offset - lines[line] + 1);
    }
}
