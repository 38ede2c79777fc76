using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Reporting;

/// <summary>What some words of a document's text were read as.</summary>
/// <param name="Place">Where they stand, as <c>p3¶12:34-41</c>.</param>
/// <param name="Words">The words.</param>
/// <param name="InFull">The figure said again in full: 2019年1—8月,规模以上工业总产值(累计)58.33亿元.</param>
/// <param name="Certainty">How sure the least sure part of it is: <c>stated</c>, <c>carried</c> or <c>inferred</c>.</param>
public sealed record PassageReading(string Place, string Words, string InFull, string Certainty)
{
    /// <summary>The reading of a figure; null for one of a table.</summary>
    public static PassageReading? Of(ReportedFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Prose is { } prose
            ? new(figure.Place.ToString(), figure.Text, prose.InFull, prose.Least.ToString().ToLowerInvariant())
            : null;
    }
}
