using System.Collections.Frozen;

namespace HtzPipeline.Core.Catalogue;

/// <summary>The rules of a catalogue, found by their kind and the indicators they hold for.</summary>
public sealed class RuleBook
{
    private readonly FrozenDictionary<string, Rule[]>[] _byIndicator;
    private readonly ILookup<RuleKind, Rule> _byKind;

    internal RuleBook(IReadOnlyList<Rule> rules)
    {
        All = rules;
        _byKind = rules.ToLookup(rule => rule.Kind);
        _byIndicator =
        [
            .. Enum.GetValues<RuleKind>().Select(kind => _byKind[kind]
                .SelectMany(rule => rule.Indicators.Select(indicator => (indicator, rule)))
                .GroupBy(pair => pair.indicator, pair => pair.rule)
                .ToFrozenDictionary(group => group.Key, group => group.ToArray())),
        ];
    }

    /// <summary>All rules, as the file lists them.</summary>
    public IReadOnlyList<Rule> All { get; }

    /// <summary>The rules of a kind.</summary>
    public IEnumerable<Rule> Of(RuleKind kind) => _byKind[kind];

    /// <summary>The rules of a kind that hold for an indicator, as the file lists them.</summary>
    public IReadOnlyList<Rule> For(RuleKind kind, string indicator) => _byIndicator[(int)kind].GetValueOrDefault(indicator) ?? [];

    /// <summary>The rule of a kind that holds for an indicator: the first one of the file, so that the particular stands before the general; or null.</summary>
    public Rule? Find(RuleKind kind, string indicator) => _byIndicator[(int)kind].GetValueOrDefault(indicator)?[0];
}
