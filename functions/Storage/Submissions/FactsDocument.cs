using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HtzPipeline.Functions.Storage.Account;

namespace HtzPipeline.Functions.Storage.Submissions;

/// <summary>What was accepted of a submission: the log that everything else can be rebuilt from.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Path">The blob it was uploaded as.</param>
/// <param name="CatalogueVersion">The version of the catalogue it was read with.</param>
/// <param name="Facts">The facts, in the order of the file.</param>
internal sealed record FactsDocument(SubmissionId Submission, string Path, string CatalogueVersion, ImmutableArray<Fact> Facts)
{
    /// <summary>What was held back: published only if somebody approves of it.</summary>
    public ImmutableArray<Fact> Held { get; init; } = [];

    /// <summary>What a person decided; null for an upload. The facts of a withdrawal are those it takes back.</summary>
    public Decision? Decision { get; init; }

    /// <summary>The areas it has facts of, in ordinal order.</summary>
    public IEnumerable<string> Areas => Facts.Select(fact => fact.Key.Area).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The facts of one area as they are published: those of an approval are told to be let through.</summary>
    public ImmutableArray<Fact> Of(string area) => [.. Facts.Where(fact => fact.Key.Area == area).Select(Published)];

    /// <summary>As JSON; numbers keep their printed decimals.</summary>
    public BinaryData ToJson() => new(JsonSerializer.SerializeToUtf8Bytes(
        new FactsJson(
            Submission.ToString(), Submission.Department, Submission.Period?.ToString(), Path, Submission.Uploaded, CatalogueVersion,
            [.. Facts.Select(fact => FactJson.Of(fact, Submission))],
            Held.IsEmpty ? null : [.. Held.Select(fact => FactJson.Of(fact, Submission))],
            Decision is null ? null : new(Decision.Kind, Decision.About.ToString(), Decision.Reason, Decision.By)),
        FactsJson.Options));

    private Fact Published(Fact fact) => Decision is { Kind: DecisionKind.Approval }
        ? fact with { Figure = fact.Figure with { Origin = fact.Figure.Origin! with { IsLetThrough = true } } }
        : fact;

    /// <summary>Reads what <see cref="ToJson"/> wrote: exactly the same facts.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static FactsDocument Parse(BinaryData json)
    {
        var read = JsonSerializer.Deserialize<FactsJson>(json.ToMemory().Span, FactsJson.Options)!;
        var submission = SubmissionId.Parse(read.Submission);
        return new(submission, read.Path, read.CatalogueVersion, [.. read.Facts.Select(fact => fact.ToFact(submission))])
        {
            Held = [.. (read.Held ?? []).Select(fact => fact.ToFact(submission))],
            Decision = read.Decision is { } decision ? new(decision.Kind, SubmissionId.Parse(decision.About), decision.Reason, decision.By) : null,
        };
    }
}

/// <summary>The document as it is written.</summary>
internal sealed record FactsJson(
    string Submission, string Department, string? Period, string Path, DateTimeOffset Uploaded, string CatalogueVersion, ImmutableArray<FactJson> Facts,
    IReadOnlyList<FactJson>? Held, DecisionJson? Decision)
{
    /// <summary>Readable: Chinese as it is written, and nothing that says nothing.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        WriteIndented = true,
    };
}

/// <summary>A decision as it is written.</summary>
internal sealed record DecisionJson(DecisionKind Kind, string About, string Reason, string By);

/// <summary>
/// A fact as it is written. Its submission and upload time are the document's, unless it says otherwise; its place in the order of uploads is its
/// upload time, unless it says otherwise.
/// </summary>
internal sealed record FactJson(
    string Indicator,
    string Area,
    string Period,
    string Measure,
    decimal? Number,
    Precision? Precision,
    byte? Unprinted,
    string Status,
    string Unit,
    string? Sheet,
    string? Cell,
    string Text,
    string? Submission,
    DateTimeOffset? Uploaded,
    DateTimeOffset? Order,
    IReadOnlyList<string>? HeldFor = null,
    IReadOnlyList<FactJson>? Alternatives = null)
{
    public static FactJson Of(Fact fact, SubmissionId submission)
    {
        var (key, figure, origin) = (fact.Key, fact.Figure, fact.Figure.Origin!);
        return new(
            key.Indicator,
            key.Area,
            key.Period.ToString(),
            MeasureFacts.Of(fact.Measure).Code,
            figure.Number?.Value,
            figure.Number is { Precision: not Core.Figures.Precision.Rounded and var precision } ? precision : null,
            figure.Number is { Unprinted: > 0 and var unprinted } ? unprinted : null,
            figure.Status.Code.ToString(),
            figure.Unit,
            origin.Place.Sheet,
            StoredPlace.Of(origin) is { Length: > 0 } place ? place : null,
            origin.Text,
            origin.Submission == submission.ToString() ? null : origin.Submission,
            origin.Uploaded == submission.Uploaded ? null : origin.Uploaded,
            origin.Order == origin.Uploaded ? null : origin.Order,
            fact.HeldFor.IsEmpty ? null : fact.HeldFor,
            fact.Alternatives.IsEmpty ? null : [.. fact.Alternatives.Select(other => Of(other, submission))]);
    }

    public Fact ToFact(SubmissionId submission) => new(
        new(Indicator, Area, Core.Figures.Period.Parse(Period)),
        MeasureFacts.TryFind(Measure, out var measure)
            ? measure.Measure
            : throw new JsonException($"'{Measure}' is not a measure."),
        new(
            Number is { } number ? new PrintedNumber(number, Precision ?? default) { Unprinted = Unprinted ?? 0 } : null,
            ObservationStatusCodes.Parse(Status[0]),
            Unit,
            new(
                Submission ?? submission.ToString(),
                Uploaded ?? submission.Uploaded,
                StoredPlace.Read(Sheet, Cell, out var rank),
                Text)
            {
                Rank = rank,
                Order = Order ?? Uploaded ?? submission.Uploaded,
            }))
    {
        HeldFor = [.. HeldFor ?? []],
        Alternatives = [.. (Alternatives ?? []).Select(other => other.ToFact(submission))],
    };
}
