namespace HtzPipeline.Functions.Sdmx.Requests;

/// <summary>How a value stands to another, as ordered.</summary>
[Flags]
internal enum ValueRelation
{
    /// <summary>They have nothing to do with each other.</summary>
    None = 0,

    /// <summary>The same.</summary>
    Equal = 1,

    /// <summary>It begins with the other, or later.</summary>
    NotBefore = 2,

    /// <summary>It ends with the other, or earlier.</summary>
    NotAfter = 4,

    /// <summary>It begins after the end of the other.</summary>
    After = 8,

    /// <summary>It ends before the other begins.</summary>
    Before = 16,
}
