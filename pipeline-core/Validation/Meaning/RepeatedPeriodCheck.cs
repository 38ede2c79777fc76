using System.Globalization;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Validation.Arithmetic;

namespace HtzPipeline.Core.Validation.Meaning;

/// <summary>
/// The figures of one period that are those of another, published or of the same file: a table sent again under a new month. A series that stood
/// still before (36家 in every month) says nothing by standing still, and a few figures may be equal by chance.
/// </summary>
internal static class RepeatedPeriodCheck
{
    private const int LeastFigures = 4;
    private const int TenthsOfThem = 9;
    private const int PeriodsBack = 24;

    // The table that is new is the one of the latest period: a long file is not compared with itself month by month.
    public static IEnumerable<Remark> Run(MeaningView view)
    {
        var latest = new Dictionary<Frequency, Period>();
        foreach (var figure in view.Amounts)
        {
            var period = figure.Key.Period;
            if (!latest.TryGetValue(period.Frequency, out var known) || period > known)
            {
                latest[period.Frequency] = period;
            }
        }

        return latest.Values
            .Select(period => (Period: period, Figures: view.Amounts.Where(figure => figure.Key.Period == period).ToList()))
            .Where(table => table.Figures.Count >= LeastFigures)
            .SelectMany(table => Check(table.Period, table.Figures, view));
    }

    private static IEnumerable<Remark> Check(Period period, List<KnownFigure> figures, MeaningView view)
    {
        var candidates = Enumerable.Range(1, PeriodsBack)
            .Select(back => period.TryPlus(-back))
            .OfType<Period>()
            .Select(other => Compare(other, figures, view))
            .OfType<(Period Other, int Compared, List<(KnownFigure Figure, KnownFigure Twin)> Equal)>()
            .Where(found => found.Equal.Select(pair => pair.Figure.Printed.Value).Distinct().Count() >= LeastFigures
                && found.Equal.Count * 10 >= found.Compared * TenthsOfThem);
        return candidates.OrderByDescending(found => found.Equal.Count).Take(1).Select(found => Say(period, found.Other, found.Compared, found.Equal, view));
    }

    // Null as soon as more differ than could be passed over if all the rest were equal: of most periods a few figures tell.
    private static (Period Other, int Compared, List<(KnownFigure Figure, KnownFigure Twin)> Equal)? Compare(
        Period other, List<KnownFigure> figures, MeaningView view)
    {
        var equal = new List<(KnownFigure Figure, KnownFigure Twin)>();
        var different = 0;
        foreach (var figure in figures)
        {
            if (figure.Printed.Value == 0
                || view.Figures.Find(figure.Key with { Period = other }, figure.Measure) is not { } twin
                || StoodStill(twin, figure, view))
            {
                continue;
            }

            if (IsSame(figure, twin))
            {
                equal.Add((figure, twin));
            }
            else if (++different * 10 > figures.Count * (10 - TenthsOfThem))
            {
                return null;
            }
        }

        return (other, equal.Count + different, equal);
    }

    // Whether the one was the same in the period before it, or in the one after it already.
    private static bool StoodStill(KnownFigure twin, KnownFigure figure, MeaningView view)
    {
        foreach (var step in (ReadOnlySpan<int>)[-1, 1])
        {
            if (twin.Key.Period.TryPlus(step) is { } period && period != figure.Key.Period
                && view.Figures.Find(twin.Key with { Period = period }, twin.Measure) is { } neighbour && IsSame(twin, neighbour))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSame(KnownFigure figure, KnownFigure other) =>
        figure.Printed.Value == other.Printed.Value && figure.Values.Intersects(other.Values);

    // With the amounts of another month stand its growth rates and shares.
    private static Remark Say(Period period, Period other, int compared, List<(KnownFigure Figure, KnownFigure Twin)> equal, MeaningView view)
    {
        var (first, twin) = equal[0];
        var isPublished = equal.Exists(pair => !pair.Twin.IsSubmitted);
        var published = equal.Select(pair => pair.Twin).FirstOrDefault(known => !known.IsSubmitted);
        var finding = Finding.Of(
            isPublished ? MeaningFindings.SameAsOtherPeriod : MeaningFindings.PeriodsAlike,
            isPublished ? Place.File : first.Origin.Place,
            ("period", period.ToString()), ("other", other.ToString()),
            ("count", compared.ToString(CultureInfo.InvariantCulture)), ("equal", equal.Count.ToString(CultureInfo.InvariantCulture)),
            ("submission", published?.Origin.Submission ?? ""), ("where", twin.Where));
        return new(finding, [.. view.Figures.Facts.Where(fact => fact.Key.Period == period).Select(fact => (fact.Key, fact.Measure))]);
    }
}
