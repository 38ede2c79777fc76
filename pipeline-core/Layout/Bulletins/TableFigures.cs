using System.Text.RegularExpressions;
using HtzPipeline.Core.Documents;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Prose;

namespace HtzPipeline.Core.Layout.Bulletins;

/// <summary>
/// Completes the figures of a document's table by what such tables leave unsaid: 构成 in the title makes percentages shares of the total,
/// rows of industries below a total are of its kind, a level may stand under 累计, a growth is that of the amount before it, and a month
/// without a year waits for one.
/// </summary>
/// <param name="caption">The table's title.</param>
/// <param name="table">The table.</param>
/// <param name="text">The text that it stands in.</param>
internal sealed partial class TableFigures(string caption, DocumentTable table, DocumentText text)
{
    /// <summary>The year in which a table's months are read where its document names none: one that no document is of.</summary>
    public const int UnnamedYear = Figures.Period.LatestYear - 1;

    private readonly string? _total = Structure().Match(caption) is { Success: true } match && StandardNames.Of(match.Groups["of"].Value) is var of && NameParts.Split(of).Head.Length > 0 ? of : null;
    private SubjectName? _whole;
    private (int Row, ReportedMeasure Amount) _last = (-1, default);

    /// <summary>The figures as completed; cells that hold none say nothing in a document.</summary>
    /// <param name="figures">The figures as any sheet is read.</param>
    public IEnumerable<ReportedFigure> Complete(IEnumerable<ReportedFigure> figures)
    {
        ReportedFigure[] all = [.. figures.Where(figure => figure.Number is not null || figure.Status == ObservationStatus.InWords)];
        var money = all.Select(figure => figure.Unit).FirstOrDefault(unit => unit?.EndsWith('元') == true);
        foreach (var figure in all)
        {
            var read = Completed(figure, money);
            yield return figure.Alternatives.Count == 0 ? read : read with { Alternatives = [.. figure.Alternatives.Select(other => Completed(other, money))] };
        }
    }

    /// <summary>Months of the year that stands for none, as those of <see cref="PeriodParts.AnyYear"/>; null for a period whose year is named.</summary>
    public static PeriodSpan? PartOf(PeriodSpan? period) =>
        period is { Last.Year: UnnamedYear } unnamed ? PeriodParts.InYear(unnamed, PeriodParts.AnyYear) : null;

    private ReportedFigure Completed(ReportedFigure figure, string? money)
    {
        var named = Named(figure);
        return AtPlace(Measured(named with { Unit = named.Unit ?? (OfMoney().IsMatch(named.Indicator) ? money : null) }));
    }

    // A row of a class (工业, 新材料) is of what the first row, or the title, is of.
    private ReportedFigure Named(ReportedFigure figure)
    {
        var label = StandardNames.Of(figure.Indicator);
        var name = NameParts.Split(label);
        List<string> parents = [.. figure.Parents.Select(StandardNames.Of)];
        if (_total is not null)
        {
            var whole = NameParts.Split(_total);
            var head = whole.Head == "总产值" ? "产值" : whole.Head;
            return figure with { Indicator = name.Head.Length == 0 ? StandardNames.Of(label + head) : label, Parents = [_total] };
        }

        if (OfIndustry().IsMatch(caption) && (NameParts.IsHeadOnly(name) || OfEnterprises().IsMatch(label)))
        {
            return figure with { Indicator = StandardNames.Of("规模以上工业" + label), Parents = parents };
        }

        if (name.Head.Length > 0)
        {
            _whole = _whole is null || name.Scope.Length > 0 || !parents.Contains(_whole.Text) ? name : _whole;
        }
        else if (_whole is { Head: "生产总值" or "增加值" or "销售额" or "营业额" or "投资" } && NameParts.IsClass(name.Object) && name.Scope.Length == 0)
        {
            label = StandardNames.Of(label + (_whole.Head == "生产总值" ? "增加值" : _whole.Head));
            parents.Add(_whole.Text);
        }

        return figure with { Indicator = label, Parents = parents };
    }

