package dev.entente.negotiation.reading;

import java.util.List;

/// What a text says, whatever it is written in. Nothing of it has been checked against a domain.
///
/// @param deals what single deals are worth, where that is not said issue by issue
/// @param otherwise what the deals are worth that are not among them
/// @param reserve in the unit of the scores
record Sheet(Place at, List<Row> rows, List<Deal> deals, double otherwise, double reserve, double discount) {
    /// What was not said.
    static final double UNSAID = Double.NaN;

    /// One issue.
    ///
    /// @param weight or [#UNSAID]
    record Row(Place at, String name, double weight, List<Item> items) {}

    /// One value of an issue.
    ///
    /// @param score or [#UNSAID]
    record Item(Place at, String value, double score) {}

    /// One deal.
    ///
    /// @param values in the order of the issues
    record Deal(Place at, List<String> values, double worth) {}
}
