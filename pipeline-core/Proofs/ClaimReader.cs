using System.Text.RegularExpressions;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Prose;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Core.Proofs;

/// <summary>Understands the figures of a draft by the catalogue, without ever leaving one out: of what is not understood it says why.</summary>
/// <param name="catalogue">The reference data.</param>
/// <param name="month">The month that months without a year, and figures without a time, are counted from.</param>
internal sealed partial class ClaimReader(IndicatorCatalogue catalogue, Period month)
{
    // Characters at the end of a name by which it is known without its subject: 注册资本金.
    private const int SharedEnd = 4;

    private static readonly string[] Growths = ["增长", "下降"];
    private static readonly string[] GrowthsOnYear = ["同比增长", "同比下降"];

    private readonly IndicatorNames _names = new(catalogue);
    private readonly SharedNames _shared = new(catalogue, new("draft", default, "", month, ""), new());

    /// <summary>All that a figure may be, the likeliest first; never empty.</summary>
    /// <param name="figure">The figure as it was read.</param>
    /// <param name="before">What stands before it.</param>
    /// <param name="times">Other times that it may be of.</param>
    public IReadOnlyList<Claim> Read(ReportedFigure figure, string before, IReadOnlyList<(PeriodSpan? Period, PeriodSpan? Part, bool IsOfOwnYear)> times)
    {
        var words = PrintedWords.Of(figure.Number!.Value, figure.Text, before);
        var readings = Readings(Named(_shared.Resolve(_names.AsWritten(figure)), before), before).ToList();
        var placed = readings.Where(reading => IsOfCarriedArea(reading)).Select(reading => reading with { Area = null, Prose = reading.Prose! with { Aside = null } }).ToList();
        var timed = from time in times from reading in readings.Concat(placed) select AtTime(reading, time);
        return
        [
            .. readings.Select(reading => Understand(InYear(Grown(reading, before)), words)),
            .. placed.Concat(timed).Select(reading => Understand(InYear(Grown(reading, before)), words) with { IsOfOtherContext = true }),
        ];
    }

    // 专利授权量18件。全区高企培育库企业5家: a name that is whole needs nothing of the one before.
    private ReportedFigure Named(ReportedFigure figure, string before)
    {
        if (figure.Prose is null || _names.Find(figure) is not null)
        {
            return figure;
        }

        var own = catalogue.Indicators.SelectMany(indicator => indicator.Names)
            .Where(name => figure.Indicator.StartsWith(name, StringComparison.Ordinal) && before.EndsWith(name, StringComparison.Ordinal))
            .MaxBy(name => name.Length);
        return own is null ? figure : figure with { Indicator = own };
    }

    // What was said of a sub-district, or of the city, may hold no longer.
    private bool IsOfCarriedArea(ReportedFigure figure) =>
        figure is { Area: { } area, Prose: { Area: Certainty.Carried, Aside: null or Aside.OtherArea } } && catalogue.FindArea(area) != catalogue.RootArea;

    // 增长5.9个百分点 with nothing that it is compared with is growth in the wrong unit: what grows faster 提高 or 加快.
    // 占比65.59%,同比提高12.23% is the change of the share, in the wrong unit.
    private static ReportedFigure Grown(ReportedFigure figure, string before) =>
        figure is { Unit: "%", Measure.Aspect: MeasureAspect.Growth } && ChangeOfShare().IsMatch(before)
            ? figure with { Measure = new(MeasureBasis.Unstated, MeasureAspect.ShareChange) }
        : figure is { Measure.Aspect: MeasureAspect.GrowthGap } && (figure.OtherSide is null ? Growths : GrowthsOnYear).Any(words => before.EndsWith(words, StringComparison.Ordinal))
            ? figure with { Measure = figure.Measure with { Aspect = MeasureAspect.Growth } }
            : figure;

    // What is of a month alone is an amount of its own, and what runs from January a total.
    private static ReportedFigure AtTime(ReportedFigure figure, (PeriodSpan? Period, PeriodSpan? Part, bool IsOfOwnYear) time)
    {
        var basis = figure.Measure.Basis is MeasureBasis.Level or MeasureBasis.Unstated ? figure.Measure.Basis
            : (time.Period ?? time.Part)!.Value.IsFromJanuary ? MeasureBasis.Cumulative : MeasureBasis.Current;
        return figure with { Period = time.Period, StatedPeriod = time.Period, Part = time.Part, IsOfOwnYear = time.IsOfOwnYear, Measure = figure.Measure with { Basis = basis } };
    }

    private IEnumerable<ReportedFigure> Readings(ReportedFigure figure, string before)
    {
        if (figure.Alternatives.Count > 0)
        {
            return figure.Alternatives.Prepend(figure with { Alternatives = [] });
        }

        // A name of several indicators means whichever the figure agrees with.
        return catalogue.FindIndicator(figure.Indicator) is null && catalogue.SharedBy(figure.Indicator) is { Count: > 1 } sharers
            ? sharers.Select(sharer => figure with { Indicator = sharer.Indicator.Code })
            : OtherReadings(figure, before).Prepend(figure);
    }

