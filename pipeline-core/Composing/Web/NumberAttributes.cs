using System.Globalization;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing.Web;

/// <summary>The attributes by which a number in a page leads back to its figure.</summary>
internal static class NumberAttributes
{
    /// <summary>
    /// <c>data-series</c> (indicator.area.measure), <c>data-period</c>, <c>data-measure</c>, <c>data-unit</c>, <c>data-value</c> (as published),
    /// <c>data-release</c>, <c>data-submission</c>, <c>data-place</c>; where the number is made from several figures also <c>data-as</c> (difference, rank)
    /// and <c>data-others</c>, the others as series@period. What is not known, and all where there is no figure, is null.
    /// </summary>
    public static (string Name, string? Value)[] Of(Citation? citation) => citation is not { Figure: var figure }
        ? []
        :
        [
            ("data-series", figure.Series),
            ("data-period", figure.Key.Period.ToString()),
            ("data-measure", MeasureFacts.Of(figure.Measure).Code),
            ("data-unit", figure.Unit),
            ("data-value", figure.Number?.ToString()),
            ("data-release", figure.Release.ToString(CultureInfo.InvariantCulture)),
            ("data-submission", figure.Submission),
            ("data-place", figure.Place?.ToString()),
            ("data-as", citation.As == CitedAs.Itself ? null : citation.As.ToString().ToLowerInvariant()),
            ("data-others", citation.Others.Count == 0 ? null : string.Join(' ', citation.Others.Select(other => $"{other.Series}@{other.Key.Period}"))),
        ];
}
