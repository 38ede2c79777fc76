using System.Text.Json.Serialization;
using HtzPipeline.Core.Aggregation;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Validation.Differences;
using HtzPipeline.Functions.Query;

namespace HtzPipeline.Functions.DryRun;

/// <summary>What a catalogue would do to what is published.</summary>
/// <param name="InForce">The version of the catalogue in force.</param>
/// <param name="Tried">The version of the catalogue that is tried.</param>
/// <param name="Department">The department gone over; null for all.</param>
/// <param name="From">The first month gone over; null for all.</param>
/// <param name="To">The last month gone over; null for all.</param>
/// <param name="Catalogue">In what the two differ.</param>
/// <param name="AtOnce">What readers would find as soon as it is in force.</param>
/// <param name="SentAgain">What would come of the files, were they sent again.</param>
internal sealed record DryRunReport(
    string InForce,
    string Tried,
    string? Department,
    string? From,
    string? To,
    IReadOnlyList<DifferenceResource> Catalogue,
    DryRunAtOnce AtOnce,
    DryRunSentAgain SentAgain)
{
    /// <summary>Whether nothing changes of what is published, as far as was asked: nothing has effects, and every file could be read.</summary>
    public bool IsWithoutEffect => !HasEffects && SentAgain.Lost == 0;

    /// <summary>Whether it would do anything, beyond what new uploads are read by.</summary>
    public bool HasEffects =>
        AtOnce.Figures.Count + AtOnce.Calendar.Count + SentAgain.Figures.Count + SentAgain.Findings.Count + SentAgain.Derived.Count > 0;
}

/// <summary>Something in which the catalogues differ: <see cref="CatalogueDifference"/> as JSON has it.</summary>
internal sealed record DifferenceResource(
    [property: JsonConverter(typeof(CamelCase<CatalogueItem>))] CatalogueItem Item, string Code, string? Aspect, string? Before, string? After)
{
    public static DifferenceResource Of(CatalogueDifference difference) =>
        new(difference.Item, difference.Code, difference.Aspect, difference.Before, difference.After);
}

/// <summary>What readers would find at once.</summary>
/// <param name="Figures">Published figures that are answered otherwise, by effect and indicator.</param>
/// <param name="Calendar">Months that the calendar shows otherwise, by what becomes of them.</param>
internal sealed record DryRunAtOnce(IReadOnlyList<AnsweredOtherwise> Figures, IReadOnlyList<DueOtherwise> Calendar);

/// <summary>Published figures of an indicator that are answered otherwise.</summary>
internal sealed record AnsweredOtherwise(
    [property: JsonConverter(typeof(CamelCase<AnswerEffect>))] AnswerEffect Effect, string Indicator, int Count, IReadOnlyList<AnsweredExample> Examples);

/// <summary>One of them.</summary>
internal sealed record AnsweredExample(string Area, string Period, string Measure, string? Before, string? After);

/// <summary>Months of a department that the calendar shows otherwise.</summary>
/// <param name="Department">Its code.</param>
/// <param name="Before">How much of what is due has come: notDue, missing, partial, complete.</param>
/// <param name="After">How much of what would be due has come.</param>
/// <param name="Missing">The indicators that would be missed and are not now.</param>
/// <param name="Months">How many months.</param>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
/// <param name="Late">How many dues would count as late or overdue that do not now.</param>
/// <param name="NoLongerLate">How many would not any more.</param>
internal sealed record DueOtherwise(
    string Department,
    [property: JsonConverter(typeof(CamelCase<DueState>))] DueState? Before,
    [property: JsonConverter(typeof(CamelCase<DueState>))] DueState? After,
    IReadOnlyList<string> Missing,
    int Months,
    string First,
    string Last,
    int Late,
    int NoLongerLate);

/// <summary>What would come of the files, were they sent again.</summary>
/// <param name="Files">How many were read again.</param>
/// <param name="Lost">How many could not be, since their bytes are not there.</param>
/// <param name="Figures">Their figures, by effect and indicator.</param>
/// <param name="Findings">Their findings, by kind.</param>
/// <param name="Derived">What would be derived otherwise, by effect, indicator and measure.</param>
/// <param name="Differing">The files of which anything differs.</param>
internal sealed record DryRunSentAgain(
    int Files,
    int Lost,
    IReadOnlyList<FiguresOtherwise> Figures,
    IReadOnlyList<FindingsOtherwise> Findings,
    IReadOnlyList<DerivedOtherwise> Derived,
    IReadOnlyList<FileOtherwise> Differing);

/// <summary>Figures of files that come out otherwise.</summary>
internal sealed record FiguresOtherwise(
    [property: JsonConverter(typeof(CamelCase<FigureEffect>))] FigureEffect Effect, string Indicator, int Count, IReadOnlyList<FigureExample> Examples);

/// <summary>One of them.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Path">The path it was uploaded as.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Before">What it is by the catalogue in force; null where it is nothing.</param>
/// <param name="After">What it would be.</param>
internal sealed record FigureExample(string Submission, string Path, string Place, string Text, FigureState? Before, FigureState? After);

/// <summary>A figure as a catalogue has it.</summary>
internal sealed record FigureState(string Indicator, string Area, string Period, string Measure, decimal? Value, string Unit, char Status, bool Held)
{
    public static FigureState? Of(JudgedFigure? figure) => figure is null ? null : new(
        figure.Key.Indicator,
        figure.Key.Area,
        figure.Key.Period.ToString(),
        MeasureFacts.Of(figure.Measure).Code,
        figure.Number?.Value,
        figure.Unit,
        figure.Status.Code,
        figure.IsHeld);
}

/// <summary>Findings that would be said, or said no more.</summary>
internal sealed record FindingsOtherwise(bool Appears, string Code, string Severity, string? Rule, int Count, IReadOnlyList<FindingExample> Examples);

/// <summary>One of them.</summary>
internal sealed record FindingExample(string Submission, string Path, string Place, LocalText Message);

/// <summary>Figures that would be derived otherwise.</summary>
internal sealed record DerivedOtherwise(
    [property: JsonConverter(typeof(CamelCase<DerivedEffect>))] DerivedEffect Effect, string Indicator, string Measure, int Count, IReadOnlyList<AnsweredExample> Examples);

/// <summary>A file of which something differs.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Path">The path it was uploaded as.</param>
/// <param name="Figures">How many of its figures.</param>
/// <param name="Findings">How many of its findings.</param>
internal sealed record FileOtherwise(string Submission, string Path, int Figures, int Findings);
