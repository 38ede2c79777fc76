using System.Runtime.CompilerServices;

namespace HtzPipeline.Core.Validation;

/// <summary>
/// Remembers what was found for a text. Readers hand out one string for repeated texts, so most are met again by
/// reference and need not be hashed.
/// </summary>
internal sealed class TextMemo<T>(Func<string, T> find)
{
    private const int Slots = 1024;

    private readonly (string? Text, T Found)[] _recent = new (string?, T)[Slots];
    private readonly Dictionary<string, T> _found = new(StringComparer.Ordinal);

    public T this[string text]
    {
        get
        {
            ref var recent = ref _recent[RuntimeHelpers.GetHashCode(text) & (Slots - 1)];
            if (!ReferenceEquals(recent.Text, text))
            {
                recent = (text, FindOnce(text));
            }

            return recent.Found;
        }
    }

    private T FindOnce(string text)
    {
        if (!_found.TryGetValue(text, out var found))
        {
            found = find(text);
            _found.Add(text, found);
        }

        return found;
    }
}
