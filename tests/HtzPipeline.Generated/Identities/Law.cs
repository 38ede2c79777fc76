namespace HtzPipeline.Generated.Identities;

/// <summary>A kind of identity, and the findings that say it is broken.</summary>
/// <param name="Code">The code of the finding.</param>
/// <param name="Text">What holds, for the table of results.</param>
/// <param name="Instead">Codes of findings that say as much of the same figures, one of which may stand for it.</param>
public sealed record Law(string Code, string Text, params IReadOnlyList<string> Instead)
{
    public static readonly Law PartWithinTotal = new("HTZ3101", "part ≤ total", "HTZ3102", "HTZ3104");
    public static readonly Law DisjointWithinTotal = new("HTZ3102", "disjoint parts ≤ total", "HTZ3101");
    public static readonly Law NothingLeftOver = new("HTZ3103", "disjoint parts leave nothing over") { IsInformation = true };
    public static readonly Law PartsMakeTotal = new("HTZ3104", "exhaustive parts = total", "HTZ3101");
    public static readonly Law SumIsTotal = new("HTZ3105", "sum rule");
    public static readonly Law ShareIsRatio = new("HTZ3201", "share = part / total");
    public static readonly Law ShareChangeIsDifference = new("HTZ3202", "change of share = share - share before");
    public static readonly Law RatioIsQuotient = new("HTZ3203", "ratio rule");
    public static readonly Law MonthIsDifference = new("HTZ3301", "month = difference of cumulatives", "HTZ3204", "HTZ3205");
    public static readonly Law NotNegative = new("HTZ3401", "amount ≥ 0");
    public static readonly Law ShareInRange = new("HTZ3402", "0 % ≤ share ≤ 100 %");
    public static readonly Law GrowthInRange = new("HTZ3403", "growth ≥ -100 %");
    public static readonly Law AreaWithinWhole = new("HTZ3501", "area ≤ whole", "HTZ3503");
    public static readonly Law AreasWithinWhole = new("HTZ3502", "some areas ≤ whole", "HTZ3501", "HTZ3503");
    public static readonly Law AreasMakeWhole = new("HTZ3503", "areas = whole", "HTZ3501");
    public static readonly Law CumulativeRises = new("HTZ4101", "cumulative does not fall");
    public static readonly Law GrowthIsRatio = new("HTZ4201", "nominal growth = v / base - 1");
    public static readonly Law ComparableGrowth = new("HTZ4202", "other growth implies the base published") { IsInformation = true };

    public static readonly Law GrowthIsCoherent = new("HTZ4203", "cumulative growth between those it is made of");
    public static readonly Law RevisionIsSmall = new("HTZ4301", "revision within the limit");
    public static readonly Law ClosedYearStands = new("HTZ4302", "closed year is not changed");
    public static readonly Law YearIsDecember = new("HTZ4601", "year = cumulative of December");
    public static readonly Law YearBase = new("HTZ4602", "growth of a year implies the December before");

    /// <summary>Every law there is.</summary>
    public static IReadOnlyList<Law> All { get; } =
    [
        PartWithinTotal, DisjointWithinTotal, NothingLeftOver, PartsMakeTotal, SumIsTotal, ShareIsRatio, ShareChangeIsDifference,
        RatioIsQuotient, MonthIsDifference, NotNegative, ShareInRange, GrowthInRange, AreaWithinWhole, AreasWithinWhole, AreasMakeWhole,
        CumulativeRises, GrowthIsRatio, ComparableGrowth, GrowthIsCoherent, RevisionIsSmall, ClosedYearStands, YearIsDecember, YearBase,
    ];

    /// <summary>Whether clean files break it too: it is worth knowing, and no fault.</summary>
    public bool IsInformation { get; init; }

    /// <summary>Whether a finding of a code says that it is broken.</summary>
    public bool IsSaidBy(string code) => code == Code || Instead.Contains(code);
}
