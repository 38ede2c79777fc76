namespace HtzPipeline.Core.Prose;

/// <summary>What the words before a number say of it.</summary>
internal sealed record Lead
{
    /// <summary>What it measures of its subject.</summary>
    public LeadKind Kind { get; init; }

    /// <summary>1, or -1 where the words turn the number's sign.</summary>
    public int Sign { get; init; } = 1;

    /// <summary>The noun phrase before the words of relation; empty where there is none.</summary>
    public string NounPhrase { get; init; } = "";

    /// <summary>Of a share: the total that is named; empty where none is.</summary>
    public string Total { get; init; } = "";

    /// <summary>With what a growth or change is compared; null where nothing is said.</summary>
    public ComparisonBase? Base { get; init; }

    /// <summary>The year that it is compared with, as named; null where none is.</summary>
    public int? ComparedYear { get; init; }

    /// <summary>Whether the number is how many times the other side it is, rather than by how much more: 是上年的1.35倍.</summary>
    public bool IsMultiple { get; init; }

    /// <summary>Of a gap: what it is above or below, as named; empty where that is a time, or another area.</summary>
    public string Against { get; init; } = "";

    /// <summary>Whether the numbers are given one for each: 分别, 依次.</summary>
    public bool IsDistributed { get; init; }

    /// <summary>Whether what is compared is a list: 比上半年和1-8月分别.</summary>
    public bool ComparesList { get; init; }
}
