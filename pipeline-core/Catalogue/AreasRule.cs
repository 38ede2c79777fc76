namespace HtzPipeline.Core.Catalogue;

/// <summary>How the figures of the areas within an area stand to the area's own.</summary>
public sealed record AreasRule : Rule
{
    /// <summary>The code of the area that is the whole; its parts are the areas that name it as their parent.</summary>
    public required string Area { get; init; }

    /// <summary>How the areas stand to the whole: may they overlap, leave something out, or neither.</summary>
    public required Parts Parts { get; init; }
}
