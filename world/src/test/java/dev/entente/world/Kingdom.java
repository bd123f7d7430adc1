package dev.entente.world;

/// The small domain of these tests: regions with roads, factions that own and claim them.
final class Kingdom {
    static final Schema SCHEMA = Schema.builder()
            .type("Region")
            .attribute("wall", Kind.INT, 0)
            .attribute("north", Kind.BOOL, 0)
            .attribute("terrain", "plain")
            .reference("owner", "Faction")
            .type("Faction")
            .attribute("gold", Kind.INT, 100)
            .reference("rival", "Faction")
            .relation("Road", "Region", "Region", true)
            .relation("Claim", "Faction", "Region", false)
            .build();

    static final int REGION = SCHEMA.type("Region");
    static final int FACTION = SCHEMA.type("Faction");
    static final int WALL = SCHEMA.attribute(REGION, "wall");
    static final int NORTH = SCHEMA.attribute(REGION, "north");
    static final int TERRAIN = SCHEMA.attribute(REGION, "terrain");
    static final int OWNER = SCHEMA.attribute(REGION, "owner");
    static final int GOLD = SCHEMA.attribute(FACTION, "gold");
    static final int RIVAL = SCHEMA.attribute(FACTION, "rival");
    static final int ROAD = SCHEMA.relation("Road");
    static final int CLAIM = SCHEMA.relation("Claim");

    final World world = World.create(SCHEMA, 42);
    final Writer writer = world.writer();
    final int karhold = writer.create(REGION, "Karhold");
    final int winterfell = writer.create(REGION, "Winterfell");
    final int wolves = writer.create(FACTION, "Wolves");
    final int crows = writer.create(FACTION, "Crows");

    Kingdom() {
        writer.drain();
    }

    long get(int attribute, int entity) {
        return world.get(attribute, entity);
    }
}
