using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing.Words;

/// <summary>The words that make tables.</summary>
internal sealed class TableWords(BulletinFigures published, Phrases phrases)
{
    private const string NotThere = "…";
    private const string NotApplicable = "—";

    private Language Language => phrases.Language;

    private string EachPart => Said($"各{published.Catalogue.About.Part.Zh}", $", by {published.Catalogue.About.Part.En}: ");

    /// <summary>Indicators by group: what the period itself has, what it comes to so far or, of a stock, at its end, and the growth of that.</summary>
    public TableBlock Snapshot(IReadOnlyList<Indicator> indicators)
    {
        var lines = indicators.Select(indicator => new FigureChoice(published, indicator, WordOptions.None)).ToList();
        var itself = SaidTime.For(published.Period, Measure.Current, IndicatorKind.Flow);
        var toDate = SaidTime.For(published.Period, Measure.Cumulative, IndicatorKind.Flow);
        var hasCurrent = itself != toDate && lines.Exists(line => IsOfPeriod(line) && line.Find(Measure.Current) is not null);
        List<TableCell> header =
        [
            Words(Said("指标", "Indicator")), Words(Said("单位", "Unit")),
            .. hasCurrent ? [Heading(phrases.Time(itself, withYear: false))] : Array.Empty<TableCell>(),
            Heading(phrases.Time(toDate, withYear: false)), Heading(Said("同比增长（%）", "Growth on a year before (%)")),
        ];
        var groups = lines.GroupBy(line => line.Subject.Indicator.Group).ToList();
        return new(
            $"{phrases.Time(toDate, withYear: true)}{Said("主要指标", ": main indicators")}{(lines.Exists(line => line.Subject.Indicator.Kind != IndicatorKind.Flow) ? Said("（存量为期末数）", " (levels at its end)") : "")}",
            [new(header)],
            [
                .. groups.SelectMany(group => (groups.Count > 1 ? [new TableRow([Words(group.Key.In(Language))]) { HeadsGroup = true }] : Array.Empty<TableRow>())
                    .Concat(group.Select(line => new TableRow(
                    [
                        Words(NameOf(line) + OwnTime(line)) with { Indent = line.Subject.Indicator.Parent is { } parent && indicators.Any(other => other.Code == parent) ? 1 : 0 },
                        Words(line.Subject.Indicator.Unit.Name.In(Language)),
                        .. hasCurrent ? [CurrentOf(line)] : Array.Empty<TableCell>(),
                        AmountOf(line), Number(line.Growth),
                    ])))),
            ]);

        // What is surveyed by quarters has its last quarter in the bulletin of a month: its row says so, since the head of the column does not.
        string OwnTime(FigureChoice line) => line.Period.LastMonth == published.Period.LastMonth ? "" : Said($"（{phrases.Time(line.Time, line.Period.Year != published.Period.Year)}）", $" ({phrases.Time(line.Time, line.Period.Year != published.Period.Year)})");

        // Neither is the figure of a month that of its quarter, nor that of a quarter that of a month in it or after it.
        bool IsOfPeriod(FigureChoice line) => line.Period == published.Period && line.Subject.Indicator.Kind != IndicatorKind.Stock;

        TableCell CurrentOf(FigureChoice line) => IsOfPeriod(line) ? Number(line.Find(Measure.Current)) : new([NotApplicable]) { IsNumber = true };
    }

    /// <summary>An indicator month by month, this year against the last.</summary>
    public TableBlock Months(Indicator indicator, WordOptions options)
    {
        var years = MonthsOf(indicator, options);
        var unit = indicator.Unit.Name.In(Language);
        return new(
            $"{NameOf(years[0].This)}{Said($"（{unit}）", $" ({unit})")}",
            [new([Words(Said("时期", "Period")), Heading(YearOf(years[0].Last)), Heading(YearOf(years[0].This)), Heading(Said("同比增长（%）", "Growth on a year before (%)"))])],
            [.. years.Select(row => new TableRow([Words(phrases.Time(row.This.Time, withYear: false)), AmountOf(row.Last), AmountOf(row.This), Number(row.This.Growth)]))]);
    }

    /// <summary>An indicator in each area, with growth.</summary>
    public TableBlock Areas(Indicator indicator, IReadOnlyList<FigureChoice> choices)
    {
        var unit = indicator.Unit.Name.In(Language);
        return new(
            $"{phrases.Time(choices[0].Time, withYear: true)}{EachPart}{NameOf(choices[0])}",
            [new([Words(Said("区域", "Area")), Heading(unit), Heading(Said("同比增长（%）", "Growth on a year before (%)"))])],
            [.. choices.Select(choice => new TableRow([Words(choice.Subject.Area.Name.In(Language)), AmountOf(choice), Number(choice.Growth)]))]);
    }

    /// <summary>The periods of the year up to the bulletin's, each with that of the year before: of a flow what each had itself, where that is published.</summary>
    public IReadOnlyList<(FigureChoice This, FigureChoice Last)> MonthsOf(Indicator indicator, WordOptions options)
    {
        var end = published.PeriodOf(indicator, options.Period);

        // January by itself is left out where its figures come with February's.
        var periods = Enumerable.Range(1, end.Number).Select(number => Period.Of(end.Year, end.Frequency, number)).Where(period => period == end || indicator.Calendar.IsDue(period.LastMonth)).ToList();
        var amount = options.Amount ?? (indicator.Kind != IndicatorKind.Flow ? null : periods.Exists(HasCurrent) ? Measure.Current : Measure.Cumulative);
        return [.. periods.Select(period => (At(period), At(period.YearBefore)))];

        bool HasCurrent(Period period) => published.Find(indicator, options.Area ?? published.Area, period, Measure.Current) is not null;
        FigureChoice At(Period period) => new(published, indicator, options with { Amount = IsFirstOfTwo(period) ? Measure.Cumulative : amount, Period = period });
        bool IsFirstOfTwo(Period period) => amount == Measure.Current && period is { Frequency: Frequency.Month, Number: 2 } && !indicator.Calendar.HasJanuary;
    }

    private TableCell AmountOf(FigureChoice choice) => choice.Amount is null && !choice.IsDue ? new([NotApplicable]) { IsNumber = true } : Number(choice.Amount);

    private TableCell Number(CitedFigure? figure) => new([NumberOf(figure)]) { IsNumber = true };

    private Run NumberOf(CitedFigure? figure) => figure switch
    {
        null => NotThere,
        { Number: { } number } => new Run(NumberStyle.ApproximationOf(number, Language) + phrases.Numbers.Text(number.Value)) { Citation = Citation.Of(figure) },
        { Status: ObservationStatus.NotApplicable } => NotApplicable,
        { Status: ObservationStatus.BelowUnit } => Said("不足单位数", "below the unit"),
        { Status: ObservationStatus.InWords } => published.WordsOf(figure),
        { Status: ObservationStatus.Held } => Said("待核", "held"),
        _ => NotThere,
    };

    private string NameOf(FigureChoice choice) => choice.Subject.Indicator.Name.In(Language);

    private string YearOf(FigureChoice choice) => choice.Period.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) + Said("年", "");

    private string Said(string zh, string en) => Language == Language.Zh ? zh : en;

    private static TableCell Words(string text) => new([text]);

    private static TableCell Heading(string text) => new([text]) { IsNumber = true };
}
