package dev.entente.negotiation.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.negotiation.bargaining.Issue;
import dev.entente.negotiation.bargaining.Space;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeniusXmlTest {
    private static final String DOMAIN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <negotiation_template>
              <utility_space number_of_issues="2">
                <objective index="0" etype="objective" type="objective" description="" name="any">
                  <issue index="1" etype="discrete" type="discrete" vtype="discrete" name="Laptop">
                    <item index="1" value="Dell" description="no"/>
                    <item index="2" value="Macintosh"/>
                    <item index="3" value="HP"/>
                  </issue>
                  <issue index="2" etype="discrete" type="discrete" vtype="discrete" name="Harddisk">
                    <item index="1" value="60 Gb"/>
                    <item index="2" value="80 Gb"/>
                  </issue>
                </objective>
              </utility_space>
            </negotiation_template>
            """;
    private static final String PROFILE = """
            <utility_space>
              <objective index="0" name="any">
                <weight index="1" value="0.75"/>
                <weight index="2" value="0.25"/>
                <issue index="1" name="Laptop">
                  <item index="1" value="Dell" evaluation="10"/>
                  <item index="2" value="Macintosh" evaluation="5"/>
                  <item index="3" value="HP" evaluation="0"/>
                </issue>
                <issue index="2" name="Harddisk">
                  <item index="1" value="60 Gb" evaluation="0"/>
                  <item index="2" value="80 Gb" evaluation="3"/>
                </issue>
              </objective>
              <discount_factor value="0.5"/>
              <reservation value="0.25"/>
            </utility_space>
            """;
    private static final Space SPACE = Domains.space("laptop.xml", DOMAIN);

    @Test
    void a_domain_has_its_issues_and_values_in_their_order() {
        var laptop = new Issue("Laptop", List.of("Dell", "Macintosh", "HP"));
        assertEquals(new Space(List.of(laptop, new Issue("Harddisk", List.of("60 Gb", "80 Gb")))), SPACE);
    }

    @Test
    void an_evaluation_counts_as_a_share_of_the_greatest_of_its_issue() {
        var read = profile(PROFILE);
        assertEquals(List.of(), read.notes());
        assertEquals(1, read.preferences().of(SPACE.deal(0, 1)));
        assertEquals(0.625, read.preferences().of(SPACE.deal(1, 1)), 1e-12);
        assertEquals(0.25, read.preferences().of(SPACE.deal(2, 1)), 1e-12);
        assertEquals(0.25, read.preferences().reserve(), 1e-12);
        assertEquals(0.5, read.preferences().at(SPACE.deal(0, 1), 1), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<utility_space", "<utility_space>", "<utility_space></objective>", "<utility_space><item value=\"a></utility_space>",
        "<utility_space/><utility_space/>", "<utility_space a=\"1\" a=\"2\"/>", "<utility_space>&nope;</utility_space>"
    })
    void what_is_not_well_formed_is_refused_with_its_place(String text) {
        var said = refused(text);
        assertTrue(said.startsWith("party.xml:1:"), said);
        assertTrue(said.contains("Maybe "), said);
    }

    @Test
    void an_external_entity_is_not_even_looked_for() {
        var bait = PROFILE.replace("<utility_space>", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<utility_space>")
                .replace("\"Dell\"", "\"&x;\"");
        assertTrue(refused(bait).contains("a document type is not read"), refused(bait));
        var remote = PROFILE.replace("<utility_space>", "<!DOCTYPE utility_space SYSTEM \"http://192.0.2.1/a.dtd\">\n<utility_space>");
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> refused(remote));
    }

    @Test
    void a_bomb_of_entities_does_not_go_off() {
        var bomb = IntStream.range(1, 30)
                .mapToObj(i -> "<!ENTITY e%d \"&e%d;&e%d;&e%d;\">".formatted(i, i - 1, i - 1, i - 1))
                .collect(Collectors.joining("", "<!DOCTYPE a [<!ENTITY e0 \"ha\">", "]><utility_space>&e29;</utility_space>"));
        var said = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> refused(bomb));
        assertTrue(said.contains("a document type is not read"), said);
    }

    @Test
    void an_issue_with_index_0_is_one_like_the_others_and_is_missed_where_it_is_missing() {
        var zero = PROFILE.replace("index=\"1\" name=\"Laptop\"", "index=\"0\" name=\"Laptop\"");
        var said = refused(zero);
        assertTrue(said.contains("there is a weight for index (1), and no issue with it"), said);
        assertEquals(List.of(), profile(zero.replace("<weight index=\"1\"", "<weight index=\"0\"")).notes());
        var without = DOMAIN.replace("<issue index=\"1\" etype", "<issue etype");
        var missing = assertThrows(UnreadableException.class, () -> Domains.space("laptop.xml", without));
        assertTrue(String.valueOf(missing.getMessage()).contains("laptop.xml:5:"), missing.getMessage());
        assertTrue(String.valueOf(missing.getMessage()).contains("has no attribute (index)"), missing.getMessage());
        var unweighted = refused(PROFILE.replace("<weight index=\"1\" value=\"0.75\"/>", ""));
        assertTrue(unweighted.contains("issue (Laptop) has no weight"), unweighted);
    }

    @Test
    void weights_that_do_not_sum_to_one_are_divided_by_their_sum_and_it_is_said() {
        var read = profile(PROFILE.replace("0.75", "7.5").replace("value=\"0.25\"/>\n    <issue", "value=\"2.5\"/>\n    <issue"));
        assertEquals(List.of("the weights sum to 10.0; they were divided by it"), read.notes());
        assertEquals(profile(PROFILE).preferences().of(3), read.preferences().of(3), 1e-12);
        assertTrue(refused(PROFILE.replace("0.75", "-0.75")).contains("a weight below 0"));
    }

    @Test
    void what_is_there_twice_is_refused() {
        var item = refused(PROFILE.replace("value=\"HP\"", "value=\"Dell\""));
        assertTrue(item.contains("value (Dell) of issue (Laptop) is there twice"), item);
        var twice = DOMAIN.replace("value=\"HP\"", "value=\"Dell\"");
        assertThrows(UnreadableException.class, () -> Domains.space("laptop.xml", twice));
        assertTrue(refused(PROFILE.replace("<issue index=\"2\"", "<issue index=\"1\"")).contains("two issues have the index (1)"));
        assertTrue(refused(PROFILE.replace("<weight index=\"2\"", "<weight index=\"1\"")).contains("two weights have the index (1)"));
        assertTrue(refused(PROFILE.replace("name=\"Harddisk\"", "name=\"Laptop\"")).contains("issue (Laptop) is there twice"));
    }

    @Test
    void ten_to_the_fifty_deals_are_refused_without_looking_at_one() {
        var items = IntStream.range(0, 10).mapToObj("<item index=\"0\" value=\"%d\"/>"::formatted).collect(Collectors.joining());
        var huge = IntStream.range(0, 50)
                .mapToObj(i -> "<issue index=\"%d\" name=\"i%d\">%s</issue>".formatted(i, i, items))
                .collect(Collectors.joining("", "<utility_space>", "</utility_space>"));
        var said = assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThrows(UnreadableException.class, () -> Domains.space("huge.xml", huge)));
        assertTrue(String.valueOf(said.getMessage()).contains("more than 4194304"), said.getMessage());
    }

    @Test
    void what_is_too_large_or_too_deep_is_refused() {
        assertTrue(refused("<utility_space>" + "<objective>".repeat(100_000)).contains("nest deeper than 32"));
        assertTrue(refused("<utility_space>" + "<objective/>".repeat(300_000) + "</utility_space>").contains("more than 200000"));
        assertTrue(refused("<" + "a".repeat(Domains.MOST_LETTERS)).contains("letters are more than"));
        assertTrue(refused("<utility_space>" + "<a ".repeat(1_000)).contains("no well-formed XML"));
        var longName = DOMAIN.replace("Laptop", "L".repeat(201));
        assertThrows(UnreadableException.class, () -> Domains.space("laptop.xml", longName));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1e400", "", "ten", "0x1p3", "1d", "-5", "1,5"})
    void an_evaluation_is_a_number_from_0_on(String evaluation) {
        var said = refused(PROFILE.replace("evaluation=\"10\"", "evaluation=\"%s\"".formatted(evaluation)));
        assertTrue(said.startsWith("party.xml:6:"), said);
    }

    @Test
    void a_profile_of_another_domain_is_refused_with_what_the_domain_has() {
        assertTrue(refused(PROFILE.replace("Laptop", "Tablet")).contains("it is one of [Laptop, Harddisk]"));
        assertTrue(refused(PROFILE.replace("Macintosh", "Mac")).contains("it is one of [Dell, Macintosh, HP]"));
        assertTrue(refused(DOMAIN).contains("has no weight"));
        assertTrue(refused("<html/>").contains("does not begin with <html>"));
        assertTrue(refused("<utility_space/>").contains("nothing is said about issue (Laptop)"));
        var integer = DOMAIN.replace("vtype=\"discrete\" name=\"Laptop\"", "vtype=\"integer\" name=\"Laptop\"");
        assertThrows(UnreadableException.class, () -> Domains.space("laptop.xml", integer));
    }

    private static Profile profile(String text) {
        return Domains.profile("party.xml", text, SPACE);
    }

    private static String refused(String text) {
        return String.valueOf(assertThrows(UnreadableException.class, () -> profile(text)).getMessage());
    }
}