    // A percentage after an amount may be its share or its growth.
    private IEnumerable<ReportedFigure> OtherReadings(ReportedFigure figure, string before)
    {
        if (figure is { Prose.Aside: null, Unit: "%", Measure.Aspect: MeasureAspect.Amount } && catalogue.FindIndicator(figure.Indicator) is { Unit.Code: not Unit.Percent, Parent: var parent })
        {
            yield return figure with { Measure = figure.Measure with { Aspect = MeasureAspect.Growth } };
            if (parent is not null)
            {
                yield return figure with { Measure = new(MeasureBasis.Unstated, MeasureAspect.Share), Parents = [parent] };
            }
        }

        // 新登记市场主体注册资本金 where only 新登记企业注册资本金 is known: the subject was carried too far. What is written so is another: 文化产业产值.
        if (figure.Prose is { Aside: null } && _names.Find(figure) is null && NamesLike(figure.Indicator) is { } like && !before.Contains(figure.Indicator[^(SharedEnd + 1)..], StringComparison.Ordinal))
        {
            yield return figure with { Indicator = like };
        }
    }

    private string? NamesLike(string name)
    {
        if (name.Length <= SharedEnd)
        {
            return null;
        }

        var end = name[^SharedEnd..];
        return catalogue.Indicators.Where(indicator => indicator.Names.Any(known => known.EndsWith(end, StringComparison.Ordinal))).Take(2).ToList() is [var only] ? only.Code : null;
    }

    // Months without a year are of the draft's, or of the one before where that would be still to come.
    private ReportedFigure InYear(ReportedFigure figure)
    {
        if (figure is not { Period: null, Part: { } part })
        {
            return figure;
        }

        return figure with
        {
            Period = InYear(part),
            OtherSide = figure.OtherSide is { Period: { } months } other ? other with { Period = InYear(months) } : figure.OtherSide,
        };
    }

    private PeriodSpan InYear(PeriodSpan part)
    {
        var before = part.Last.Year == PeriodParts.AnyYear && part.Last.Number > month.Number ? 1 : PeriodParts.AnyYear - part.Last.Year;
        return PeriodParts.InYear(part, month.Year - before);
    }

    private Claim Understand(ReportedFigure figure, PrintedWords words)
    {
        var claim = new Claim(ClaimKind.Untold, figure, words);
        var area = figure.Area is null ? catalogue.RootArea : catalogue.FindArea(figure.Area);
        if (area is null)
        {
            return claim with { Kind = ClaimKind.Unknown, Why = ProofSentences.OtherArea(figure.Area!) };
        }

        if (figure.Indicator.Length == 0 || figure.Prose?.Aside == Aside.NoName)
        {
            return claim with { Kind = ClaimKind.Unknown, Why = ProofSentences.NoName };
        }

        if (figure.Prose?.Aside == Aside.OtherArea)
        {
            return claim with { Kind = ClaimKind.Unknown, Why = ProofSentences.OtherArea(figure.Area ?? "") };
        }

        if (_names.Find(figure) is not { IsWhole: true, Known.Indicator: var indicator })
        {
            return claim with { Kind = ClaimKind.Unknown, Why = ProofSentences.NotInCatalogue(figure.Indicator) };
        }

        claim = claim with { Indicator = indicator };
        if (figure.PeriodText is not null || figure.MeasureText is not null)
        {
            return claim with { Why = ProofSentences.NotUnderstood(figure.PeriodText ?? figure.MeasureText!) };
        }

        return figure.Prose?.Aside is Aside.SinceBeginning or Aside.OtherBasis || (figure.Prose?.Aside == Aside.OtherBase && figure.Measure.Aspect != MeasureAspect.PreviousPeriodGrowth)
            ? claim with { Why = ProofSentences.LeftAside(figure.Prose.Aside.Value) }
            : OfIndicator(claim, indicator, area);
    }

