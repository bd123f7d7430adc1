package dev.entente.planner.domains;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Parcels by van and plane. The planes have the fuel of one plan that is known, and little more.
final class Parcels implements Maker {
    private static final int[] PARCELS = {1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 20, 24, 28, 33, 40, 48, 56, 66, 80};
    private static final int GENEROUS = 6;

    @Override
    public void solvable(int size, SplittableRandom random, ProblemText text) {
        write(PARCELS[size - 1], size, size <= GENEROUS ? 6 : 1 + random.nextInt(3), random, text);
    }

    /// One plane too little fuel to get away from where it is.
    @Override
    public void unsolvable(SplittableRandom random, ProblemText text) {
        var cities = cities(2, 2, random, text);
        text.fact("lane", cities.get(0).getFirst(), cities.get(1).getFirst());
        text.fact("lane", cities.get(1).getFirst(), cities.get(0).getFirst());
        text.object("fuel", "fuel0");
        text.fact("at", text.object("plane", "plane0"), cities.get(0).getFirst());
        text.fact("tank", "plane0", "fuel0");
        text.fact("at", text.object("parcel", "parcel0"), cities.get(0).getLast());
        text.task("deliver", "parcel0", cities.get(1).getLast());
    }

    /// {@return the places of each city, its airfield first}
    private static List<List<String>> cities(int count, int most, SplittableRandom random, ProblemText text) {
        var cities = new ArrayList<List<String>>();
        for (int c = 0; c < count; c++) {
            var city = text.object("city", "city" + c);
            var places = new ArrayList<String>();
            places.add(text.object("airfield", "field" + c));
            for (int i = 0; i < 1 + random.nextInt(most); i++) {
                places.add(text.object("depot", "depot%d-%d".formatted(c, i)));
            }
            places.forEach(place -> text.fact("within", place, city));
            text.fact("serves", text.object("van", "van" + c), city);
            text.fact("at", "van" + c, ProblemText.any(places, random));
            cities.add(places);
        }
        return cities;
    }

    private static void write(int parcels, int size, int spare, SplittableRandom random, ProblemText text) {
        var cities = cities(2 + size / 2, 2 + size / 7, random, text);
        var lanes = Roads.random(cities.size(), size / 2, random);
        for (int a = 0; a < lanes.size(); a++) {
            for (int b = 0; b < lanes.size(); b++) {
                if (lanes.linked()[a][b]) {
                    text.fact("lane", "field" + a, "field" + b);
                }
            }
        }
        var at = new int[1 + size / 4];
        for (int q = 0; q < at.length; q++) {
            at[q] = random.nextInt(cities.size());
            text.fact("at", text.object("plane", "plane" + q), "field" + at[q]);
        }
        var used = new int[at.length];
        for (int p = 0; p < parcels; p++) {
            parcel(p, cities, lanes, at, used, random, text);
        }
        fuel(used, spare, text);
    }

    private static void parcel(
            int number, List<List<String>> cities, Roads lanes, int[] at, int[] used, SplittableRandom random, ProblemText text) {
        int from = random.nextInt(cities.size());
        int to = random.nextInt(cities.size());
        text.fact("at", text.object("parcel", "parcel" + number), ProblemText.any(cities.get(from), random));
        text.task("deliver", "parcel" + number, ProblemText.any(cities.get(to), random));
        if (from != to) {
            int plane = random.nextInt(at.length);
            used[plane] += lanes.distances(at[plane])[from] + lanes.distances(from)[to];
            at[plane] = to;
        }
    }

    private static void fuel(int[] used, int spare, ProblemText text) {
        int most = 0;
        for (int q = 0; q < used.length; q++) {
            text.fact("tank", "plane" + q, "fuel" + (used[q] + spare));
            most = Math.max(most, used[q] + spare);
        }
        text.objects("fuel", "fuel", most + 1);
        for (int f = 1; f <= most; f++) {
            text.fact("one-less", "fuel" + f, "fuel" + (f - 1));
        }
    }
}
