using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Validation;

/// <summary>
/// Says of which area the rows of a table are that stand below an area's name alone (兴城), or under a title that is nothing else: by its form it may
/// be an indicator without a figure, and only the catalogue knows. Where it may yet be a part of the indicator above it, the figures below are held.
/// </summary>
internal sealed class AreaHeadings(IndicatorCatalogue catalogue, FindingLog log)
{
    private readonly Memo<string?> _areas = new(name => catalogue.FindIndicator(name) is null && catalogue.FindArea(name) is not null ? name : null);
    private readonly Dictionary<int, string> _areaOf = [];
    private readonly HashSet<int> _bare = [];
    private TableLabels? _table;
    private bool _isSure;

    /// <summary>The figure with its area; null where it is but the blank beside an area's name.</summary>
    public ReportedFigure? Resolve(ReportedFigure figure)
    {
        if (figure.Labels is not { } table || figure.Place.Cell is not { } cell)
        {
            return OfTitle(figure);
        }

        if (!ReferenceEquals(table, _table))
        {
            _table = table;
            _areaOf.Clear();
            _bare.Clear();
            _isSure = Read(table);
        }

        return _bare.Contains(cell.Row) ? null
            : !_areaOf.TryGetValue(cell.Row, out var area) ? OfTitle(figure)
            : _isSure ? Of(figure, area)
            : Held(figure, area);
    }

    // Sure where the table begins with one, or says the same above and below one. Areas that have figures themselves are parts of what stands above them.
    private bool Read(TableLabels table)
    {
        var (isHeading, haveFigures) = (table.Rows is [{ IsBare: true } first, ..] && _areas.Of(first.Name) is not null, false);
        var (named, above) = ((string?)null, new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in table.Rows)
        {
            if (row.IsBare && (_areas.Of(row.Name) is not null || (named is not null && AreaNames.IsTotal(row.Name))))
            {
                _bare.Add(row.Row);
            }

            if (row.IsAreaHeading || (row.IsBare && AreaNames.IsTotal(row.Name)))
            {
                (named, isHeading) = (null, isHeading || !AreaNames.IsTotal(row.Name));
            }
            else if (_areas.Of(row.Name) is { } area)
            {
                named = row.IsBare ? area : named;
                haveFigures |= !row.IsBare;
            }
            else if (!row.IsBare)
            {
                isHeading |= !above.Add(row.Name) && named is not null;
            }

            if (named is not null)
            {
                _areaOf.Add(row.Row, named);
            }
        }

        if (haveFigures && !isHeading)
        {
            _areaOf.Clear();
            _bare.Clear();
        }

        return isHeading && !haveFigures;
    }

    private ReportedFigure OfTitle(ReportedFigure figure) =>
        figure is { Prose: null, Table: { } title } && title != figure.Indicator && (figure.Area is null || catalogue.FindArea(figure.Area) == catalogue.RootArea) && _areas.Of(title) is { } area
            ? Of(figure, area)
            : figure;

    private static ReportedFigure Of(ReportedFigure figure, string area) =>
        figure with { Area = area, Alternatives = [.. figure.Alternatives.Select(other => other with { Area = area })] };

    private ReportedFigure Held(ReportedFigure figure, string area)
    {
        log.AddOnce(MeaningFindings.AreaUnsure, area, figure.Place, ("found", area), ("expected", (catalogue.FindArea(figure.Area ?? "") ?? catalogue.RootArea).Name));
        var placed = Of(figure, area);
        return placed with { HeldFor = [.. figure.HeldFor, MeaningFindings.AreaUnsure], Alternatives = [.. placed.Alternatives, .. figure.Readings] };
    }
}
