using System.Globalization;
using System.Xml.Linq;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Reporting;

namespace HtzPipeline.Core.Composing.Word;

/// <summary>
/// The figures that the numbers of a document tell: each number is in a content control, whose tag is its number here. A tag holds 64 characters at most,
/// too few for all there is to say, so that stands in a part of its own, which Word keeps with the document.
/// </summary>
internal sealed class CitedNumbers
{
    /// <summary>The namespace of the part.</summary>
    public static readonly XNamespace Namespace = "urn:htz-pipeline:bulletin";

    // What Word takes of a control's title and tag.
    private const int LongestName = 64;

    private readonly List<Citation> _cited = [];

    /// <summary>Adds a number.</summary>
    /// <returns>The tag of its control, <c>htz:12</c>, and the title that Word shows at it, which names the period and the series.</returns>
    public (string Tag, string Title) Add(Citation citation)
    {
        _cited.Add(citation);
        var figure = citation.Figure;
        return (TagOf(_cited.Count), ReportText.Cut($"{figure.Key.Period} {figure.Series}", LongestName));
    }

    /// <summary>
    /// The part: for each number, by its tag, how it is made of which figures, each with its series, period, measure, unit, value as published, status, release, and,
    /// where it was reported, the submission and the place in its file.
    /// </summary>
    public XDocument ToXml() => new(new XElement(
        Namespace + "numbers",
        _cited.Select((citation, index) => new XElement(
            Namespace + "number",
            new XAttribute("tag", TagOf(index + 1)),
            new XAttribute("as", citation.As.ToString().ToLowerInvariant()),
            FigureXml(citation.Figure),
            citation.Others.Select(FigureXml)))));

    private static string TagOf(int number) => string.Create(CultureInfo.InvariantCulture, $"htz:{number}");

    private static XElement FigureXml(CitedFigure figure) => new(
        Namespace + "figure",
        new XAttribute("series", figure.Series),
        new XAttribute("period", figure.Key.Period.ToString()),
        new XAttribute("measure", MeasureFacts.Of(figure.Measure).Code),
        new XAttribute("unit", figure.Unit),
        figure.Number is { } number ? new XAttribute("value", number.ToString()) : null,
        new XAttribute("status", figure.Status.Code),
        new XAttribute("release", figure.Release),
        figure.Submission is { } submission ? new XAttribute("submission", submission) : null,
        figure.Place is { } place ? new XAttribute("place", ReportText.Visible(place.ToString())) : null);
}
