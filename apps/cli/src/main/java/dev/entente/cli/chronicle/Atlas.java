package dev.entente.cli.chronicle;

import dev.entente.world.Kind;
import dev.entente.world.View;
import java.util.stream.IntStream;

/// Where a world keeps what many scenarios have: regions, factions and armies.
///
/// By convention a `Region` has `owner`, `wall`, `x`, `y`, `terrain`, `resource`, `town`, `pass` and `north`; an `Army` has
/// `owner`, `at` and `strength`; a `Faction` has `gold`, `kept` and `broken`. Any may be missing.
public final class Atlas {
    private final View world;
    private final int region;
    private final int army;
    private final int faction;

    Atlas(View world) {
        this.world = world;
        this.region = world.schema().type("Region");
        this.army = world.schema().type("Army");
        this.faction = world.schema().type("Faction");
    }

    /// {@return the living entities of a type, in the order of their creation; none where there is no such type}
    private IntStream all(int type) {
        return type < 0 ? IntStream.empty() : IntStream.range(0, world.count(type)).map(i -> world.at(type, i));
    }

    /// {@return every region}
    public IntStream regions() {
        return all(region);
    }

    /// {@return every army}
    public IntStream armies() {
        return all(army);
    }

    /// {@return every faction}
    public IntStream factions() {
        return all(faction);
    }

    /// {@return the attribute of regions that is called so, or -1}
    public int ofRegion(String name) {
        return region < 0 ? -1 : world.schema().attribute(region, name);
    }

    /// {@return the attribute of armies that is called so, or -1}
    public int ofArmy(String name) {
        return army < 0 ? -1 : world.schema().attribute(army, name);
    }

    /// {@return the attribute of factions that is called so, or -1}
    public int ofFaction(String name) {
        return faction < 0 ? -1 : world.schema().attribute(faction, name);
    }

    /// {@return the id of the type of armies, or -1}
    public int army() {
        return army;
    }

    /// {@return the relation between regions: `Road`, else the first symmetric one, or -1}
    public int road() {
        var schema = world.schema();
        int road = schema.relation("Road");
        return road >= 0 ? road : IntStream.range(0, schema.relations()).filter(this::joinsRegions).findFirst().orElse(-1);
    }

    private boolean joinsRegions(int relation) {
        var schema = world.schema();
        return schema.symmetric(relation) && schema.relationFrom(relation) == region && region >= 0;
    }

    /// {@return a number of an entity, or `otherwise` where its type has no such attribute}
    public long number(int attribute, int entity, long otherwise) {
        return attribute < 0 ? otherwise : world.get(attribute, entity);
    }

    /// {@return a text of an entity, empty where its type has no such attribute}
    public String text(int attribute, int entity) {
        boolean isText = attribute >= 0 && world.schema().attributeKind(attribute) == Kind.TEXT;
        return isText ? world.text(world.get(attribute, entity)) : "";
    }

    /// {@return whether regions have owners}
    public boolean hasRegions() {
        return ofRegion("owner") >= 0;
    }

    /// {@return whether armies have owners and strength}
    public boolean hasArmies() {
        return ofArmy("owner") >= 0 && ofArmy("strength") >= 0;
    }

    /// {@return whether factions have gold}
    public boolean hasGold() {
        return ofFaction("gold") >= 0;
    }

    View world() {
        return world;
    }
}
