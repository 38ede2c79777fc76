using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing.Words;

/// <summary>The words that make charts, each with a text that says the same.</summary>
internal sealed class ChartWords(BulletinFigures published, Phrases phrases, TableWords tables)
{
    private Language Language => phrases.Language;

    private string EachPart => Said($"各{published.Catalogue.About.Part.Zh}", $", by {published.Catalogue.About.Part.En}: ");

    /// <summary>An indicator month by month, this year beside the last.</summary>
    public ChartBlock Months(Indicator indicator, WordOptions options)
    {
        var months = tables.MonthsOf(indicator, options);
        return Chart(
            indicator.Kind == IndicatorKind.Flow ? ChartKind.Columns : ChartKind.Lines,
            $"{indicator.Name.In(Language)}{Said("：今年与上年", ": this year and last")}",
            indicator.Unit,
            [
                new(YearOf(months[0].Last), [.. months.Select(month => Point(phrases.Time(month.Last.Time, withYear: false), month.Last.Amount))]),
                new(YearOf(months[0].This), [.. months.Select(month => Point(phrases.Time(month.This.Time, withYear: false), month.This.Amount))]),
            ]);
    }

    /// <summary>An indicator in each area, the largest first.</summary>
    public ChartBlock Areas(Indicator indicator, IReadOnlyList<FigureChoice> choices) => Chart(
        ChartKind.Bars,
        $"{phrases.Time(choices[0].Time, withYear: true)}{EachPart}{indicator.Name.In(Language)}",
        indicator.Unit,
        [
            new(
                phrases.Time(choices[0].Time, withYear: true),
                [.. choices.Select(choice => Point(choice.Subject.Area.Name.In(Language), choice.Amount)).OrderByDescending(point => point.Value)]),
        ]);

    /// <summary>The parts of a total by size: as shares of it where the catalogue says that nothing is left out, as bars otherwise.</summary>
    public ChartBlock Parts(Indicator total, WordOptions options)
    {
        var parts = published.Catalogue.PartsOf(total.Code).Select(part => new FigureChoice(published, part, options)).ToList();
        var shares = parts.Select(part => part.Find(Measure.Share) ?? part.Find(Measure.ComputedShare)).ToList();
        var isWhole = total.Parts == Catalogue.Parts.Exhaustive && parts.Count > 0 && shares.All(share => share?.Number is not null);
        return Chart(
            isWhole ? ChartKind.Shares : ChartKind.Bars,
            $"{total.Name.In(Language)}{Said("：其中", ": parts of it")}",
            isWhole ? published.Catalogue.Unit(Unit.Percent)! : total.Unit,
            [
                new(
                    total.Name.In(Language),
                    [.. parts.Zip(shares, (part, share) => Point(part.Subject.Indicator.Name.In(Language), isWhole ? share : part.Amount)).OrderByDescending(point => point.Value)]),
            ]);
    }

    private ChartBlock Chart(ChartKind kind, string title, Unit unit, IReadOnlyList<ChartSeries> series)
    {
        var name = unit.Name.In(Language);
        var said = series.Select(one => $"{one.Name}{Said("：", ": ")}{string.Join(Said("，", ", "), one.Points.Select(point => $"{point.Label} {(point.Value is null ? Said("无数据", "no figure") : point.Text)}"))}");
        return new(
            kind, title, kind == ChartKind.Shares ? "" : name, name, series, $"{title}{Said($"（{name}）。", $" ({name}). ")}{string.Join(Said("；", "; "), said)}{Said("。", ".")}");
    }

    private ChartPoint Point(string label, CitedFigure? figure) => figure?.Number is { } number
        ? new(label, number.Value, Citation.Of(figure)) { Text = NumberStyle.ApproximationOf(number, Language) + phrases.Numbers.Text(number.Value) }
        : new(label, null, null);

    private string YearOf(FigureChoice choice) => choice.Period.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) + Said("年", "");

    private string Said(string zh, string en) => Language == Language.Zh ? zh : en;
}
