using HtzPipeline.Core.Figures;
using HtzPipeline.Generated.Identities;
using HtzPipeline.Generated.Measuring;
using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;

namespace HtzPipeline.Generated.Faults;

/// <summary>A growth written otherwise than it is meant.</summary>
internal static class GrowthFaults
{
    /// <summary>With the other sign.</summary>
    public static FaultyDraft? Sign(Draft draft, Scene scene, Random random) => Rewritten(draft, scene, random, number => -number);

    /// <summary>0.096 for 9.6 %.</summary>
    public static FaultyDraft? Fraction(Draft draft, Scene scene, Random random) => Rewritten(draft, scene, random, number => number * 0.01m);

    private static FaultyDraft? Rewritten(Draft draft, Scene scene, Random random, Func<decimal, decimal> rewrite)
    {
        FigureKey[] growths = [.. draft.Figures.Where(pair => MeasureFacts.Of(pair.Key.Measure).Amount is not null && pair.Value.Number is not (null or 0)).Select(pair => pair.Key)];
        random.Shuffle(growths);
        foreach (var growth in growths.Take(5))
        {
            // Where the amounts leave room for what is written, nobody can tell.
            var wrong = draft.With(growth, draft[growth]! with { Number = rewrite(draft[growth]!.Number!.Value) });
            var known = scene.KnownBeside(wrong);
            if (IdentityTable.At(Zone.Series(growth.Series), growth.Area, growth.Month).Any(identity => identity.Law == Law.GrowthIsRatio && identity.Members[0] == growth && identity.IsBrokenBy(known)))
            {
                return new(wrong, finding => DraftFault.IsOfSeries(finding, growth), growth);
            }
        }

        return null;
    }
}
