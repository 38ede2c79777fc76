using System.Text.RegularExpressions;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Proofs;

/// <summary>A unit as a draft writes it: 亿元, 万户, 千亩.</summary>
/// <param name="Unit">The unit of the catalogue; null where it has none.</param>
/// <param name="Scale">How many of it one of the written unit is: 10000 of 万户.</param>
internal readonly partial record struct DraftUnit(Unit? Unit, Fraction Scale)
{
    /// <summary>Reads a unit as written; one without is the <paramref name="usual"/>.</summary>
    public static DraftUnit Of(string? written, Unit usual, IndicatorCatalogue catalogue)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return new(usual, Fraction.One);
        }

        if (catalogue.FindUnit(written) is { } known)
        {
            return new(known, Fraction.One);
        }

        if (Magnitude().Match(written) is not { Success: true } match)
        {
            return new(null, Fraction.One);
        }

        // 亿 alone is of what the indicator's units are made of: 元.
        var rest = written[match.Length..];
        var scale = match.Value.Aggregate(Fraction.One, (product, character) => product * PowerOf(character));
        return rest.Length == 0 ? new(usual, scale / usual.Factor) : new(catalogue.FindUnit(rest), scale);
    }

    /// <summary>Whether its whole numbers are exact.</summary>
    public bool IsCount => Unit is { IsCount: true } && Scale == Fraction.One;

    private static Fraction PowerOf(char character) => character switch
    {
        '十' => 10L,
        '百' => 100L,
        '千' => 1000L,
        '万' => 10_000L,
        _ => 100_000_000L,
    };

    [GeneratedRegex("^[十百千万亿]+")]
    private static partial Regex Magnitude();
}
