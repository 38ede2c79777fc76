namespace HtzPipeline.Core.Proofs;

/// <summary>A paragraph whose characters are counted in code points, as passages do.</summary>
internal sealed class CodePoints
{
    private readonly string _text;
    private readonly List<int> _starts = [];

    public CodePoints(string text)
    {
        _text = text;
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            _starts.Add(i);
        }
    }

    /// <summary>The text before a character, counted from 1.</summary>
    public string Before(int from) => _text[..IndexOf(from)];

    /// <summary>How many code points stand before a place.</summary>
    public int CountBefore(int index)
    {
        var at = _starts.BinarySearch(index);
        return at >= 0 ? at : ~at;
    }

    private int IndexOf(int from) => from - 1 < _starts.Count ? _starts[Math.Max(0, from - 1)] : _text.Length;
}
