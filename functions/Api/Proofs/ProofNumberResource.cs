using HtzPipeline.Core.Proofs;

namespace HtzPipeline.Functions.Api.Proofs;

/// <summary>A number of a draft with the verdict on it.</summary>
/// <param name="Place">Where it stands: <c>¶2:14-20</c>, with the page <c>p3¶2:14-20</c>, or a cell <c>表1!C5</c>.</param>
/// <param name="Text">The number as printed.</param>
/// <param name="Verdict">The verdict's code.</param>
/// <param name="Doubtful">Whether what it agrees with is itself in doubt.</param>
/// <param name="MustChange">Whether the writer has to change something.</param>
/// <param name="Message">The verdict in a sentence, in the language that was asked for.</param>
/// <param name="Sentence">The same in both languages.</param>
/// <param name="ReadAs">What it was read as, in full.</param>
/// <param name="Why">Why it is no figure; null for a figure.</param>
/// <param name="Indicator">The indicator's code; null where the catalogue knows none.</param>
/// <param name="IndicatorName">Its names.</param>
/// <param name="Area">The area's code.</param>
/// <param name="Period">The period.</param>
/// <param name="Measure">The measure's code; null for a gap, a rank and the like.</param>
/// <param name="Published">What is published of it.</param>
/// <param name="Lower">The least true value that what is published stands for; null where there is none.</param>
/// <param name="Upper">The greatest.</param>
/// <param name="Unit">The unit of both.</param>
/// <param name="Evidence">What it was reckoned from, where it is not published itself.</param>
/// <param name="Other">The figure that it agrees with instead.</param>
/// <param name="Slip">The likely slip; null where none shows.</param>
/// <param name="Against">The places of the numbers of the draft that contradict it.</param>
/// <param name="Right">What to write instead.</param>
internal sealed record ProofNumberResource(
    string Place,
    string Text,
    string Verdict,
    bool Doubtful,
    bool MustChange,
    string Message,
    LocalText Sentence,
    string? ReadAs,
    string? Why,
    string? Indicator,
    LocalText? IndicatorName,
    string? Area,
    string? Period,
    string? Measure,
    ProofFigureResource? Published,
    decimal? Lower,
    decimal? Upper,
    string? Unit,
    IReadOnlyList<ProofFigureResource> Evidence,
    ProofFigureResource? Other,
    string? Slip,
    IReadOnlyList<string> Against,
    RightWordsResource? Right)
{
    private const int MostDecimals = 6;

    public static ProofNumberResource Of(ProofNumber number, Language language, IndicatorCatalogue catalogue)
    {
        var facts = VerdictFacts.Of(number.Verdict);
        return new(
            number.Place.ToString(),
            number.Text,
            facts.Code,
            number.IsDoubtful,
            facts.MustChange,
            number.Sentence.In(language),
            number.Sentence,
            number.ReadAs,
            number.Why is { } why ? Camel(why.ToString()) : null,
            number.Key?.Indicator,
            number.Key is { } key ? catalogue.Indicator(key.Indicator)?.Name : null,
            number.Key?.Area,
            number.Key?.Period.ToString(),
            number.Measure is { } measure ? MeasureFacts.Of(measure).Code : null,
            ProofFigureResource.Of(number.Published, catalogue),
            End(number.Values?.Lower),
            End(number.Values?.Upper),
            number.Unit,
            [.. number.Evidence.Select(figure => ProofFigureResource.Of(figure, catalogue)!)],
            ProofFigureResource.Of(number.Other, catalogue),
            number.Slip == Core.Proofs.Slip.None ? null : Camel(number.Slip.ToString()),
            [.. number.Against.Select(place => place.ToString())],
            number.Right is { } right ? new(right.Place.ToString(), right.Old, right.New) : null);
    }

    private static decimal? End(Bound? bound) => bound?.Value?.ToDecimal(MostDecimals);

    private static string Camel(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
}

/// <summary>What to write instead of some words.</summary>
/// <param name="Place">The words to replace: those of the number, and a verb before it that turns with it.</param>
/// <param name="Old">These words.</param>
/// <param name="New">The right ones.</param>
internal sealed record RightWordsResource(string Place, string Old, string New);
