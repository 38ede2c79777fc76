using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Proofs;

/// <summary>What every <see cref="Verdict"/> is called, in the order of the enumeration.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Code">The code in the API, camelCase.</param>
/// <param name="Name">Its names for people.</param>
/// <param name="MustChange">Whether the writer has to change something.</param>
public sealed record VerdictFacts(Verdict Verdict, string Code, LocalText Name, bool MustChange)
{
    /// <summary>All verdicts.</summary>
    public static IReadOnlyList<VerdictFacts> All { get; } =
    [
        new(Verdict.Agrees, "agrees", new("相符", "Agrees"), MustChange: false),
        new(Verdict.Differs, "differs", new("不符", "Differs"), MustChange: true),
        new(Verdict.WasRight, "wasRight", new("已修订", "Revised since"), MustChange: true),
        new(Verdict.AgreesWithAnother, "agreesWithAnother", new("与另一数相符", "Agrees with another"), MustChange: true),
        new(Verdict.ContradictsText, "contradictsText", new("自相矛盾", "Contradicts the text"), MustChange: true),
        new(Verdict.NotPublished, "notPublished", new("未发布", "Not published"), MustChange: false),
        new(Verdict.NotInCatalogue, "notInCatalogue", new("目录外", "Not in the catalogue"), MustChange: false),
        new(Verdict.NoFigure, "noFigure", new("非统计数", "No figure"), MustChange: false),
    ];

    private static readonly FrozenDictionary<string, VerdictFacts> ByCode = All.ToFrozenDictionary(facts => facts.Code);

    /// <summary>The facts of one verdict.</summary>
    public static VerdictFacts Of(Verdict verdict) => All[(int)verdict];

    /// <summary>Finds a verdict by its code.</summary>
    public static bool TryFind(string code, [NotNullWhen(true)] out VerdictFacts? facts) => ByCode.TryGetValue(code, out facts);
}
