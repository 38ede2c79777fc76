using HtzPipeline.Core.Catalogue;

namespace HtzPipeline.Core.Composing.Words;

/// <summary>What a clause is about.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Area">The area.</param>
internal sealed record Subject(Indicator Indicator, Area Area)
{
    /// <inheritdoc/>
    public bool Equals(Subject? other) => other is not null && Indicator.Code == other.Indicator.Code && Area.Code == other.Area.Code;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Indicator.Code, Area.Code);
}
