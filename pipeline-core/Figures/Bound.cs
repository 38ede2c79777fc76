using System.Globalization;

namespace HtzPipeline.Core.Figures;

/// <summary>One end of an <see cref="Interval"/>.</summary>
/// <param name="Value">Where it ends; null if it does not.</param>
/// <param name="IsClosed">Whether the end itself belongs to the interval; false for an infinite end.</param>
public readonly record struct Bound(Fraction? Value, bool IsClosed)
{
    /// <summary>No end.</summary>
    public static Bound Infinite => default;

    /// <summary>An end that belongs to the interval.</summary>
    public static Bound Closed(Fraction value) => new(value, IsClosed: true);

    /// <summary>An end that the interval comes up to but does not reach.</summary>
    public static Bound Open(Fraction value) => new(value, IsClosed: false);

    internal Bound Plus(Bound other) => Value is { } left && other.Value is { } right
        ? new(left + right, IsClosed && other.IsClosed)
        : Infinite;

    internal Bound Negated() => new(-Value, IsClosed);

    internal Bound Scaled(Fraction factor) => new(Value * factor, IsClosed);

    // A closed zero times anything is zero, whether or not the other end is reached.
    internal Bound Times(Bound other) => new(
        Value!.Value * other.Value!.Value,
        (IsClosed && other.IsClosed) || (IsClosed && Value.Value.Sign == 0) || (other.IsClosed && other.Value.Value.Sign == 0));

    internal string ToString(string infinite) =>
        Value is { } value ? value.ToDecimal(6).ToString("0.######", CultureInfo.InvariantCulture) : infinite;
}
