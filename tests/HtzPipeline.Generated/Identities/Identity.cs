using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;

namespace HtzPipeline.Generated.Identities;

/// <summary>Something that holds between true figures, so that prints which leave no room for it contradict each other.</summary>
/// <param name="Law">Which kind of identity.</param>
/// <param name="Members">The figures between which it holds; the first is the one that a file must have for it to be looked at.</param>
/// <param name="IsBroken">Whether no true values within the members' bands satisfy it.</param>
public sealed record Identity(Law Law, IReadOnlyList<FigureKey> Members, Func<IReadOnlyList<Band>, bool> IsBroken)
{
    /// <summary>Whether the prints contradict each other; false where one is not known.</summary>
    public bool IsBrokenBy(Func<FigureKey, Band?> known)
    {
        var bands = new List<Band>(Members.Count);
        foreach (var member in Members)
        {
            if (known(member) is not { } band)
            {
                return false;
            }

            bands.Add(band);
        }

        return IsBroken(bands);
    }
}
