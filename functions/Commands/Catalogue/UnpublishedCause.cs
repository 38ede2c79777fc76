using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Functions.Commands.Catalogue;

/// <summary>Why figures of a file would not be published, all of one cause together.</summary>
/// <param name="Cause">The code of the finding that says so, or what they are: <c>yearBefore</c>, <c>plan</c>, <c>aside</c>, <c>other</c>.</param>
/// <param name="Count">How many figures.</param>
/// <param name="Place">Where the first of them stands.</param>
/// <param name="Text">The first as it stands there.</param>
/// <param name="Zh">Why, in Chinese.</param>
/// <param name="En">Why, in English.</param>
internal sealed record UnpublishedCause(string Cause, int Count, string Place, string Text, string Zh, string En)
{
    private static readonly LocalText NoMeasure = new("目录中的指标没有这种口径,或与同一文件另一处的数相同", "The indicator has no such measure, or the figure stands elsewhere in the file as well");
    private static readonly LocalText Aside = new("文中作比较、说明或举例用的数,不发布", "Said in the text for comparison or as an example: not published");

    /// <summary>The causes in a file, those of most figures first. Every number that was read and would not be published is counted once.</summary>
    /// <param name="bulletin">The file, its figures in memory.</param>
    /// <param name="published">What would be published.</param>
    /// <param name="held">What would wait for somebody.</param>
    /// <param name="findings">What there is to say of it.</param>
    public static IReadOnlyList<UnpublishedCause> Of(Bulletin bulletin, IReadOnlyList<Fact> published, IReadOnlyList<Fact> held, IReadOnlyList<Finding> findings)
    {
        var places = published.Select(PlaceOf).ToHashSet();
        var heldFor = held.Where(fact => !fact.HeldFor.IsEmpty).DistinctBy(PlaceOf).ToDictionary(PlaceOf, fact => fact.HeldFor[0]);
        var all = findings.SelectMany(finding => finding.Consequences.Prepend(finding)).ToList();
        var (atPlace, named, ofCode) = (all.ToLookup(finding => finding.Place), all.Where(IsOfName).ToLookup(finding => finding.Found), all.ToLookup(finding => finding.Kind.Code));
        return
        [
            .. bulletin.Figures.Where(figure => figure.Number is not null && !places.Contains(figure.Place))
                .Select(figure => (Figure: figure, Why: Why(figure)))
                .GroupBy(one => one.Why.Cause)
                .Select(alike => new UnpublishedCause(
                    alike.Key, alike.Count(), alike.First().Figure.Place.ToString(), alike.First().Figure.Text, alike.First().Why.Text.Zh, alike.First().Why.Text.En))
                .OrderByDescending(cause => cause.Count),
        ];

        (string Cause, LocalText Text) Why(ReportedFigure figure) =>
            heldFor.TryGetValue(figure.Place, out var code) && ofCode[code].FirstOrDefault() is { } holding ? (code, holding.Message)
            : atPlace[figure.Place].FirstOrDefault(finding => finding.Severity == Severity.Error) is { } wrong ? Of(wrong)
            : figure.Measure.Aspect is not (MeasureAspect.Amount or MeasureAspect.Growth or MeasureAspect.Share or MeasureAspect.ShareChange) ? Of(figure.Measure.Aspect)
            : figure.Prose?.Aside is not null ? ("aside", Aside)
            : (named[figure.Written ?? figure.Indicator].FirstOrDefault() ?? named[figure.Indicator].FirstOrDefault()) is { } unknown ? Of(unknown)
            : (atPlace[figure.Place].FirstOrDefault() ?? atPlace[default].FirstOrDefault(finding => finding.Severity == Severity.Error)) is { } said ? Of(said)
            : ("other", NoMeasure);
    }

    private static (string, LocalText) Of(Finding finding) => (finding.Kind.Code, finding.Message);

    private static (string, LocalText) Of(MeasureAspect aspect) => (aspect.ToString()[..1].ToLowerInvariant() + aspect.ToString()[1..], aspect switch
    {
        MeasureAspect.YearBefore or MeasureAspect.PreviousPeriod or MeasureAspect.YearStart => new("以前时期的数,只用来与已发布的核对", "Of an earlier period: held against what is published, and not published"),
        MeasureAspect.Change or MeasureAspect.ChangeOnPreviousPeriod or MeasureAspect.ChangeSinceYearStart => new("增减额,只用来核对", "A change in amount: only held against what is published"),
        MeasureAspect.Plan or MeasureAspect.Forecast or MeasureAspect.Progress or MeasureAspect.ProgressGap => new("计划、目标、预计数和完成进度,不是实绩,不发布", "A plan, a forecast, or progress of one: nothing that was reached"),
        MeasureAspect.Rank or MeasureAspect.RankChange => new("位次,不发布", "A rank: not published"),
        _ => new("环比、平均、贡献等,只读取,不发布", "Growth on the period before, an average, a contribution: read, and not published"),
    });

    // What is said once of a name is of all its figures.
    private static bool IsOfName(Finding finding) =>
        finding.Kind == MeaningFindings.UnknownIndicator || finding.Kind == MeaningFindings.ProseNotInCatalogue || finding.Kind == MeaningFindings.IgnoredName;

    private static Place PlaceOf(Fact fact) => fact.Figure.Origin!.Place;
}
