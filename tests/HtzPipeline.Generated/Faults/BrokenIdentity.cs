using HtzPipeline.Generated.Identities;
using HtzPipeline.Generated.Measuring;
using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;

namespace HtzPipeline.Generated.Faults;

/// <summary>A draft with one figure changed against an identity that the others hold it to.</summary>
/// <param name="Draft">The draft, with the change.</param>
/// <param name="Identity">What the change is measured by.</param>
/// <param name="Figure">The figure changed.</param>
public sealed record BrokenIdentity(Draft Draft, Identity Identity, FigureKey Figure)
{
    private const long MostSteps = 1L << 40;

    /// <summary>Changes one figure of a draft by a margin, in whole steps of its print; null if no figure of it can break such an identity.</summary>
    public static BrokenIdentity? In(Draft draft, Scene scene, Law law, Margin margin, Random random)
    {
        var known = scene.KnownBeside(draft);
        Identity[] identities = [.. IdentityTable.Of(draft, scene.History).Where(identity =>
            identity.Law == law && draft[identity.Members[0]]?.Number is not null && identity.Members.All(member => known(member) is not null) && !identity.IsBrokenBy(known))];
        random.Shuffle(identities);
        foreach (var identity in identities.Take(5))
        {
            FigureKey[] figures = [.. identity.Members.Where(member => draft[member]?.Number is not null)];
            var figure = figures[random.Next(figures.Length)];
            var direction = random.Next(2) == 0 ? 1 : -1;
            if ((LeastSteps(figure, direction) ?? LeastSteps(figure, -direction)) is not { } least)
            {
                continue;
            }

            var steps = margin switch
            {
                Margin.JustWithin => least - Math.Sign(least),
                Margin.JustOutside => least,
                _ => least * random.Next(2, 9),
            };
            if (steps != 0 && (margin == Margin.JustWithin || identity.IsBrokenBy(scene.KnownBeside(Moved(figure, steps)))))
            {
                return new(Moved(figure, steps), identity, figure);
            }

            // The fewest steps that contradict: double until they do, then halve the distance.
            long? LeastSteps(FigureKey figure, int direction)
            {
                long within = 0, outside = direction;
                while (!IsBrokenBy(outside))
                {
                    (within, outside) = (outside, outside * 2);
                    if (Math.Abs(outside) > MostSteps)
                    {
                        return null;
                    }
                }

                while (Math.Abs(outside - within) > 1)
                {
                    var middle = within + ((outside - within) / 2);
                    (within, outside) = IsBrokenBy(middle) ? (within, middle) : (middle, outside);
                }

                return outside;

                bool IsBrokenBy(long steps)
                {
                    var band = Change(draft[figure]!, steps).Band;
                    return identity.IsBrokenBy(member => member == figure ? band : known(member));
                }
            }
        }

        return null;

        Draft Moved(FigureKey figure, long steps) => draft.With(figure, Change(draft[figure]!, steps));
    }

    /// <summary>All identities of the same law that the change breaks.</summary>
    public IEnumerable<Identity> AllBroken(Scene scene)
    {
        var known = scene.KnownBeside(Draft);
        return IdentityTable.Of(Draft, scene.History).Where(identity => identity.Law == Identity.Law && identity.Members.Contains(Figure) && identity.IsBrokenBy(known));
    }

    private static Printed Change(Printed printed, long steps) => printed with { Number = printed.Number + (steps * printed.Step) };
}
