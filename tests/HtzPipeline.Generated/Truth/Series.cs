using HtzPipeline.Core.Catalogue;

namespace HtzPipeline.Generated.Truth;

/// <summary>A series of the generated zone: what the catalogue knows as an indicator.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its Chinese name, which is how files label it.</param>
/// <param name="Kind">Flow, stock or rate.</param>
/// <param name="Unit">The unit of the catalogue; money may be printed in any unit of money.</param>
/// <param name="Scale">About how large a month's figure of one area is, in base units.</param>
public sealed record Series(string Code, string Name, IndicatorKind Kind, PrintUnit Unit, long Scale)
{
    /// <summary>The total of which it is a part.</summary>
    public string? Parent { get; init; }

    /// <summary>The series whose sum it is, by a rule of the catalogue.</summary>
    public IReadOnlyList<string> SumOf { get; init; } = [];

    /// <summary>The series of which it is the ratio, in percent, by a rule of the catalogue.</summary>
    public (string Above, string Below)? RatioOf { get; init; }

    /// <summary>The series with which it is reported.</summary>
    public string Family { get => Parent ?? field; init; } = Code;

    /// <summary>How its own parts stand to it.</summary>
    public Parts Parts { get; init; }

    /// <summary>The series whose year it is; only by the year is it reported.</summary>
    public string? YearOf { get; init; }

    /// <summary>What its growth compares.</summary>
    public GrowthBasis Growth { get; init; }

    /// <summary>Whether it may be below zero.</summary>
    public bool CanBeNegative { get; init; }

    /// <summary>Whether January is reported with February only.</summary>
    public bool SkipsJanuary { get; init; }

    /// <summary>Whether files give its share of the parent.</summary>
    public bool HasShare { get; init; }

    /// <summary>Whether it is money, which files print in 元, 万元 and 亿元.</summary>
    public bool IsMoney => PrintUnit.Money.Contains(Unit);
}
