using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Reporting;

/// <summary>How a report speaks of a severity.</summary>
/// <param name="Severity">The severity.</param>
/// <param name="Code">As in JSON.</param>
/// <param name="Sign">A sign that tells it from the others without colour.</param>
/// <param name="Name">Its names.</param>
internal sealed record SeverityName(Severity Severity, string Code, string Sign, LocalText Name)
{
    /// <summary>All, the gravest first.</summary>
    public static IReadOnlyList<SeverityName> All { get; } =
    [
        new(Severity.Error, "error", "✖", new("错误", "Error")),
        new(Severity.Warning, "warning", "▲", new("警告", "Warning")),
        new(Severity.Info, "info", "●", new("提示", "Info")),
    ];

    /// <summary>That of a finding.</summary>
    public static SeverityName Of(FindingReport finding) => All.First(name => name.Code == finding.Severity);
}
