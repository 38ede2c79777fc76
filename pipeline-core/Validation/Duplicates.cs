using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation;

/// <summary>Finds figures that stand twice in a file: the same again is left out, a different one contradicts. Text that says what the tables do repeats nothing.</summary>
internal sealed class Duplicates(IndicatorCatalogue catalogue)
{
    private readonly FigureIndex _index = new();
    private readonly Numbering<string> _units = new();
    private readonly Numbering<string> _sheets = new();
    private readonly Dictionary<long, Place> _passages = [];
    private (string? Code, ushort Number) _lastUnit;
    private (string? Name, ushort Number) _lastSheet;

    /// <summary>Whether the fact is to be kept: the first of its key, a value where there was a blank, or one that contradicts.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="indicator">Its indicator.</param>
    /// <param name="key">Its key and measure, packed.</param>
    /// <param name="log">Takes what there is to say.</param>
    public bool IsNew(Fact fact, Indicator indicator, long key, FindingLog log)
    {
        ref var first = ref _index.Find(key, out var isNew);
        var number = fact.Figure.Number;
        if (isNew || (!first.HasValue && number is not null))
        {
            if (fact.Figure.Origin!.Place.Passage is not null)
            {
                _passages[key] = fact.Figure.Origin.Place;
            }

            Enter(ref first, fact.Figure);
            return true;
        }

        // A blank beside a value says nothing against it.
        if (number is null)
        {
            return false;
        }

        var agree = Agree(first, number.Value, fact.Figure.Unit);
        var isProseOfTable = first.HasCell && fact.Figure.Origin!.Place.Passage is not null;
        if (!agree || fact.Figure.Origin!.Place.Passage is null)
        {
            log.Add(Again(first, agree ? FileFindings.Repeated : isProseOfTable ? FileFindings.ProseAgainstTable : FileFindings.Contradictory, key, fact, indicator, number.Value));
        }

        // What the words say never stands against the table that they are about.
        return !agree && !isProseOfTable;
    }

    private Finding Again(in FigureIndex.Entry first, FindingKind kind, long key, Fact fact, Indicator indicator, PrintedNumber number)
    {
        var earlier = NumberOf(first);
        var isOfFigure = kind != FileFindings.ProseAgainstTable;
        return Finding.Of(
            kind, fact.Figure.Origin!.Place, isOfFigure ? fact.Key : null, isOfFigure ? fact.Measure : null,
            ("indicator", indicator.Name),
            ("period", fact.Key.Period.ToString()),
            ("where", (_passages.TryGetValue(key, out var passage) ? passage : PlaceOf(first)).ToString()),
            ("found", catalogue.UnitAfterNumber(fact.Figure.Unit).With(unit => FigureText.Of(number, unit))),
            ("expected", catalogue.UnitAfterNumber(_units[first.Unit]).With(unit => FigureText.Of(earlier, unit))));
    }

    // Printed alike they must be equal; one printed with more digits, or in another unit, may stand for the same true value.
    private bool Agree(in FigureIndex.Entry first, PrintedNumber later, string laterUnit)
    {
        var (earlier, earlierUnit) = (NumberOf(first), _units[first.Unit]);
        return earlierUnit == laterUnit && earlier.LastDigit == later.LastDigit && earlier.Precision == later.Precision
            ? earlier == later
            : PrintedAgreement.Exists(earlier, earlierUnit, later, laterUnit, catalogue);
    }

    private void Enter(ref FigureIndex.Entry entry, Figure figure)
    {
        var place = figure.Origin!.Place;
        var cell = place.Cell.GetValueOrDefault();
        if (!string.Equals(_lastUnit.Code, figure.Unit, StringComparison.Ordinal))
        {
            _lastUnit = (figure.Unit, _units.Of(figure.Unit));
        }

        var sheet = place.Sheet ?? "";
        if (!ReferenceEquals(_lastSheet.Name, sheet))
        {
            _lastSheet = (sheet, _sheets.Of(sheet));
        }

        entry.Row = cell.Row;
        entry.Column = (ushort)cell.Column;
        entry.Sheet = _lastSheet.Number;
        entry.Unit = _lastUnit.Number;
        entry.HasCell = place.Cell is not null;
        entry.HasValue = figure.Number is not null;
        entry.Value = figure.Number.GetValueOrDefault().Value;
        entry.Precision = (byte)figure.Number.GetValueOrDefault().Precision;
    }

    private static PrintedNumber NumberOf(in FigureIndex.Entry entry) => new(entry.Value, (Precision)entry.Precision);

    private Place PlaceOf(in FigureIndex.Entry entry) => new(
        _sheets[entry.Sheet] is { Length: > 0 } sheet ? sheet : null,
        entry.HasCell ? new CellAddress(entry.Row, entry.Column) : null);
}
