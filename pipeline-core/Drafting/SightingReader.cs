using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Drafting.Guesses;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Core.Drafting;

/// <summary>Takes from files the figures that a catalogue could know: named, of a measure that is published, neither plan nor comparison.</summary>
/// <param name="existing">The catalogue there is: what it knows is not drafted again. Null for none.</param>
/// <param name="units">The units met so far.</param>
internal sealed class SightingReader(IndicatorCatalogue? existing, StandardUnits units)
{
    private static readonly char[] Separators = ['、', ',', '，', ';', '；'];

    private readonly IndicatorNames? _known = existing is null ? null : new(existing);

    /// <summary>The figures of a file whose indicator is not known yet.</summary>
    public IEnumerable<Sighting> Read(DraftFile file) => file.Bulletin.Figures.Where(IsUsable).Where(figure => _known?.Find(figure) is null).Select(figure => Of(file, figure));

    private Sighting Of(DraftFile file, ReportedFigure figure)
    {
        // Words put many things after each other that are none of each other's parts.
        var total = figure.Prose is null && figure.Parents.Count > figure.Headings.Count ? figure.Parents[figure.Parents.Count - figure.Headings.Count - 1] : null;
        var heading = figure.Headings.Count == 0 ? "" : figure.Headings[^1];
        var name = NameWords.SaysNothing(heading) ? figure.Indicator : figure.Indicator + heading;
        return new(file, figure, name, total, SpanOf(file, figure)) { Spelling = figure.Indicator + heading, Unit = figure.Unit is { } written ? UnitOf(written, name, figure.Measure.Aspect) : null, IsUnitOfSeveral = figure.Unit is { } several && SeveralAmounts(several) };
    }

    private static bool IsUsable(ReportedFigure figure) =>
        figure is { PeriodText: null, MeasureText: null, Indicator.Length: > 0 and <= NameKey.Longest }
        && figure.Measure.Aspect is MeasureAspect.Amount or MeasureAspect.Growth or MeasureAspect.Share or MeasureAspect.ShareChange
        && figure.Indicator.Any(char.IsLetter)
        && figure.Prose is null or { Aside: null, Name: Certainty.Stated, Measure: not Certainty.Inferred };

    private static PeriodSpan? SpanOf(DraftFile file, ReportedFigure figure) =>
        figure.Period
        ?? (figure.Part is { } part && file.Period is { } folder ? PeriodParts.InYear(part, folder.Year - (PeriodParts.AnyYear - part.Last.Year)) : file.Period is { } own ? (PeriodSpan)own : null);

    private static bool SeveralAmounts(string written) =>
        written.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(one => !UnitResolver.IsRatio(one)).Skip(1).Any();

    // Of several for a whole sheet (万元、%) the one that amounts are in; 率 is in per cent.
    private Unit? UnitOf(string written, string name, MeasureAspect aspect)
    {
        string[] several = written.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (several.Length == 0)
        {
            return null;
        }

        var isRatio = aspect != MeasureAspect.Amount || NameWords.IsRate(name);
        var possible = several.Where(one => UnitResolver.IsRatio(one) == isRatio).Select(units.Of).ToList();
        return possible.Find(unit => Suits(unit, name)) ?? possible.FirstOrDefault() ?? units.Of(several[0]);
    }

    // Of 家、亿元 for a whole sheet, money is in the latter, and what is counted in the former.
    private static bool Suits(Unit unit, string name) => NameWords.IsMoney(name) ? unit.Dimension.StartsWith("money", StringComparison.Ordinal)
        : NameWords.IsCount(name) ? unit.IsCount
        : NameWords.QuantityOf(name) is { } dimension ? unit.Dimension == dimension
        : unit is { IsCount: false } && !unit.Dimension.StartsWith("money", StringComparison.Ordinal);
}
