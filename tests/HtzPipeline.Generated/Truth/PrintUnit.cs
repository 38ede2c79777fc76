namespace HtzPipeline.Generated.Truth;

/// <summary>A unit that figures are printed in.</summary>
/// <param name="Code">Its code in the catalogue.</param>
/// <param name="Text">How files write it.</param>
/// <param name="Factor">What one of it is in the base unit of its dimension.</param>
/// <param name="IsCount">Whether it counts things, so that its whole numbers are exact.</param>
public sealed record PrintUnit(string Code, string Text, long Factor, bool IsCount = false)
{
    public static readonly PrintUnit Yuan = new("CNY", "元", 1);
    public static readonly PrintUnit WanYuan = new("CNY_1E4", "万元", 10_000);
    public static readonly PrintUnit YiYuan = new("CNY_1E8", "亿元", 100_000_000);
    public static readonly PrintUnit Enterprise = new("ENTERPRISE", "家", 1, IsCount: true);
    public static readonly PrintUnit Household = new("HOUSEHOLD", "户", 1, IsCount: true);
    public static readonly PrintUnit Piece = new("PIECE", "件", 1, IsCount: true);
    public static readonly PrintUnit Percent = new("percent", "%", 1);
    public static readonly PrintUnit Points = new("points", "百分点", 1);

    /// <summary>Of a rank, which has none.</summary>
    public static readonly PrintUnit Rank = new("", "", 1, IsCount: true);

    /// <summary>The units of money, from small to large.</summary>
    public static IReadOnlyList<PrintUnit> Money { get; } = [Yuan, WanYuan, YiYuan];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<PrintUnit> All { get; } = [.. Money, Enterprise, Household, Piece, Percent, Points];

    /// <summary>What it measures, as the catalogue says it.</summary>
    public string Dimension => this switch
    {
        { IsCount: true } => "count",
        _ when Money.Contains(this) => "money",
        _ => Code,
    };
}
