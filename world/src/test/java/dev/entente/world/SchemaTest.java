package dev.entente.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private final Schema schema = Kingdom.SCHEMA;

    private static void refused(String message, UnaryOperator<Schema.Builder> declarations) {
        var thrown = assertThrows(IllegalArgumentException.class,
                () -> declarations.apply(Schema.builder()).build());

        assertEquals(message, thrown.getMessage());
    }

    @Test
    void types_attributes_and_relations_are_numbered_as_declared() {
        assertEquals(2, schema.types());
        assertEquals("Faction", schema.typeName(1));
        assertEquals(6, schema.attributes());
        assertEquals("gold", schema.attributeName(4));
        assertEquals(2, schema.relations());
        assertEquals("Claim", schema.relationName(1));
    }

    @Test
    void what_was_not_declared_is_minus_one() {
        assertEquals(-1, schema.type("Dragon"));
        assertEquals(-1, schema.attribute(Kingdom.REGION, "gold"));
        assertEquals(-1, schema.attribute(-1, "gold"));
        assertEquals(-1, schema.relation("River"));
    }

    @Test
    void an_attribute_knows_its_type_and_kind() {
        assertEquals(Kingdom.FACTION, schema.attributeType(Kingdom.GOLD));
        assertEquals(Kind.INT, schema.attributeKind(Kingdom.GOLD));
        assertEquals(100, schema.initial(Kingdom.GOLD));
        assertEquals(-1, schema.refType(Kingdom.GOLD));
    }

    @Test
    void a_type_lists_its_own_attributes() {
        assertEquals(2, schema.attributeCount(Kingdom.FACTION));
        assertEquals(Kingdom.GOLD, schema.attributeAt(Kingdom.FACTION, 0));
        assertEquals(Kingdom.RIVAL, schema.attributeAt(Kingdom.FACTION, 1));
    }

    @Test
    void a_reference_may_come_before_the_type_it_points_to() {
        assertEquals(Kingdom.FACTION, schema.refType(Kingdom.OWNER));
        assertEquals(-1, schema.initial(Kingdom.OWNER));
    }

    @Test
    void a_relation_knows_its_ends() {
        assertEquals(Kingdom.FACTION, schema.relationFrom(Kingdom.CLAIM));
        assertEquals(Kingdom.REGION, schema.relationTo(Kingdom.CLAIM));
        assertTrue(schema.symmetric(Kingdom.ROAD));
        assertFalse(schema.symmetric(Kingdom.CLAIM));
    }

    @Test
    void an_initial_text_has_the_same_number_in_every_world() {
        long plain = schema.initial(Kingdom.TERRAIN);
        World.create(schema, 1).writer().symbol("hill");

        assertEquals("plain", World.create(schema, 2).text(plain));
    }

    @Nested
    class Refused_with_words_is {
        @Test
        void a_type_declared_twice() {
            refused("type (Region) must be declared once", it -> it.type("Region").type("Region"));
        }

        @Test
        void an_attribute_declared_twice() {
            refused("attribute (Region.wall) must be declared once",
                    it -> it.type("Region").attribute("wall", Kind.INT, 0).attribute("wall", "high"));
        }

        @Test
        void a_relation_declared_twice() {
            refused("relation (Road) must be declared once",
                    it -> it.type("A").relation("Road", "A", "A", true).relation("Road", "A", "A", false));
        }

        @Test
        void an_attribute_without_a_type() {
            refused("""
                    attribute (wall) must belong to a type.
                    Maybe declare the type first.""", it -> it.attribute("wall", Kind.INT, 0));
        }

        @Test
        void a_type_that_nobody_declares() {
            refused("""
                    type (Dragon), which (pet) refers to, must be declared.
                    Maybe it is one of: Region, Faction.""",
                    it -> it.type("Region").reference("pet", "Dragon").type("Faction"));
        }

        @Test
        void a_reference_that_does_not_say_to_what() {
            refused("""
                    attribute (owner) must say which type it refers to.
                    Maybe declare it with reference(name, type).""",
                    it -> it.type("Region").attribute("owner", Kind.REF, -1));
        }

        @Test
        void a_symmetric_relation_of_two_types() {
            refused("symmetric relation (Claim) must relate one type, but it relates (A) and (B)",
                    it -> it.type("A").type("B").relation("Claim", "A", "B", true));
        }
    }
}
