namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>
/// What was read from a text, remembered: each distinct text of a column is read once, and is one string for all its rows.
/// Remembers a bounded number, so that a column of ever new texts does not fill the memory.
/// </summary>
internal sealed class Memo<T>(Func<string, T> read)
{
    private const int Most = 1 << 14;

    private readonly Dictionary<string, Entry> _known = [];
    private Entry? _last;

    /// <summary>What the text says.</summary>
    public T Of(ReadOnlySpan<char> text)
    {
        // Rows of a series stand together, or the series take turns: the text is most often that of the row before, or
        // the one that followed upon it the last time.
        if (_last is { } last)
        {
            if (last.Is(text))
            {
                return last.Value;
            }

            if (last.Next is { } next && next.Is(text))
            {
                _last = next;
                return next.Value;
            }
        }

        return Find(text);
    }

    private T Find(ReadOnlySpan<char> text)
    {
        if (!_known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var entry))
        {
            var key = text.ToString();
            entry = new(key, read(key));
            if (_known.Count == Most)
            {
                return entry.Value;
            }

            _known.Add(key, entry);
        }

        _last?.Next = entry;
        _last = entry;
        return entry.Value;
    }

    private sealed class Entry(string text, T value)
    {
        public T Value => value;

        public Entry? Next { get; set; }

        public bool Is(ReadOnlySpan<char> other) => other.SequenceEqual(text);
    }
}
