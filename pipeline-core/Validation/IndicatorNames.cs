using System.Text.RegularExpressions;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Prose;

namespace HtzPipeline.Core.Validation;

/// <summary>Finds the indicator that a file's label means.</summary>
internal sealed partial class IndicatorNames
{
    // A file of nothing but unknown labels is not searched for minutes.
    private const int MostLabels = 1 << 12;

    private readonly IndicatorCatalogue _catalogue;
    private readonly Memo<IndicatorInFile?> _byLabel;
    private readonly Dictionary<(string Total, string Label), Indicator?> _parts = [];
    private readonly Dictionary<string, IndicatorInFile> _known = new(StringComparer.Ordinal);

    // The figures of a row have one name under one list of parents.
    private (string? Name, IReadOnlyList<string>? Parents, IReadOnlyList<string>? Headings, IndicatorInFile? Found, bool IsWhole) _last;

    public IndicatorNames(IndicatorCatalogue catalogue)
    {
        _catalogue = catalogue;
        _byLabel = new(label => Find(label) ?? Find(WithoutBrackets(label)));
    }

    /// <summary>
    /// A label without what it has in brackets, unless that is all there is, it is longer than a name can be, or the brackets say what is
    /// left out or taken in: 产值(不含新材料) is another figure than 产值.
    /// </summary>
    public static string WithoutBrackets(string label) =>
        label.Length <= NameKey.Longest && Coverage.In(label) is null && Brackets().Replace(label, "") is { Length: > 0 } rest ? rest : label;

    /// <summary>A figure of prose under its name as written, if the catalogue has that word for word; else as it was read, under the standard name.</summary>
    public ReportedFigure AsWritten(ReportedFigure figure) =>
        figure is { Prose: not null, Written: { } written } && (_catalogue.FindIndicator(written) is not null || _catalogue.SharedBy(written).Count > 0)
            ? figure with { Indicator = written }
            : figure;

    /// <summary>
    /// By the label; failing that by the label after one it stands under, nearest first ("发明专利" under "专利申请量"), since
    /// parts are often labelled by what sets them apart alone; failing that by the label without what it has in brackets; failing that among the
    /// parts of a total that it stands under, nearest first, where the unit is one of the part's.
    /// </summary>
    public IndicatorMatch? Find(ReportedFigure figure)
    {
        if (FindByName(figure) is var (named, isWhole))
        {
            return new(named, isWhole, Total: null);
        }

        for (var i = figure.Parents.Count - 1; i >= 0; i--)
        {
            if (_byLabel.Of(figure.Parents[i])?.Indicator is { } whole && PartOf(whole, figure.Indicator) is { } part && Find(part) is var known
                && (figure.Measure.Aspect != MeasureAspect.Amount || known.UnitOf(figure.Unit).Fits))
            {
                return new(known, IsWhole: true, whole);
            }
        }

        return null;
    }

    private (IndicatorInFile Found, bool IsWhole)? FindByName(ReportedFigure figure)
    {
        if (!ReferenceEquals(figure.Parents, _last.Parents) || !ReferenceEquals(figure.Indicator, _last.Name) || !ReferenceEquals(figure.Headings, _last.Headings))
        {
            var found = Look(figure, out var isWhole);
            _last = (figure.Indicator, figure.Parents, figure.Headings, found, isWhole);
        }

        return _last.Found is { } known ? (known, _last.IsWhole) : null;
    }

    private IndicatorInFile? Look(ReportedFigure figure, out bool isWhole)
    {
        isWhole = true;
        if (figure.Parents.Count == 0)
        {
            return _byLabel.Of(figure.Indicator);
        }

        foreach (var heading in figure.Headings)
        {
            if ((Find(heading + figure.Indicator) ?? Find(figure.Indicator + heading) ?? Find($"{figure.Indicator}({heading})")) is { } qualified)
            {
                return qualified;
            }
        }

        isWhole = figure.Headings.Count == 0;
        if (Find(figure.Indicator) is { } found)
        {
            return found;
        }

        for (var i = figure.Parents.Count - 1; i >= 0; i--)
        {
            if (Find(figure.Parents[i] + figure.Indicator) is { } part)
            {
                return part;
            }
        }

        return _byLabel.Of(figure.Indicator);
    }

    private Indicator? PartOf(Indicator total, string label)
    {
        if (!_parts.TryGetValue((total.Code, label), out var part) && _parts.Count < MostLabels)
        {
            _parts.Add((total.Code, label), part = label.Length <= NameKey.Longest ? PartNames.Find(_catalogue, total, label) : null);
        }

        return part;
    }

    private IndicatorInFile? Find(string name)
    {
        if (_catalogue.FindIndicator(name) is not { } indicator)
        {
            return null;
        }

        return Find(indicator);
    }

    /// <summary>An indicator of the catalogue as it is met in this file.</summary>
    public IndicatorInFile Find(Indicator indicator)
    {
        if (!_known.TryGetValue(indicator.Code, out var known))
        {
            _known.Add(indicator.Code, known = new(_catalogue, indicator, _known.Count));
        }

        return known;
    }

    [GeneratedRegex(@"[(\uFF08\[【〔].*?[)\uFF09\]】〕]")]
    private static partial Regex Brackets();
}

/// <summary>The indicator that a figure's label means.</summary>
/// <param name="Known">The indicator.</param>
/// <param name="IsWhole">Whether what its column's heading adds to the label is known as well.</param>
/// <param name="Total">The total under whose parts it was found; null where its label names it.</param>
internal readonly record struct IndicatorMatch(IndicatorInFile Known, bool IsWhole, Indicator? Total);