    private ReportedFigure Measured(ReportedFigure figure)
    {
        var part = PartOf(figure.Period);
        var period = part is null ? figure.Period : null;
        var row = figure.Place.Cell?.Row ?? -1;
        var measure = MeasureOf(figure, row, period ?? part);
        if (measure.Aspect == MeasureAspect.Amount)
        {
            _last = (row, measure);
        }

        var isCumulative = measure.Basis == MeasureBasis.Cumulative && (period ?? part) is { } months && months.First == months.Last;
        PeriodSpan? Since(PeriodSpan? span) => span is { } one && isCumulative ? new(one.Last.Within(Frequency.Year).FirstMonth, one.Last) : span;
        PeriodSpan? At(PeriodSpan? span) => span is { } one && measure.Basis == MeasureBasis.Level ? new(one.Last, one.Last) : Since(span);
        return figure with
        {
            Measure = measure,
            Unit = measure.Aspect is MeasureAspect.ShareChange or MeasureAspect.RateChange ? "百分点" : measure.Aspect == MeasureAspect.Share || (measure.Aspect == MeasureAspect.Growth && figure.Unit is not "‰") ? "%" : figure.Unit,
            Period = At(period),
            StatedPeriod = At(period),
            Part = At(part),
        };
    }

    private ReportedMeasure MeasureOf(ReportedFigure figure, int row, PeriodSpan? period)
    {
        var measure = figure.Measure;
        var isRate = figure.Unit is "%" or "‰";
        if (_total is not null && measure.Aspect == MeasureAspect.Amount && (isRate || figure.Unit is null))
        {
            return new(MeasureBasis.Unstated, MeasureAspect.Share);
        }

        if (measure.Aspect is MeasureAspect.Growth or MeasureAspect.Change && figure.Unit is "百分点" or "个百分点" or "%" or null)
        {
            if (_total is not null)
            {
                return new(MeasureBasis.Unstated, MeasureAspect.ShareChange);
            }

            if (figure.Unit is "百分点" or "个百分点")
            {
                return new(MeasureBasis.Unstated, MeasureAspect.RateChange);
            }
        }

        if (measure.Basis != MeasureBasis.Unstated && !(measure is { Basis: MeasureBasis.Cumulative, Aspect: MeasureAspect.Amount }))
        {
            return measure;
        }

        switch (measure.Aspect)
        {
            case MeasureAspect.Amount:
                var held = new HeldPeriod(period is { } span ? new(null, span.First.Number, span.Last.Number) : default, PeriodSense.Span, 0);
                return AmountKinds.MeasureOf(figure.Indicator, "", held, isRate, figure.Unit?.EndsWith('元') == true) switch
                {
                    ProseMeasure.Level => new(MeasureBasis.Level, MeasureAspect.Amount),
                    ProseMeasure.Current when measure.Basis == MeasureBasis.Unstated => new(MeasureBasis.Current, MeasureAspect.Amount),
                    _ => new(MeasureBasis.Cumulative, MeasureAspect.Amount),
                };
            case MeasureAspect.Growth:
                return _last.Row == row ? measure with { Basis = _last.Amount.Basis } : measure;
            default:
                return measure;
        }
    }

    private ReportedFigure AtPlace(ReportedFigure figure) =>
        table.Starts is { } starts && figure.Place.Cell is { } cell && cell.Row < starts.Count && cell.Column < starts[cell.Row].Length
            ? figure with { At = text.At(starts[cell.Row][cell.Column]) }
            : figure;

    [GeneratedRegex("^(?:表\\s?\\d+\\s*)?(?<of>.+?)(?<![及和与])(?:的)?(?:构成|结构)(?:情况)?(?:表)?$")]
    private static partial Regex Structure();

    [GeneratedRegex("工业(?:企业)?(?:经济)?(?:效益|利润|财务)")]
    private static partial Regex OfIndustry();

    [GeneratedRegex("^(?:企业|亏损企业)(?:单位)?(?:个)?数$|^亏损面$|^亏损额$")]
    private static partial Regex OfEnterprises();

    [GeneratedRegex("收入$|成本$|利润|利税|税金|存货$|资产|负债|应收账款|产值$|增加值$|投资$")]
    private static partial Regex OfMoney();
}
