namespace HtzPipeline.Core.Figures;

/// <summary>
/// The set of true values that a printed figure stands for. Two figures contradict each other only if no true
/// values within their intervals agree, so every arithmetic check is a question to intervals.
/// </summary>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end; not below the lower.</param>
public readonly record struct Interval(Bound Lower, Bound Upper)
{
    /// <summary>Every number.</summary>
    public static Interval All => new(Bound.Infinite, Bound.Infinite);

    /// <summary>Just <paramref name="value"/>.</summary>
    public static Interval Exactly(Fraction value) => new(Bound.Closed(value), Bound.Closed(value));

    /// <summary>From <paramref name="lower"/> to <paramref name="upper"/>, both included.</summary>
    public static Interval Closed(Fraction lower, Fraction upper) => new(Bound.Closed(lower), Bound.Closed(upper));

    /// <summary><paramref name="value"/> and everything above.</summary>
    public static Interval AtLeast(Fraction value) => new(Bound.Closed(value), Bound.Infinite);

    /// <summary><paramref name="value"/> and everything below.</summary>
    public static Interval AtMost(Fraction value) => new(Bound.Infinite, Bound.Closed(value));

    /// <summary>Whether some value lies in both.</summary>
    public bool Intersects(Interval other) => LiesBelow(Lower, other.Upper) && LiesBelow(other.Lower, Upper);

    /// <summary>Whether <paramref name="value"/> is one of the true values.</summary>
    public bool Contains(Fraction value) => Intersects(Exactly(value));

    /// <summary>Whether some value of this is at most some value of the other: false means surely greater.</summary>
    public bool CanBeAtMost(Interval other) => LiesBelow(Lower, other.Upper);

    /// <summary>All sums of a value of each.</summary>
    public static Interval operator +(Interval left, Interval right) =>
        new(left.Lower.Plus(right.Lower), left.Upper.Plus(right.Upper));

    /// <summary>All negatives.</summary>
    public static Interval operator -(Interval value) => new(value.Upper.Negated(), value.Lower.Negated());

    /// <summary>All differences of a value of each.</summary>
    public static Interval operator -(Interval left, Interval right) => left + -right;

    /// <summary>All products of a value of each; <see cref="All"/> where an end is infinite and a sign unsure.</summary>
    public static Interval operator *(Interval left, Interval right)
    {
        if (left.IsBounded && right.IsBounded)
        {
            ReadOnlySpan<Bound> corners =
            [
                left.Lower.Times(right.Lower), left.Lower.Times(right.Upper),
                left.Upper.Times(right.Lower), left.Upper.Times(right.Upper),
            ];
            return Hull(corners);
        }

        return (left, right) switch
        {
            ({ IsNonNegative: true }, { IsNonNegative: true }) => new(left.Lower.Times(right.Lower), Bound.Infinite),
            ({ IsBelowZero: true }, _) => -(-left * right),
            (_, { IsBelowZero: true }) => -(left * -right),
            _ => All,
        };
    }

    /// <summary>All quotients of a value of each; <see cref="All"/> where the divisor may be zero.</summary>
    public static Interval operator /(Interval left, Interval right) => right.Contains(0) ? All : left * right.Reciprocal();

    /// <summary>Scales every value by a known, exact <paramref name="factor"/>.</summary>
    public static Interval operator *(Interval value, Fraction factor) =>
        factor.Sign == 0 ? Exactly(0) : factor.Sign < 0 ? -value * -factor : new(value.Lower.Scaled(factor), value.Upper.Scaled(factor));

    /// <summary>Moves every value by a known, exact <paramref name="offset"/>.</summary>
    public static Interval operator +(Interval value, Fraction offset) => value + Exactly(offset);

    /// <summary><c>[58.325, 58.335]</c>, <c>(0, 1]</c>, <c>[350, ∞)</c>; ends rounded to six decimals for reading.</summary>
    public override string ToString() =>
        $"{(Lower.IsClosed ? '[' : '(')}{Lower.ToString("-∞")}, {Upper.ToString("∞")}{(Upper.IsClosed ? ']' : ')')}";

    private bool IsBounded => Lower.Value is not null && Upper.Value is not null;

    private bool IsNonNegative => Lower.Value is { Sign: >= 0 };

    // Zero itself is non-negative.
    private bool IsBelowZero => Upper.Value is { Sign: <= 0 } && !IsNonNegative;

    private Interval Reciprocal()
    {
        // Zero is not inside, so both ends lie on one side of it; an end at (open) zero becomes infinite.
        return new(Invert(Upper), Invert(Lower));

        static Bound Invert(Bound bound) => bound.Value switch
        {
            null => Bound.Open(0),
            { Sign: 0 } => Bound.Infinite,
            { } value => new(Fraction.One / value, bound.IsClosed),
        };
    }

    private static bool LiesBelow(Bound lower, Bound upper)
    {
        if (lower.Value is not { } low || upper.Value is not { } high)
        {
            return true;
        }

        return low < high || (low == high && lower.IsClosed && upper.IsClosed);
    }

    private static Interval Hull(ReadOnlySpan<Bound> corners)
    {
        var (lower, upper) = (corners[0], corners[0]);
        foreach (var corner in corners[1..])
        {
            lower = Outer(lower, corner, lowest: true);
            upper = Outer(upper, corner, lowest: false);
        }

        return new(lower, upper);

        static Bound Outer(Bound left, Bound right, bool lowest)
        {
            var order = left.Value!.Value.CompareTo(right.Value!.Value);
            if (order == 0)
            {
                return left.IsClosed ? left : right;
            }

            return (order < 0) == lowest ? left : right;
        }
    }
}
