using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Catalogue;

/// <summary>result = factor × numerator / denominator.</summary>
public sealed record RatioRule : Rule
{
    /// <summary>The code of the indicator that is the ratio.</summary>
    public required string Result { get; init; }

    /// <summary>The code of the indicator above the line.</summary>
    public required string Numerator { get; init; }

    /// <summary>The code of the indicator below the line.</summary>
    public required string Denominator { get; init; }

    /// <summary>The factor, where all three are in the units that the catalogue gives them; exact.</summary>
    public required Fraction Factor { get; init; }
}
