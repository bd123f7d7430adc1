package dev.entente.planner.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Two domains to forget methods of: parcels between cities, and a war for walled lands.
public final class Lessons {
    private static final int TASKS = 30;

    private Lessons() {}

    private static Map<String, List<String>> goals(String... all) {
        var goals = new LinkedHashMap<String, List<String>>();
        for (var goal : all) {
            var parts = goal.split("(?=Method )");
            goals.put(parts[0], List.of(parts).subList(1, parts.length));
        }
        return goals;
    }

    /// {@return parcels that trucks carry within a city and planes between airports; three cities of four places}
    public static Amnesia.Lesson parcels(long seed) {
        var random = new SplittableRandom(seed);
        var tasks = new ArrayList<String>();
        for (int i = 0; i < TASKS; i++) {
            tasks.add("Delivered(parcel_%d, place_%d)".formatted(random.nextInt(6), random.nextInt(12)));
        }
        return new Amnesia.Lesson(
                """
                Entity Faction { gold: int = 0 }
                Entity City { airport: Place? }
                Entity Place { city: City? }
                Entity Truck { at: Place?   city: City? }
                Entity Plane { at: Place? }
                Entity Parcel { at: Place?   truck: Truck?   plane: Plane? }
                Action Drive(truck: Truck, to: Place) { requires truck.city == to.city  effects { truck.at = to } }
                Action Fly(plane: Plane, to: Place) { requires to.city.airport == to  effects { plane.at = to } }
                Action Load(parcel: Parcel, truck: Truck) {
                    requires parcel.at == truck.at and parcel.at != none
                    effects { parcel.at = none  parcel.truck = truck }
                }
                Action Unload(parcel: Parcel, truck: Truck) {
                    requires parcel.truck == truck
                    effects { parcel.at = truck.at  parcel.truck = none }
                }
                Action Board(parcel: Parcel, plane: Plane) {
                    requires parcel.at == plane.at and parcel.at != none
                    effects { parcel.at = none  parcel.plane = plane }
                }
                Action Leave(parcel: Parcel, plane: Plane) {
                    requires parcel.plane == plane
                    effects { parcel.at = plane.at  parcel.plane = none }
                }
                """,
                goals(
                        "Delivered(parcel: Parcel, to: Place) { Achieved when parcel.at == to "
                                + "Method within when parcel.at.city == to.city { Achieve Carried(parcel, to) } "
                                + "Method across when parcel.at.city != to.city { Achieve Carried(parcel, parcel.at.city.airport) "
                                + "Achieve Flown(parcel, to.city.airport)  Achieve Carried(parcel, to) } ",
                        "Carried(parcel: Parcel, to: Place) { Achieved when parcel.at == to "
                                + "Method carry when some truck in Truck (truck.city == to.city) { Achieve Parked(truck, parcel.at) "
                                + "Do Load(parcel, truck)  Achieve Parked(truck, to)  Do Unload(parcel, truck) } ",
                        "Parked(truck: Truck, to: Place) { Achieved when truck.at == to Method drive { Do Drive(truck, to) } ",
                        "Flown(parcel: Parcel, to: Place) { Achieved when parcel.at == to "
                                + "Method fly when some plane in Plane { Achieve Landed(plane, parcel.at)  Do Board(parcel, plane) "
                                + "Achieve Landed(plane, to)  Do Leave(parcel, plane) } ",
                        "Landed(plane: Plane, to: Place) { Achieved when plane.at == to Method hop { Do Fly(plane, to) } "),
                Lessons::cities,
                tasks);
    }

