namespace HtzPipeline.Core.Layout;

/// <summary>
/// What was read from a text, remembered: each distinct text of a column is read once, and is one string for all its rows.
/// Remembers a bounded number, so that a column of ever new texts does not fill the memory.
/// </summary>
internal sealed class Memo<T>(Func<string, T> read)
{
    private const int Most = 1 << 14;

    private readonly Dictionary<string, (string Text, T Value)> _known = [];
    private (string Text, T Value)? _last;

    /// <summary>What the text says.</summary>
    public T Of(ReadOnlySpan<char> text)
    {
        // Rows of a series stand together, so the text is most often that of the row before.
        if (_last is { } last && text.SequenceEqual(last.Text))
        {
            return last.Value;
        }

        if (!_known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var entry))
        {
            var key = text.ToString();
            entry = (key, read(key));
            if (_known.Count < Most)
            {
                _known.Add(key, entry);
            }
        }

        _last = entry;
        return entry.Value;
    }
}
