package dev.entente.planner.domains;

import java.util.SplittableRandom;

/// Regions, walls, strongholds. The strongholds do not cut the land apart, and no two are neighbours.
final class Conquest implements Maker {
    private static final int[] REGIONS = {3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 18, 20, 24, 28, 32, 38, 44, 52, 60, 70};
    private static final int HEIGHTS = 3;

    @Override
    public void solvable(int size, SplittableRandom random, ProblemText text) {
        int regions = REGIONS[size - 1];
        var roads = Roads.random(regions, regions / 2, random);
        var strong = strongholds(roads, regions / 6, random);
        write(roads, strong, 1 + size / 6, random, text);
    }

    /// There is a wall, and no engine.
    @Override
    public void unsolvable(SplittableRandom random, ProblemText text) {
        var roads = Roads.random(4, 1, random);
        write(roads, new boolean[4], 0, random, text);
        text.object("contested", "keep");
        text.fact("road", "land1", "keep");
        text.fact("wall", "keep", "height1");
    }

    private static boolean[] strongholds(Roads roads, int wanted, SplittableRandom random) {
        var strong = new boolean[roads.size()];
        for (int i = 0; i < wanted; i++) {
            int region = 1 + random.nextInt(roads.size() - 1);
            strong[region] = true;
            strong[region] = roads.degree(region) > 1 && apart(region, strong, roads) && connected(strong, roads);
        }
        return strong;
    }

    private static boolean apart(int region, boolean[] strong, Roads roads) {
        for (int other = 0; other < roads.size(); other++) {
            if (roads.linked()[region][other] && strong[other]) {
                return false;
            }
        }
        return true;
    }

    private static boolean connected(boolean[] strong, Roads roads) {
        var far = roads.distances(0, strong);
        for (int i = 0; i < strong.length; i++) {
            if (!strong[i] && far[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static void write(Roads roads, boolean[] strong, int engines, SplittableRandom random, ProblemText text) {
        text.object("faction", "north");
        text.object("friendly", "land0");
        text.fact("open-to", "land0", "north");
        for (int r = 1; r < roads.size(); r++) {
            region("land" + r, strong[r], engines > 0 && random.nextInt(3) == 0, random, text);
        }
        for (int a = 0; a < roads.size(); a++) {
            for (int b = 0; b < roads.size(); b++) {
                if (roads.linked()[a][b]) {
                    text.fact("road", "land" + a, "land" + b);
                }
            }
        }
        text.objects("height", "height", HEIGHTS);
        text.fact("lower", "rubble", "height0");
        text.fact("lower", "height0", "height1");
        text.fact("lower", "height1", "height2");
        units("army", 2, text);
        units("engine", engines, text);
        text.task("conquer", "north");
    }

    private static void region(String name, boolean strong, boolean walled, SplittableRandom random, ProblemText text) {
        text.object("contested", name);
        text.fact("wall", name, walled ? "height" + random.nextInt(HEIGHTS) : "rubble");
        if (strong) {
            text.fact("stronghold", name);
        }
    }

    private static void units(String type, int count, ProblemText text) {
        for (var unit : text.objects(type, type, count)) {
            text.fact("serves", unit, "north");
            text.fact("at", unit, "land0");
        }
    }
}