    private static void cities(Amnesia.Writing writing) {
        writing.add("Faction", "Us");
        for (int city = 0; city < 3; city++) {
            writing.add("City", "city_" + city);
        }
        for (int place = 0; place < 12; place++) {
            writing.add("Place", "place_" + place, "city=city_" + place / 4);
        }
        var world = writing.world();
        for (int city = 0; city < 3; city++) {
            int airport = world.schema().attribute(world.schema().type("City"), "airport");
            writing.writer().set(airport, world.entity("city_" + city), world.entity("place_" + city * 4));
            writing.add("Truck", "truck_" + city, "at=place_" + (city * 4 + 1), "city=city_" + city);
        }
        writing.add("Plane", "plane_0", "at=place_0").add("Plane", "plane_1", "at=place_4");
        for (int parcel = 0; parcel < 6; parcel++) {
            writing.add("Parcel", "parcel_" + parcel, "at=place_" + parcel * 2);
        }
    }

    /// {@return a war of three armies for twenty lands, half of them behind walls; an army needs arms, and arms cost gold}
    public static Amnesia.Lesson war(long seed) {
        var random = new SplittableRandom(seed);
        var lands = new ArrayList<Integer>();
        for (int land = 4; land < 34; land++) {
            lands.add(random.nextInt(lands.size() + 1), land);
        }
        return new Amnesia.Lesson(
                """
                Entity Faction { gold: int = 10 }
                Entity Land { owner: Faction?   wall: int = 0   forge: bool = false   tax: int = 5 }
                Entity Army { owner: Faction?   at: Land?   arms: int = 0 }
                Constraint solvent: Faction.gold >= 0
                Action March(army: Army, to: Land) { effects { army.at = to } }
                Action Seize(army: Army, land: Land) {
                    requires army.at == land and land.wall == 0 and army.arms > 0
                    effects { land.owner = army.owner  army.arms -= 1 }
                }
                Action Ram(army: Army, land: Land) {
                    requires army.at == land and army.arms > 0
                    effects { land.wall = 0  army.arms -= 1 }
                }
                Action Forge(army: Army, land: Land) {
                    requires army.at == land and land.forge and land.owner == army.owner
                    effects { army.arms += 1  army.owner.gold -= 10 }
                }
                Action Tax(who: Faction, land: Land) { requires land.owner == who  effects { who.gold += land.tax } }
                """,
                goals(
                        "Taken(who: Faction, land: Land) { Achieved when land.owner == who "
                                + "Method storm when land.wall == 0 and some army in Army (army.owner == who) { Achieve Armed(army) "
                                + "Achieve Stationed(army, land)  Do Seize(army, land) } "
                                + "Method siege when land.wall > 0 { Achieve Breached(who, land)  Achieve Taken(who, land) } ",
                        "Stationed(army: Army, land: Land) { Achieved when army.at == land Method march { Do March(army, land) } ",
                        "Breached(who: Faction, land: Land) { Achieved when land.wall == 0 "
                                + "Method ram when some army in Army (army.owner == who) { Achieve Armed(army) "
                                + "Achieve Stationed(army, land)  Do Ram(army, land) } ",
                        "Armed(army: Army) { Achieved when army.arms > 0 "
                                + "Method forge when some land in Land (land.owner == army.owner and land.forge) { "
                                + "Achieve Funded(army.owner, 10)  Achieve Stationed(army, land)  Do Forge(army, land) } ",
                        "Funded(who: Faction, price: int) { Achieved when who.gold >= price "
                                + "Method tax when some land in Land (land.owner == who) { Do Tax(who, land)  Achieve Funded(who, price) } "),
                Lessons::lands,
                lands.stream().map("Taken($me, land_%d)"::formatted).toList());
    }

    private static void lands(Amnesia.Writing writing) {
        writing.add("Faction", "Us").add("Faction", "Them");
        for (int land = 0; land < 34; land++) {
            writing.add("Land", "land_" + land, "owner=" + (land < 4 ? "Us" : "Them"), "wall=" + (land % 3 == 0 && land > 3 ? 2 : 0));
        }
        var world = writing.world();
        int forge = world.schema().attribute(world.schema().type("Land"), "forge");
        writing.writer().set(forge, world.entity("land_1"), 1);
        for (int army = 0; army < 3; army++) {
            writing.add("Army", "army_" + army, "owner=Us", "at=land_" + army);
        }
    }
}
