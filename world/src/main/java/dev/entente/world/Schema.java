package dev.entente.world;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The types, attributes and relations of a world, numbered in the order of their declaration.
///
/// Look-ups by name answer -1 for a name that was not declared. Immutable.
public final class Schema {
    private final String[] types;
    private final Attribute[] attributes;
    private final Relation[] relations;
    private final Symbols texts;
    private final int[] owners;
    private final int[][] byType;
    private final Map<String, Integer> ids;

    /// @param texts every initial text, numbered as the attributes have it
    Schema(List<String> types, List<Attribute> attributes, List<Relation> relations, Symbols texts) {
        this.types = types.toArray(String[]::new);
        this.attributes = attributes.toArray(Attribute[]::new);
        this.relations = relations.toArray(Relation[]::new);
        this.texts = texts.copy();
        this.owners = attributes.stream().mapToInt(Attribute::owner).toArray();
        this.byType = new int[types.size()][];
        Arrays.setAll(byType, this::attributesOf);
        this.ids = index();
    }

    /// {@return an empty declaration}
    public static Builder builder() {
        return new Builder();
    }

    private int[] attributesOf(int type) {
        var of = new Ints();
        for (int attribute = 0; attribute < attributes.length; attribute++) {
            if (attributes[attribute].owner() == type) {
                of.add(attribute);
            }
        }
        return of.toArray();
    }

    /// One map for all names; keys cannot clash, as an attribute's begins with its type's number.
    private Map<String, Integer> index() {
        var index = new HashMap<String, Integer>();
        for (int id = 0; id < types.length; id++) {
            index.put("type " + types[id], id);
        }
        for (int id = 0; id < attributes.length; id++) {
            index.put(attributeKey(attributes[id].owner(), attributes[id].name()), id);
        }
        for (int id = 0; id < relations.length; id++) {
            index.put("relation " + relations[id].name(), id);
        }
        return index;
    }

    private static String attributeKey(int type, String name) {
        return type + " " + name;
    }

    private int find(String key) {
        return ids.getOrDefault(key, -1);
    }

    /// {@return the id of a type, or -1}
    public int type(String name) {
        return find("type " + name);
    }

    /// {@return the name of a type}
    public String typeName(int type) {
        return types[type];
    }

    /// {@return how many types there are}
    public int types() {
        return types.length;
    }

    /// {@return the id of a type's attribute, unique over all types, or -1}
    public int attribute(int type, String name) {
        return find(attributeKey(type, name));
    }

    /// {@return an attribute's own name, without its type's}
    public String attributeName(int attribute) {
        return attributes[attribute].name();
    }

    /// {@return what an attribute's numbers stand for}
    public Kind attributeKind(int attribute) {
        return attributes[attribute].kind();
    }

    /// {@return the type that has an attribute}
    public int attributeType(int attribute) {
        return owners[attribute];
    }

    /// {@return the type that a REF points to; -1 for the other kinds}
    public int refType(int attribute) {
        return attributes[attribute].refersTo();
    }

    /// {@return what a new entity has in an attribute; a TEXT's number is the same in every world of this schema}
    public long initial(int attribute) {
        return attributes[attribute].initial();
    }

    /// {@return whether only the faction that an entity belongs to sees an attribute; the world itself hides nothing}
    public boolean secret(int attribute) {
        return attributes[attribute].secret();
    }

    /// {@return whether the faction that an attribute names sees what is secret of its entity, too}
    public boolean sharing(int attribute) {
        return attributes[attribute].sharing();
    }

    /// {@return how many attributes there are, over all types}
    public int attributes() {
        return attributes.length;
    }

    /// {@return how many attributes a type has}
    public int attributeCount(int type) {
        return byType[type].length;
    }

    /// {@return the id of a type's `index`-th attribute, from 0, as declared}
    public int attributeAt(int type, int index) {
        return byType[type][index];
    }

    /// {@return the id of a relation, or -1}
    public int relation(String name) {
        return find("relation " + name);
    }

    /// {@return the name of a relation}
    public String relationName(int relation) {
        return relations[relation].name();
    }

    /// {@return the type of a relation's first entity}
    public int relationFrom(int relation) {
        return relations[relation].from();
    }

    /// {@return the type of a relation's second entity}
    public int relationTo(int relation) {
        return relations[relation].to();
    }

    /// {@return whether a link counts in both directions}
    public boolean symmetric(int relation) {
        return relations[relation].symmetric();
    }

    /// {@return how many relations there are}
    public int relations() {
        return relations.length;
    }

    Attribute declared(int attribute) {
        return attributes[attribute];
    }

    /// {@return the texts that a new world begins with}
    Symbols symbols() {
        return texts.copy();
    }

    /// Collects declarations; names are checked and types resolved by [#build()].
    ///
    /// Attributes belong to the type declared last.
    public static final class Builder {
        private final Declarations declarations = new Declarations();

        private Builder() {}

        /// Declares a type.
        public Builder type(String name) {
            declarations.type(name);
            return this;
        }

        /// Declares a number, a truth, or a text or reference that starts empty; a reference's type is its own name.
        ///
        /// @param initial for INT and BOOL what a new entity has
        public Builder attribute(String name, Kind kind, long initial) {
            declarations.attribute(name, kind, initial);
            return this;
        }

        /// Declares a text.
        public Builder attribute(String name, String initial) {
            declarations.text(name, initial);
            return this;
        }

        /// Declares a reference, which starts as none.
        ///
        /// @param type what it points to; may be declared later
        public Builder reference(String name, String type) {
            declarations.reference(name, type);
            return this;
        }

        /// Makes the attribute declared last one that only its own faction sees.
        public Builder secret() {
            declarations.secret();
            return this;
        }

        /// Lets the faction that the attribute declared last names see what is secret of its entity, beside others.
        public Builder sharing() {
            declarations.sharing();
            return this;
        }

        /// Declares a relation.
        ///
        /// @param from the type of the first entity; may be declared later
        /// @param to the type of the second entity; may be declared later
        public Builder relation(String name, String from, String to, boolean symmetric) {
            declarations.relation(name, from, to, symmetric);
            return this;
        }

        /// {@return the schema}
        ///
        /// @throws IllegalArgumentException if a name is declared twice, or a type is not declared
        public Schema build() {
            return declarations.schema();
        }
    }
}
