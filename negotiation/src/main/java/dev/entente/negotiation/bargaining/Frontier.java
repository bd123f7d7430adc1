package dev.entente.negotiation.bargaining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The deals that no other deal is better than for everybody, and how far a deal is from them.
///
/// For reports: it looks into everybody's preferences, which nobody who negotiates may. Distances are Euclidean, in
/// utilities. O(deals log deals) for two parties, O(deals x frontier) for more.
public final class Frontier {
    private final List<Preferences> parties;
    private final List<Integer> efficient;
    private final int nash;
    private final int kalai;
    private final int best;

    private Frontier(List<Preferences> parties) {
        this.parties = List.copyOf(parties);
        this.efficient = efficient();
        this.nash = greatest(Comparator.comparingDouble(this::nash));
        this.kalai = greatest(Comparator.comparingDouble(this::least));
        this.best = greatest(Comparator.comparingDouble(this::welfare));
    }

    /// How good a deal is, for a report.
    ///
    /// @param nash its product as a share of the greatest; 0 where the greatest is 0
    /// @param least what the party wins that wins least, as a share of what it could win ([#least(int)])
    /// @param welfare its sum as a share of the greatest
    /// @param distance how far it is from the frontier
    /// @param toNash how far it is from the deal with the greatest product
    /// @param toKalai how far it is from the deal in which the party that wins least wins most
    public record Measures(double nash, double least, double welfare, double distance, double toNash, double toKalai) {}

    /// {@return the frontier of some parties over one space}
    public static Frontier of(List<Preferences> parties) {
        return new Frontier(parties);
    }

    private List<Integer> efficient() {
        var first = parties.getFirst();
        var order = IntStream.range(0, first.space().size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer deal) -> -first.of(deal))
                        .thenComparingDouble(deal -> -welfare(deal)))
                .toList();
        var found = new ArrayList<Integer>();
        for (int deal : order) {
            if (found.reversed().stream().noneMatch(better -> beats(better, deal))) {
                found.add(deal);
            }
        }
        return List.copyOf(found);
    }

    private boolean beats(int better, int worse) {
        boolean somewhere = false;
        for (var party : parties) {
            if (party.of(better) < party.of(worse)) {
                return false;
            }
            somewhere |= party.of(better) > party.of(worse);
        }
        return somewhere;
    }

    private int greatest(Comparator<Integer> order) {
        return efficient.stream().max(order.thenComparing(Comparator.reverseOrder())).orElseThrow();
    }

    /// {@return the product of what the parties win beyond their reserves; 0 where one of them loses}
    public double nash(int deal) {
        double product = 1;
        for (var party : parties) {
            product *= Math.max(0, party.of(deal) - party.reserve());
        }
        return product;
    }

    /// {@return the sum of the utilities}
    public double welfare(int deal) {
        double sum = 0;
        for (var party : parties) {
            sum += party.of(deal);
        }
        return sum;
    }

    /// {@return what the party wins that wins least, as a share of what it could win}
    public double least(int deal) {
        double least = Double.POSITIVE_INFINITY;
        for (var party : parties) {
            double most = 1 - party.reserve();
            least = Math.min(least, most <= 0 ? 0 : (party.of(deal) - party.reserve()) / most);
        }
        return least;
    }

    /// {@return the deals of the frontier, those that the first party likes best first}
    public List<Integer> deals() {
        return efficient;
    }

    /// {@return the deal with the greatest product (Nash 1950)}
    public int nash() {
        return nash;
    }

    /// {@return the deal in which the party that wins least wins most (Kalai and Smorodinsky 1975)}
    public int kalai() {
        return kalai;
    }

    /// {@return the deal with the greatest sum}
    public int best() {
        return best;
    }

    /// {@return how good a deal is by all measures}
    public Measures measures(int deal) {
        return new Measures(
                share(nash(deal), nash(nash)), least(deal), share(welfare(deal), welfare(best)), distance(deal), between(deal, nash), between(deal, kalai));
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    /// {@return how far a deal is from the nearest one of the frontier}
    public double distance(int deal) {
        return efficient.stream().mapToDouble(other -> between(deal, other)).min().orElseThrow();
    }

    /// {@return how far two deals are apart}
    public double between(int deal, int other) {
        double sum = 0;
        for (var party : parties) {
            double apart = party.of(deal) - party.of(other);
            sum += apart * apart;
        }
        return Math.sqrt(sum);
    }
}
