using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>
/// A figure against the one published for the same: the change may be no greater than the rule allows, and a year that is closed is not
/// changed, without a reason. What the two prints leave open is no change. This is no contradiction but a policy: where the rule says
/// error, the figure is held until somebody with the right approves of it.
/// </summary>
internal static class RevisionCheck
{
    public static IEnumerable<Finding> Run(FigureView figures) => figures.Facts
        .Where(fact => figures.FindPublished(fact.Key, fact.Measure) is not null)
        .SelectMany(fact => figures.Catalogue.Rules.For(RuleKind.Revision, fact.Key.Indicator)
            .OfType<RevisionRule>()
            .Select(rule => Check(rule, fact, figures.FindPublished(fact.Key, fact.Measure)!, figures)))
        .OfType<Finding>();

    private static Finding? Check(RevisionRule rule, Fact fact, KnownFigure before, FigureView figures)
    {
        // A submission that is taken up again finds its own figures; one that arrives late changes nothing.
        if (before.Origin.Submission == figures.Upload.Submission
            || before.Origin.WinsOver(fact.Figure.Origin!))
        {
            return null;
        }

        if (fact.Figure.Status == ObservationStatus.NotAvailable)
        {
            return figures.ByRule(
                Finding.Of(
                    PublishedFindings.FigureRemoved, fact.Figure.Origin!.Place, fact.Key, fact.Measure,
                    ("indicator", before.Indicator.Name), ("period", fact.Key.Period.ToString()),
                    ("before", before.TextAndPlace), ("expected", before.Text)),
                rule);
        }

        // A table that takes the place of what words said before it came revises nothing.
        if (before.Origin.Rank > fact.Figure.Origin!.Rank || figures.Find(fact.Key, fact.Measure) is not { } now || now.Values.Intersects(before.Values))
        {
            return null;
        }

        var kind = IsClosed(fact, rule, figures) ? PublishedFindings.ClosedPeriodRevised
            : Allowed(rule, before) is { } allowed && !allowed.Intersects(now.Values) ? PublishedFindings.LargeRevision
            : null;
        return kind is null
            ? null
            : figures.ByRule(
                FigureView.About(
                    kind, now,
                    ("before", before.TextAndPlace), ("limit", LimitText(rule, before)),
                    ("found", now.Text), ("expected", before.Text)),
                rule);
    }

    // What counts is when the file was uploaded, not for when, nor when it is looked at: the same file is judged alike for ever. History that is
    // loaded late has its own time to be put right.
    private static bool IsClosed(Fact fact, RevisionRule rule, FigureView figures)
    {
        if (rule.ClosedAfter is not { } months)
        {
            return false;
        }

        var closes = Closing.Of(fact.Key.Period.Year, months);
        return figures.Upload.Uploaded >= closes
            && (figures.Published.FirstUploadOf(fact.Key, fact.Measure) is not { } first || first < closes || figures.Upload.Uploaded >= first.AddMonths(months));
    }

    private static Interval? Allowed(RevisionRule rule, KnownFigure before)
    {
        if (IsInPoints(before))
        {
            return rule.Points is { } points ? before.Values + Interval.Closed(-points, points) : null;
        }

        return rule.Percent is { } percent ? before.Values * Interval.Closed(1 - (percent / 100), 1 + (percent / 100)) : null;
    }

    private static LocalText LimitText(RevisionRule rule, KnownFigure before)
    {
        var isInPoints = IsInPoints(before);
        var limit = ((isInPoints ? rule.Points : rule.Percent) ?? 0).ToDecimal(2).ToString("0.##", CultureInfo.InvariantCulture);
        return isInPoints ? new LocalText($"{limit}个百分点", $"{limit} percentage points") : $"{limit}%";
    }

    // Five per cent of a growth of 1 % would be next to nothing.
    private static bool IsInPoints(KnownFigure figure) =>
        MeasureFacts.Of(figure.Measure).Unit is not null || figure.Indicator.Unit.Code == Unit.Percent;
}
