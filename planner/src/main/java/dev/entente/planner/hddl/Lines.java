package dev.entente.planner.hddl;

import dev.entente.planner.model.Place;
import java.util.Arrays;

/// Knows on which line each place of a text is. O(log lines) a question.
final class Lines {
    private final int[] begins;

    Lines(String text) {
        var found = new int[16];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = at + 1;
        }
        begins = Arrays.copyOf(found, count);
    }

    Place at(int offset) {
        int found = Arrays.binarySearch(begins, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Place(line + 1, offset - begins[line] + 1);
    }

    int offset(Place at) {
        return at.line() < 1 ? 0 : begins[at.line() - 1] + at.column() - 1;
    }
}
