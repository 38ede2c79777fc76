namespace HtzPipeline.Functions.DryRun;

/// <summary>Counts things of a sort and keeps the first of each, in the order in which the sorts first came.</summary>
/// <param name="most">How many of each sort are kept.</param>
internal sealed class Tally<TSort, TExample>(int most)
    where TSort : notnull
{
    private readonly OrderedDictionary<TSort, Entry> _entries = [];

    /// <summary>The sorts, how many there were of each, and the first of them.</summary>
    public IEnumerable<(TSort Sort, int Count, IReadOnlyList<TExample> First)> All =>
        _entries.Select(pair => (pair.Key, pair.Value.Count, (IReadOnlyList<TExample>)pair.Value.First));

    /// <summary>Counts one.</summary>
    public void Add(TSort sort, Func<TExample> example)
    {
        if (!_entries.TryGetValue(sort, out var entry))
        {
            _entries.Add(sort, entry = new());
        }

        entry.Count++;
        if (entry.First.Count < most)
        {
            entry.First.Add(example());
        }
    }

    private sealed class Entry
    {
        public int Count { get; set; }

        public List<TExample> First { get; } = [];
    }
}
