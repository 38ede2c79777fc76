using System.Collections.Immutable;

namespace HtzPipeline.Core.Figures;

/// <summary>One figure of a submission as it is understood: what is written to <c>facts/</c>, and published unless it is held.</summary>
/// <param name="Key">The observation it belongs to.</param>
/// <param name="Measure">Which measure of it.</param>
/// <param name="Figure">The figure; its origin is never null.</param>
public sealed record Fact(ObservationKey Key, Measure Measure, Figure Figure)
{
    /// <summary>The codes of the findings that hold it back until somebody decides, in ordinal order; empty if none does.</summary>
    public ImmutableArray<string> HeldFor { get; init; } = [];

    /// <summary>What else it may be: complete facts, of which a decision names one. Empty unless it is held and may be read in two ways.</summary>
    public ImmutableArray<Fact> Alternatives { get; init; } = [];

    /// <summary>All that it may be, each by itself and held for nothing: first what it was read as, then its alternatives.</summary>
    public IEnumerable<Fact> Readings => Alternatives.Prepend(this).Select(reading => reading with { HeldFor = [], Alternatives = [] });

    /// <summary>The same held for more.</summary>
    /// <param name="codes">The codes of the findings.</param>
    public Fact HeldBy(IEnumerable<string> codes) => this with { HeldFor = [.. HeldFor.Union(codes).Order(StringComparer.Ordinal)] };

    /// <inheritdoc/>
    public bool Equals(Fact? other) => other is not null && Key == other.Key && Measure == other.Measure && Figure == other.Figure
        && HeldFor.AsSpan().SequenceEqual(other.HeldFor.AsSpan()) && Alternatives.AsSpan().SequenceEqual(other.Alternatives.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, Measure, Figure);
}
