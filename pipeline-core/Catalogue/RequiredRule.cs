namespace HtzPipeline.Core.Catalogue;

/// <summary>Figures that are due together, as those of one table are.</summary>
public sealed record RequiredRule : Rule
{
    /// <summary>The code of the area whose figures they are.</summary>
    public required string Area { get; init; }
}