    private Claim OfIndicator(Claim claim, Indicator indicator, Area area)
    {
        var figure = claim.Figure;
        var isLoose = indicator.Kind == IndicatorKind.Flow && figure.Measure is { Basis: MeasureBasis.Level };
        var reported = isLoose ? figure.Measure with { Basis = MeasureBasis.Cumulative } : figure.Measure;
        var span = figure.Period ?? month;
        var period = PeriodOf(indicator, reported, span);
        if (period is null)
        {
            return claim with { Why = ProofSentences.ForeignPeriod(span, indicator) };
        }

        claim = claim with
        {
            Key = new(indicator.Code, area.Code, period.Value),
            IsLoose = isLoose,
            IsOfLatest = figure.Period is null,
            Amounts = MeasureMeaning.ComparedAmounts(indicator, reported.Basis, span),
        };
        return reported.Aspect switch
        {
            MeasureAspect.Share when IsOfOtherTotal(figure, indicator) => OfOtherTotal(claim),
            MeasureAspect.Amount or MeasureAspect.Growth or MeasureAspect.Share or MeasureAspect.ShareChange => OfMeasure(claim, indicator, reported, span),
            MeasureAspect.YearBefore => OfMeasure(claim with { Key = claim.Key.Value with { Period = period.Value.PlusYears(-1) } }, indicator, reported with { Aspect = MeasureAspect.Amount }, span),
            MeasureAspect.PreviousPeriodGrowth => claim with { Kind = ClaimKind.Figure, Measure = Measure.PreviousPeriodGrowth, Unit = OfPercent() },
            MeasureAspect.GrowthGap => OfGap(claim, indicator, area, reported, span),
            MeasureAspect.Change => OfAmounts(claim, ClaimKind.Change, DraftUnit.Of(figure.Unit, indicator.Unit, catalogue)),
            MeasureAspect.RateChange => OfAmounts(claim, ClaimKind.RateChange, OfPoints()),
            _ => claim with { Why = ProofSentences.Untold(reported.Aspect) },
        };
    }

    private Claim OfMeasure(Claim claim, Indicator indicator, ReportedMeasure reported, PeriodSpan span)
    {
        // A month of a flow has no share of its own; a half-year's total of a monthly flow is published for the half-year.
        var measure = claim.Key!.Value.Period.Frequency == indicator.Calendar.Frequency ? MeasureMeaning.MeasureOf(indicator, reported, span) : Measure.Current;
        return measure is null
            ? claim with { Why = ProofSentences.ShareOfMonth }
            : claim with
            {
                Kind = ClaimKind.Figure,
                Measure = measure.Value,
                Unit = MeasureFacts.Of(measure.Value).Unit is { } own ? OfRatio(own, claim.Figure.Unit) : DraftUnit.Of(claim.Figure.Unit, indicator.Unit, catalogue),
            };
    }

    private Claim OfOtherTotal(Claim claim) => claim with
    {
        Kind = ClaimKind.ShareOfOther,
        Measure = Measure.Share,
        Unit = OfPercent(),
        Other = (claim.Figure.ShareOf is { } whole ? [whole] : claim.Figure.Parents).Select(name => catalogue.FindIndicator(name)).OfType<Indicator>().FirstOrDefault() is { } total
            ? claim.Key!.Value with { Indicator = total.Code }
            : null,
    };

    private Claim OfGap(Claim claim, Indicator indicator, Area area, ReportedMeasure reported, PeriodSpan span)
    {
        claim = OfAmounts(claim, ClaimKind.GrowthGap, OfPoints());
        if (claim.Figure.OtherSide is not { } other || (other.Indicator is null ? indicator : catalogue.FindIndicator(other.Indicator)) is not { } against)
        {
            return claim;
        }

        return PeriodOf(against, reported with { Aspect = MeasureAspect.Amount }, other.Period ?? span) is { } period
            ? claim with { Other = new(against.Code, area.Code, period) }
            : claim;
    }

    private static Claim OfAmounts(Claim claim, ClaimKind kind, DraftUnit unit) => claim with { Kind = kind, Measure = claim.Amounts[0], Unit = unit };

    // The share of another total than the catalogue's is another figure.
    // What cannot be a total of it, as money is none of projects, was carried too far.
    private bool IsOfOtherTotal(ReportedFigure figure, Indicator indicator)
    {
        if (figure.ShareOf is { } whole)
        {
            return ShareTotals.IsOther(whole, indicator, catalogue, name => catalogue.FindArea(name) is not null);
        }

        var totals = figure.Parents.Select(name => catalogue.FindIndicator(name)).ToList();
        return figure.Prose is not null && totals.Count > 0
            && !totals.Exists(total => total is not null && total.Code == indicator.Parent)
            && (indicator.Parent is null || totals.Exists(total => total is null || total.Unit.Dimension == indicator.Unit.Dimension));
    }

    private static Period? PeriodOf(Indicator indicator, ReportedMeasure reported, PeriodSpan span) =>
        MeasureMeaning.PeriodOf(indicator, reported, span)
        ?? (indicator.Kind == IndicatorKind.Flow && reported is { Aspect: MeasureAspect.Amount, Basis: not MeasureBasis.Cumulative } && span.AsPeriod is { } longer && longer.Frequency > indicator.Calendar.Frequency ? longer : null);

    private DraftUnit OfRatio(string code, string? written = null) => new(catalogue.Unit(code), written is "‰" ? Fraction.Of(1, 10) : Fraction.One);

    private DraftUnit OfPercent() => OfRatio(Unit.Percent);

    private DraftUnit OfPoints() => OfRatio("points");

    [GeneratedRegex("(?:占|比重)[^;。;]*[%％成][,,](?:同比|[比较](?:上年|去年)(?:同期)?)?(?:提高|提升|上升|下降|降低|回落)了?$")]
    private static partial Regex ChangeOfShare();
}
