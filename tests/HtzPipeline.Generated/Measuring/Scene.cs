using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;

namespace HtzPipeline.Generated.Measuring;

/// <summary>A world and what is published of it, into which files come.</summary>
/// <param name="World">The truth.</param>
/// <param name="History">What is published.</param>
public sealed record Scene(World World, History History)
{
    /// <summary>A scene of its own for every seed.</summary>
    public static Scene Of(int seed)
    {
        var world = new World(seed);
        return new(world, new(world, new Random(~seed)));
    }

    /// <summary>The true values that a figure may stand for, as the draft has it, or else as published; null if neither has a number.</summary>
    public Func<FigureKey, Band?> KnownBeside(Draft draft) => key =>
        draft.Figures.TryGetValue(key, out var printed) ? printed.Band : History[key]?.Band;
}
