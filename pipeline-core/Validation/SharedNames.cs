using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Validation;

/// <summary>
/// Tells apart the indicators that go by one name, by department, period and table, as the catalogue says. Of a name that may
/// still mean several, the figure is held with each of them as a reading.
/// </summary>
internal sealed class SharedNames(IndicatorCatalogue catalogue, Upload upload, FindingLog log)
{
    private enum Fit
    {
        No,
        Unsure,
        Yes,
    }

    /// <summary>The figure under the code of the indicator that its name means; as it is where its name is no shared one.</summary>
    public ReportedFigure Resolve(ReportedFigure figure)
    {
        if (!catalogue.HasSharedNames || catalogue.SharedBy(figure.Indicator) is not { Count: > 0 } sharers)
        {
            return figure;
        }

        return Resolve(figure, sharers);
    }

    private ReportedFigure Resolve(ReportedFigure figure, IReadOnlyList<(Indicator Indicator, SharedName Name)> sharers)
    {
        var fits = sharers.Select(sharer => (sharer.Indicator, sharer.Name, Fit: FitOf(sharer.Name, figure))).Where(one => one.Fit != Fit.No).ToList();
        var sure = fits.Where(one => one.Fit == Fit.Yes).ToList();

        // What says more of where it holds is meant before what says less.
        var best = sure.Where(one => Conditions(one.Name) == sure.Max(other => Conditions(other.Name))).Select(one => one.Indicator.Code).Distinct().ToList();
        List<string> meant = best.Count > 0 ? best
            : [.. fits.Select(one => one.Indicator.Code), .. catalogue.FindIndicator(figure.Indicator) is { } plain ? [plain.Code] : Array.Empty<string>()];
        if (meant.Count == 0 && catalogue.FindIndicator(figure.Indicator) is null)
        {
            meant = [.. sharers.Select(sharer => sharer.Indicator.Code)];
        }

        return meant.Distinct().ToList() switch
        {
            [] => figure,
            [var code] => figure with { Indicator = code, Alternatives = [.. figure.Alternatives.Select(other => other with { Indicator = code })] },
            var several => figure.Prose is null ? Held(figure, several) : figure,
        };
    }

    private ReportedFigure Held(ReportedFigure figure, List<string> codes)
    {
        log.AddOnce(
            MeaningFindings.AmbiguousName, figure.Indicator, figure.Place,
            ("found", figure.Indicator), ("expected", new LocalText(Names(name => name.Zh), Names(name => name.En))));
        ReportedFigure[] all = [.. codes.SelectMany(code => figure.Readings.Select(reading => reading with { Indicator = code }))];
        return all[0] with { HeldFor = [.. figure.HeldFor, MeaningFindings.AmbiguousName], Alternatives = all[1..] };

        string Names(Func<LocalText, string> language) => string.Join("、", codes.Select(code => language(catalogue.Indicator(code)!.Name)));
    }

    private Fit FitOf(SharedName name, ReportedFigure figure)
    {
        if ((name.Department is { } department && department != upload.Department) || !name.IsOfTable(figure.Table, figure.Place.Sheet, upload.FileName))
        {
            return Fit.No;
        }

        return name.Frequency is not { } frequency ? Fit.Yes : FrequencyOf(figure) is not { } own ? Fit.Unsure : own == frequency ? Fit.Yes : Fit.No;
    }

    // 1-6月 is the first half of a quarterly report's year as well as six months of a monthly one's: then the folder says which, if it is of a quarter.
    private Frequency? FrequencyOf(ReportedFigure figure)
    {
        var folder = upload.Period.Frequency;
        if (figure.LabelledPeriod is not { } span)
        {
            return folder == Frequency.Month ? null : folder;
        }

        return span.Length == 1 ? Frequency.Month
            : span.AsPeriod is { Frequency: Frequency.Quarter } ? Frequency.Quarter
            : !span.Last.Ends(Frequency.Quarter) ? Frequency.Month
            : folder == Frequency.Month ? null : folder;
    }

    private static int Conditions(SharedName name) => (name.Department is null ? 0 : 1) + (name.Frequency is null ? 0 : 1) + (name.Table is null ? 0 : 1);
}
