using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Meaning;

/// <summary>A finding, with all the figures it is about where these are more than the one it names.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Figures">The figures that it doubts, if its kind does, and holds, if it is an error.</param>
internal sealed record Remark(Finding Finding, IReadOnlyList<(ObservationKey Key, Measure Measure)> Figures)
{
    /// <summary>A finding about no more than the figure it names, or about none.</summary>
    public static implicit operator Remark(Finding finding) =>
        new(finding, finding is { Key: { } key, Measure: { } measure } ? [(key, measure)] : []);

    /// <summary>
    /// What two looks at a file come to, the second without the figures that errors of the first hold: these errors, what the second finds, and
    /// what it does not find again, which is settled by holding those figures.
    /// </summary>
    public static (IReadOnlyList<Remark> All, IReadOnlySet<Remark> Settled) Merge(IReadOnlyList<Remark> first, IReadOnlyList<Remark> second)
    {
        var errors = first.Where(remark => remark.Finding.Severity == Severity.Error).ToList();
        var (said, again) = (errors.ConvertAll(remark => remark.Subject).ToHashSet(), second.Select(remark => remark.Subject).ToHashSet());
        var settled = first.Where(remark => !said.Contains(remark.Subject) && !again.Contains(remark.Subject)).ToHashSet();
        return ([.. errors, .. second.Where(remark => !said.Contains(remark.Subject)), .. settled], settled);
    }

    // What it says of what, whatever its particulars.
    private (string, Place, ObservationKey?, Measure?, string?) Subject =>
        (Finding.Kind.Code, Finding.Place, Finding.Key, Finding.Measure, Finding.Rule);
}
