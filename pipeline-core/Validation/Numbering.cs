namespace HtzPipeline.Core.Validation;

/// <summary>Gives things small numbers, in the order met, and finds them again by these.</summary>
internal sealed class Numbering<T>
    where T : notnull
{
    private readonly Dictionary<T, ushort> _numbers = [];
    private readonly List<T> _things = [];

    public T this[ushort number] => _things[number];

    /// <exception cref="OverflowException">More than 65,536 different things.</exception>
    public ushort Of(T thing)
    {
        if (!_numbers.TryGetValue(thing, out var number))
        {
            number = checked((ushort)_things.Count);
            _numbers.Add(thing, number);
            _things.Add(thing);
        }

        return number;
    }
}
