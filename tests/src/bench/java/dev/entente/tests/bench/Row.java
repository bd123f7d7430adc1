package dev.entente.tests.bench;

/// One line of the table.
///
/// @param what is measured
/// @param median as measured here, with its unit
/// @param spread from the least to the most measured, or what else says how far to trust the median
/// @param target as set; empty where the line is there for comparison
/// @param verdict `yes`, `no`, or empty where there is no target
record Row(String what, String median, String spread, String target, String verdict) {

    static Row of(String what, String median, String spread) {
        return new Row(what, median, spread, "", "");
    }

    Row against(String target, boolean reached) {
        return new Row(what, median, spread, target, reached ? "yes" : "no");
    }
}
