package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateAttributesTest {
    private static List<Declaration.Attribute> attributes(String text) {
        var parsed = Flow.parse("test.flow", text);
        assertEquals(List.of(), parsed.problems());
        return parsed.program().all(Declaration.Entity.class).findFirst().orElseThrow().attributes();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: int private | a", "a: int = 3 private b: int | a", "a: int b: Faction? private | b", "a: int = -1 private | a",
                "private: int | ''", "private: int private | private", "a: int private: int | ''", "a: private | ''",
                "a: int = private | ''", "a: int private private: int | a", "a: int private private: int private | a private"
            })
    void the_word_stands_behind_an_attribute_and_is_a_name_elsewhere(String written, String secret) {
        var names = attributes("Entity Region { " + written + " }").stream()
                .filter(Declaration.Attribute::secret)
                .map(Declaration.Attribute::name)
                .toList();
        assertEquals(secret, String.join(" ", names));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gold: int = 100 private", "gold: int private", "heir: Faction? private", "private: text = \"a\" private"})
    void it_is_formatted_as_written(String attribute) {
        var text = "Entity Faction { " + attribute + " }";
        var formatted = Flow.format(Flow.parse("test.flow", text).program());

        assertEquals(text, formatted.strip());
        assertEquals(formatted, Flow.format(Flow.parse("test.flow", formatted).program()));
    }

    @Test
    void as_data_it_is_a_part_that_is_left_out_where_it_is_false() {
        var data = TreeData.toData(Flow.parse("", "Entity Faction { gold: int = 1 private  rank: int = 2 }").program());
        var entity = (Map<?, ?>) ((List<?>) ((Map<?, ?>) data).get("declarations")).getFirst();
        var attributes = (List<?>) entity.get("attributes");

        assertEquals(true, ((Map<?, ?>) attributes.getFirst()).get("secret"));
        assertEquals(false, ((Map<?, ?>) attributes.getLast()).containsKey("secret"));
        var read = (TreeData.Reading.Read<Program>) TreeData.fromData(data);
        assertEquals(data, TreeData.toData(read.value()));
    }

    @Test
    void what_belongs_to_a_faction_may_have_one() {
        assertEquals(List.of(), Found.checking("Entity Camp { holder: Faction  food: int private }"));
    }

    @Test
    void what_belongs_to_no_faction_must_not_have_one() {
        assertEquals(
                List.of("1:27 attribute (food) is private, but Camp belongs to no faction that could see it"
                        + " | Maybe add an attribute owner: Faction?."),
                Found.checking("Entity Camp { at: Region  food: int private }"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "hidden", "privat", "privte"})
    void a_word_that_means_it_is_found(String word) {
        assertEquals(
                "1:28 (%s) does not fit here; expected private, a name or } | Maybe write private.".formatted(word),
                Found.parsing("Entity Faction { gold: int " + word + " rank: int }").getFirst());
    }
}
