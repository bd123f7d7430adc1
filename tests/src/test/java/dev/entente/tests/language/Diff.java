package dev.entente.tests.language;

import java.util.List;

/// Two lists of lines side by side: ` ` both have, `-` only the expected one, `+` only the other.
final class Diff {
    private Diff() {}

    /// {@return the lines of both in one text, with as few marks as possible}
    static String of(List<String> expected, List<String> found) {
        var common = common(expected, found);
        var lines = new StringBuilder();
        int i = 0;
        int j = 0;
        while (i < expected.size() || j < found.size()) {
            if (i < expected.size() && j < found.size() && expected.get(i).equals(found.get(j))) {
                lines.append("  ").append(expected.get(i++)).append('\n');
                j++;
            } else if (j == found.size() || (i < expected.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.append("- ").append(expected.get(i++)).append('\n');
            } else {
                lines.append("+ ").append(found.get(j++)).append('\n');
            }
        }
        return lines.toString();
    }

    /// {@return the length of the longest common subsequence from each pair of places on}
    private static int[][] common(List<String> expected, List<String> found) {
        var common = new int[expected.size() + 1][found.size() + 1];
        for (int i = expected.size() - 1; i >= 0; i--) {
            for (int j = found.size() - 1; j >= 0; j--) {
                common[i][j] = expected.get(i).equals(found.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
