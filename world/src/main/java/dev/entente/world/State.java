package dev.entente.world;

/// The state of a world and its hash. Every operation trusts its arguments; [Writer] is where they are checked.
///
/// The hash is a wrapping sum over everything that is so: each existing entity, each of its cells, each link. What
/// changes is subtracted and added, so the order of changes that commute does not matter. Texts count by their content.
final class State {
    private final Schema schema;
    private final long seed;
    private final Symbols symbols;
    private final Population population;
    private final Cells cells;
    private final Links[] links;
    private final Ints references;
    private long tick;
    private long hash;

    State(Schema schema, long seed, Symbols symbols) {
        this.schema = schema;
        this.seed = seed;
        this.symbols = symbols;
        this.population = new Population(schema.types());
        this.cells = new Cells(schema.attributes());
        this.links = new Links[schema.relations()];
        this.references = new Ints();
        for (int relation = 0; relation < links.length; relation++) {
            links[relation] = new Links(schema.symmetric(relation));
        }
    }

    private State(State other) {
        this.schema = other.schema;
        this.seed = other.seed;
        this.symbols = other.symbols.copy();
        this.population = other.population.copy();
        this.cells = other.cells.copy();
        this.links = new Links[other.links.length];
        this.references = other.references.copy();
        this.tick = other.tick;
        this.hash = other.hash;
        for (int relation = 0; relation < links.length; relation++) {
            links[relation] = other.links[relation].copy();
        }
    }

    State copy() {
        return new State(this);
    }

    Schema schema() {
        return schema;
    }

    long seed() {
        return seed;
    }

    long tick() {
        return tick;
    }

    void tick(long tick) {
        this.tick = tick;
    }

    long hash() {
        return hash;
    }

    Symbols symbols() {
        return symbols;
    }

    Population population() {
        return population;
    }

    Links links(int relation) {
        return links[relation];
    }

    String name(int entity) {
        return symbols.text(population.name(entity));
    }

    /// {@return whether an entity exists and has an attribute}
    boolean has(int attribute, int entity) {
        return population.exists(entity, schema.attributeType(attribute));
    }

    long get(int attribute, int entity) {
        return cells.get(attribute, population.row(entity));
    }

    void set(int attribute, int entity, long value) {
        int row = population.row(entity);
        long before = cells.get(attribute, row);
        cells.set(attribute, row, value);
        var kind = schema.attributeKind(attribute);
        long cell = Mix.cell(attribute, entity);
        hash += Mix.bits(cell + content(kind, value)) - Mix.bits(cell + content(kind, before));
        if (kind == Kind.REF) {
            refer(before, -1);
            refer(value, 1);
        }
    }

    /// {@return how many cells of existing entities refer to an entity}
    int references(int entity) {
        return references.get(entity);
    }

    private void refer(long entity, int change) {
        if (entity >= 0) {
            references.set((int) entity, references.get((int) entity) + change);
        }
    }

    private long content(Kind kind, long value) {
        return kind == Kind.TEXT ? symbols.hash((int) value) : value;
    }

    /// Brings an entity into being, with initial values.
    int create(int type, int name) {
        int entity = population.add(type, name);
        references.add(0);
        for (int i = 0; i < schema.attributeCount(type); i++) {
            int attribute = schema.attributeAt(type, i);
            cells.grow(attribute, population.row(entity));
            cells.set(attribute, population.row(entity), schema.initial(attribute));
        }
        count(entity, 1);
        return entity;
    }

    /// Takes back the latest [#create].
    void uncreate() {
        count(population.size() - 1, -1);
        population.removeLast();
        references.removeLast();
    }

    /// Adds the id of an entity that was removed before.
    void createRemoved(int type, int name) {
        population.addRemoved(type, name);
        references.add(0);
    }

    /// Ends an entity, to which nothing refers and which has no links.
    void remove(int entity) {
        count(entity, -1);
        population.remove(entity);
    }

    /// Takes back a [#remove].
    void restore(int entity) {
        population.restore(entity);
        count(entity, 1);
    }

    /// Adds an entity and its cells to the hash and the references, or with -1 takes them out.
    private void count(int entity, int sign) {
        int type = population.type(entity);
        hash += sign * Mix.entity(entity, type, symbols.hash(population.name(entity)));
        for (int i = 0; i < schema.attributeCount(type); i++) {
            int attribute = schema.attributeAt(type, i);
            var kind = schema.attributeKind(attribute);
            long value = get(attribute, entity);
            hash += sign * Mix.bits(Mix.cell(attribute, entity) + content(kind, value));
            if (kind == Kind.REF) {
                refer(value, sign);
            }
        }
    }

    void link(int relation, int from, int to) {
        links[relation].link(from, to);
        hash += linkHash(relation, from, to);
    }

    void unlinkLast(int relation, int from, int to) {
        links[relation].unlinkLast(from, to);
        hash -= linkHash(relation, from, to);
    }

    /// {@return where the link was, for [#relink]}
    long unlink(int relation, int from, int to) {
        hash -= linkHash(relation, from, to);
        return links[relation].unlink(from, to);
    }

    void relink(int relation, int from, int to, long place) {
        links[relation].relink(from, to, place);
        hash += linkHash(relation, from, to);
    }

    /// Adds one direction of a link, as a snapshot lists them.
    void appendLink(int relation, int from, int to) {
        links[relation].append(from, to);
        if (!schema.symmetric(relation) || from <= to) {
            hash += linkHash(relation, from, to);
        }
    }

    private long linkHash(int relation, int from, int to) {
        return schema.symmetric(relation)
                ? Mix.link(relation, Math.min(from, to), Math.max(from, to))
                : Mix.link(relation, from, to);
    }
}
