namespace HtzPipeline.Core.Composing.Words;

/// <summary>What one word of a template says: clauses within a line, or a block of its own.</summary>
/// <param name="Clauses">The clauses; none for a block, and where there is nothing to say.</param>
internal sealed record Saying(IReadOnlyList<SaidClause> Clauses)
{
    /// <summary>Nothing.</summary>
    public static Saying Nothing { get; } = new([]);

    /// <summary>A table or a chart; null for clauses.</summary>
    public Block? Block { get; init; }

    /// <summary>A time that is said by itself, and holds from there on; null for clauses.</summary>
    public SaidTime? Time { get; init; }

    /// <summary>Whether the time is said with its year.</summary>
    public bool WithYear { get; init; }

    /// <summary>Words that are to stand as they are, digits too; null for clauses.</summary>
    public string? Plain { get; init; }
}
