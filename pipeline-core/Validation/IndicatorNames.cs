using System.Text.RegularExpressions;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Validation;

/// <summary>Finds the indicator that a file's label means.</summary>
internal sealed partial class IndicatorNames
{
    private readonly IndicatorCatalogue _catalogue;
    private readonly Memo<IndicatorInFile?> _byLabel;
    private readonly Dictionary<string, IndicatorInFile> _known = new(StringComparer.Ordinal);

    public IndicatorNames(IndicatorCatalogue catalogue)
    {
        _catalogue = catalogue;
        _byLabel = new(label => Find(label) ?? Find(WithoutBrackets(label)));
    }

    /// <summary>A label without what it has in brackets, unless that is all there is.</summary>
    public static string WithoutBrackets(string label) => Brackets().Replace(label, "") is { Length: > 0 } rest ? rest : label;

    /// <summary>
    /// By the label; failing that by the label after one it stands under, nearest first ("发明专利" under "专利申请量"), since
    /// parts are often labelled by what sets them apart alone; failing that by the label without what it has in brackets.
    /// </summary>
    public IndicatorInFile? Find(ReportedFigure figure)
    {
        if (figure.Parents.Count == 0)
        {
            return _byLabel.Of(figure.Indicator);
        }

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
