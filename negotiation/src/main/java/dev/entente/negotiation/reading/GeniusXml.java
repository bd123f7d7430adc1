package dev.entente.negotiation.reading;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads domains and utility profiles as Genius and its successors write them: issues with items, weights by the index of
/// their issue, evaluations, a reservation value and a discount factor.
///
/// As there, an evaluation counts as a share of the greatest of its issue. Issues must be discrete. What has a document type
/// or an entity of its own is refused.
final class GeniusXml {
    private static final int DEEPEST = 32;
    private static final int MOST = 200_000;
    private static final Set<String> ROOTS = Set.of("negotiation_template", "utility_space", "utility_profile");

    private final String file;
    private final XMLStreamReader reader;
    private final Map<Integer, Double> weights = new TreeMap<>();
    private final Map<Integer, Draft> issues = new TreeMap<>();
    private double reserve;
    private double discount = 1;
    private int latest = Integer.MIN_VALUE;
    private int depth;
    private int elements;

    /// An issue of which not all has been read.
    private record Draft(Place at, String name, List<Sheet.Item> items) {}

    GeniusXml(String file, String text) {
        this.file = file;
        try {
            this.reader = factory().createXMLStreamReader(new StringReader(text.strip()));
        } catch (XMLStreamException broken) {
            throw malformed(broken);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private UnreadableException malformed(XMLStreamException broken) {
        var said = String.valueOf(broken.getMessage());
        int message = said.indexOf("Message: ");
        var place = Optional.ofNullable(broken.getLocation())
                .map(it -> new Place(file, Math.max(1, it.getLineNumber()), Math.max(1, it.getColumnNumber())))
                .orElse(new Place(file, 1, 1));
        return UnreadableException.at(
                place, "this is no well-formed XML: " + said.substring(message < 0 ? 0 : message + 9), "the file was cut off, or edited by hand");
    }

    Sheet read() {
        var start = new Place(file, 1, 1);
        try {
            while (reader.hasNext()) {
                take(reader.next());
            }
        } catch (XMLStreamException broken) {
            throw malformed(broken);
        }
        return new Sheet(start, rows(), List.of(), 0, reserve, discount);
    }

    private void take(int event) {
        switch (event) {
            case XMLStreamConstants.DTD ->
                throw UnreadableException.at(here(), "a document type is not read", "remove the line with DOCTYPE");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw UnreadableException.at(here(), "an entity is not read", "write out what it stands for");
            case XMLStreamConstants.START_ELEMENT -> begin();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            default -> {
                // texts and comments say nothing
            }
        }
    }

    private void begin() {
        var name = reader.getLocalName();
        if (depth == 0 && !ROOTS.contains(name)) {
            throw UnreadableException.at(here(), "a domain or profile does not begin with <%s>".formatted(name), "it is another file");
        }
        if (++depth > DEEPEST || ++elements > MOST) {
            throw UnreadableException.at(
                    here(), "there are more than %s elements, or they nest deeper than %s".formatted(MOST, DEEPEST), "split the domain");
        }
        switch (name) {
            case "issue" -> issue();
            case "item" -> item();
            case "weight" -> weight();
            case "reservation" -> reserve = Numbers.of(here(), "the reservation value", attribute("value"));
            case "discount_factor" -> discount = Numbers.of(here(), "the discount factor", attribute("value"));
            default -> {
                // objectives only group issues
            }
        }
    }

    private void issue() {
        var name = attribute("name");
        var type = said("vtype").or(() -> said("type")).orElse("discrete");
        if (!type.equals("discrete")) {
            throw UnreadableException.at(
                    here(), "issue (%s) is %s".formatted(name, type), "write down its values as items, and make it discrete");
        }
        int index = Numbers.whole(here(), "the index", attribute("index"));
        if (issues.put(index, new Draft(here(), name, new ArrayList<>())) != null) {
            throw UnreadableException.at(here(), "two issues have the index (%s)".formatted(index), "number them 1, 2, 3");
        }
        latest = index;
    }

    private void item() {
        var draft = issues.get(latest);
        if (draft == null) {
            throw UnreadableException.at(here(), "an item stands outside of every issue", "move it into its issue");
        }
        double score = said("evaluation").map(it -> Numbers.of(here(), "the evaluation", it)).orElse(Sheet.UNSAID);
        if (score < 0) {
            throw UnreadableException.at(here(), "the evaluation (%s) is below 0".formatted(score), "add the same to all of its issue");
        }
        draft.items().add(new Sheet.Item(here(), attribute("value"), score));
    }

    private void weight() {
        int index = Numbers.whole(here(), "the index", attribute("index"));
        if (weights.put(index, Numbers.of(here(), "the weight", attribute("value"))) != null) {
            throw UnreadableException.at(here(), "two weights have the index (%s)".formatted(index), "remove one of them");
        }
    }

    private List<Sheet.Row> rows() {
        for (int index : weights.keySet()) {
            if (!issues.containsKey(index)) {
                throw UnreadableException.at(new Place(file, 1, 1), "there is a weight for index (%s), and no issue with it".formatted(index),
                        "the issues are numbered " + Domains.span(List.copyOf(issues.keySet())));
            }
        }
        var rows = new ArrayList<Sheet.Row>();
        issues.forEach((index, draft) ->
                rows.add(new Sheet.Row(draft.at(), draft.name(), weights.getOrDefault(index, Sheet.UNSAID), shares(draft.items()))));
        return rows;
    }

    private static List<Sheet.Item> shares(List<Sheet.Item> items) {
        double most = items.stream().mapToDouble(Sheet.Item::score).filter(score -> score > 0).max().orElse(1);
        return items.stream().map(item -> new Sheet.Item(item.at(), item.value(), item.score() / most)).toList();
    }

    private String attribute(String name) {
        return said(name).orElseThrow(() -> UnreadableException.at(
                here(), "<%s> has no attribute (%s)".formatted(reader.getLocalName(), name), "give it one"));
    }

    private Optional<String> said(String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name));
    }

    private Place here() {
        var location = reader.getLocation();
        return new Place(file, Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber()));
    }
}
