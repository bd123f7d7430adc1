/// The report: one page that shows a run to a person, whole in one file.
///
/// The page is hand-written (`report.html`, its style sheets and scripts are resources beside this class) and draws itself
/// from one JSON document: the run's scenario, territory, plans, verdicts and story. It asks nobody for anything, so it
/// opens from a disk without a network, years later.
///
/// **Start at** [dev.entente.cli.report.ReportPage]. **May depend on:** the JDK. **Used by:** the command line.
/// **Does not:** read a journal or decide what is worth telling; the data say that.
@NullMarked
package dev.entente.cli.report;

import org.jspecify.annotations.NullMarked;
