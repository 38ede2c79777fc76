using System.Globalization;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation;

/// <summary>
/// Gathers findings. What recurs with a name (an indicator that is not in the catalogue stands in a cell a month) becomes one
/// finding at its first place that counts the others.
/// </summary>
internal sealed class FindingLog
{
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<(string Code, string Name), (int Index, int Count)> _counts = [];

    public IReadOnlyList<Finding> All => _findings;

    public void Add(Finding finding) => _findings.Add(finding);

    /// <summary>Counts one more of a kind and name; true for the first, which the caller then adds next.</summary>
    public bool IsFirst(FindingKind kind, string name)
    {
        var known = _counts.TryGetValue((kind.Code, name), out var seen);
        _counts[(kind.Code, name)] = known ? (seen.Index, seen.Count + 1) : (_findings.Count, 1);
        return !known;
    }

    /// <summary>Enters the counts into the findings.</summary>
    public void Complete()
    {
        foreach (var (index, count) in _counts.Values)
        {
            var arguments = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var (name, value) in _findings[index].Arguments)
            {
                arguments.Add(name, value);
            }

            arguments["count"] = count.ToString(CultureInfo.InvariantCulture);
            _findings[index] = _findings[index] with { Arguments = arguments };
        }
    }
}
