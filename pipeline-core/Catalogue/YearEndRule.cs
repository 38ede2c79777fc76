namespace HtzPipeline.Core.Catalogue;

/// <summary>A yearly indicator that is, once a year is over, what another one came to by December.</summary>
public sealed record YearEndRule : Rule
{
    /// <summary>The code of the flow that is reported within the year.</summary>
    public required string Within { get; init; }

    /// <summary>The code of the flow that is reported for the year.</summary>
    public required string Annual { get; init; }
}
