using System.Globalization;
using HtzPipeline.Core.Figures;
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

    /// <summary>Adds a finding of a kind and name, or counts one more if it is there already.</summary>
    public void AddOnce(FindingKind kind, string name, Place place, params ReadOnlySpan<(string Name, LocalText Value)> arguments)
    {
        if (_counts.TryGetValue((kind.Code, name), out var seen))
        {
            _counts[(kind.Code, name)] = seen with { Count = seen.Count + 1 };
            return;
        }

        _counts.Add((kind.Code, name), (_findings.Count, 1));
        _findings.Add(Finding.Of(kind, place, [.. arguments, ("count", "1")]));
    }

    /// <summary>Enters the counts into the findings.</summary>
    public void Complete()
    {
        foreach (var (index, count) in _counts.Values.Where(seen => seen.Count > 1))
        {
            _findings[index] = _findings[index] with
            {
                Arguments = new SortedDictionary<string, string>(_findings[index].Arguments.ToDictionary(), StringComparer.Ordinal)
                {
                    ["count"] = count.ToString(CultureInfo.InvariantCulture),
                },
            };
        }
    }
}
