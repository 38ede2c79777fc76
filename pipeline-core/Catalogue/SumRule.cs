namespace HtzPipeline.Core.Catalogue;

/// <summary>A total that is the sum of its terms, with nothing left out.</summary>
public sealed record SumRule : Rule
{
    /// <summary>The code of the total.</summary>
    public required string Total { get; init; }

    /// <summary>The terms: at least two, of the total's kind and dimension.</summary>
    public required IReadOnlyList<SumTerm> Terms { get; init; }
}
