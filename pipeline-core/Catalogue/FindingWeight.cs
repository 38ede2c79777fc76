using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Catalogue;

/// <summary>What a finding does to its figures where the catalogue says otherwise than the finding's kind: hold them, or only doubt them.</summary>
/// <param name="Code">The finding's code; one of <see cref="Adjustable"/>.</param>
/// <param name="Severity">Error or warning: what is so probably wrong is never passed over.</param>
public sealed record FindingWeight(string Code, Severity Severity)
{
    /// <summary>The findings of which a catalogue may say so: a unit wrong for a whole table, last month's table again, a title of another period.</summary>
    public static IReadOnlyList<string> Adjustable { get; } =
    [
        MeaningFindings.SheetUnitProbablyWrong.Code, MeaningFindings.PeriodsDisagree.Code, MeaningFindings.OnlyEarlierPeriods.Code,
        MeaningFindings.SameAsOtherPeriod.Code,
    ];

    /// <summary>Reads an item of the list <c>findings</c>.</summary>
    internal static FindingWeight? Read(CatalogueEntry entry, string code)
    {
        if (!Adjustable.Contains(code))
        {
            entry.Fault("code", new($"“{code}”的处理不能更改,能更改的只有:{string.Join("、", Adjustable)}。", $"What '{code}' does cannot be changed, only that of {string.Join(", ", Adjustable)}."));
        }

        var severity = entry.Choice("severity", Severities);
        if (!entry.Has("severity"))
        {
            entry.Fault("severity", new("缺少“severity”:请加上“severity: error”或“severity: warning”。", "'severity' is missing."));
        }

        return severity is { } known ? new(code, known) : null;
    }

    private static Dictionary<string, Severity> Severities { get; } = new() { ["error"] = Severity.Error, ["warning"] = Severity.Warning };
}
