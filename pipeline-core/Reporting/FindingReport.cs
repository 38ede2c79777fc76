using System.Text.Json.Serialization;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Core.Reporting;

/// <summary>A finding as the clerk and the API see it: all in plain values.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>info</c>.</param>
/// <param name="Sheet">The sheet, if any.</param>
/// <param name="Cell">The cell in A1 form, if any.</param>
/// <param name="Row">The row, from 1, if any.</param>
/// <param name="Column">The column, from 1, if any.</param>
/// <param name="Indicator">The code of the indicator it is about, if any.</param>
/// <param name="Area">The code of the area it is about, if any.</param>
/// <param name="Period">The period it is about, if any.</param>
/// <param name="Measure">The code of the measure it is about, if any.</param>
/// <param name="Found">What was found, if that makes sense.</param>
/// <param name="Expected">What was expected, if that makes sense.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Advice">What to do.</param>
public sealed record FindingReport(
    string Code,
    string Severity,
    string? Sheet,
    string? Cell,
    int? Row,
    int? Column,
    string? Indicator,
    string? Area,
    string? Period,
    string? Measure,
    string? Found,
    string? Expected,
    LocalText Message,
    LocalText Advice)
{
    /// <summary>Where it is, as <c>累计!C5</c> or <c>p3¶12:34-41</c>; null for the file as a whole, and in reports written before it was kept.</summary>
    public string? Place { get; init; }

    /// <summary>The code of the catalogue's rule it follows from, if it follows from one.</summary>
    public string? Rule { get; init; }

    /// <summary>The version of the catalogue that has the rule, if it follows from one.</summary>
    public string? Catalogue { get; init; }

    /// <summary>Why the rule holds, if the catalogue says so.</summary>
    public LocalText? Why { get; init; }

    /// <summary>The code of the unit that is probably meant, where a unit is probably wrong; null otherwise.</summary>
    public string? ProposedUnit { get; init; }

    /// <summary>What only follows from it, and is not counted by itself; null if nothing does.</summary>
    public IReadOnlyList<FindingReport>? Consequences { get; init; }

    /// <summary>How many more there are of its code and severity that are not listed one by one; null if it stands for itself alone.</summary>
    public int? More { get; init; }

    /// <summary>The figure that it warns of; null if it is no warning, or about no one figure.</summary>
    [JsonIgnore]
    public WarnedFigure? Warns =>
        Severity == "warning" && Indicator is not null && Area is not null && Measure is not null
        && Figures.Period.TryParse(Period, null, out var period) && MeasureFacts.TryFind(Measure, out var facts)
            ? new(Code, new(Indicator, Area, period), facts.Measure)
            : null;

    /// <summary>The same, standing for so many more of its kind, as its message says wherever it is shown.</summary>
    internal FindingReport AndMore(int more) => this with
    {
        More = more,
        Message = new($"{Message.Zh}(另有 {more} 处同样的问题,不再逐一列出。)", $"{Message.En} (There are {more} more of this kind, which are not listed one by one.)"),
    };

    /// <summary>The finding in plain values.</summary>
    public static FindingReport Of(Finding finding) => new(
        finding.Kind.Code,
        finding.Severity.ToString().ToLowerInvariant(),
        finding.Place.Sheet,
        finding.Place.Cell?.ToString(),
        finding.Place.Cell?.Row + 1,
        finding.Place.Cell?.Column + 1,
        finding.Key?.Indicator,
        finding.Key?.Area,
        finding.Key?.Period.ToString(),
        finding.Measure is { } measure ? MeasureFacts.Of(measure).Code : null,
        finding.Found,
        finding.Expected,
        finding.Message,
        finding.Advice)
    {
        Place = finding.Place.ToString() is { Length: > 0 } place ? place : null,
        Rule = finding.Rule,
        Catalogue = finding.Catalogue,
        Why = finding.Why,
        ProposedUnit = finding.Arguments.GetValueOrDefault("meant") is { Length: > 0 } unit ? unit : null,
        Consequences = finding.Consequences.Count == 0 ? null : [.. finding.Consequences.Select(Of)],
    };
}
