using HtzPipeline.Core.Figures;
using HtzPipeline.Generated.Truth;

namespace HtzPipeline.Generated.Printing;

/// <summary>What a file is going to say: its figures as printed, before they are laid out.</summary>
/// <param name="World">The truth behind it.</param>
/// <param name="Style">How it prints.</param>
/// <param name="Figures">The figures.</param>
public sealed record Draft(World World, Style Style, IReadOnlyDictionary<FigureKey, Printed> Figures)
{
    private static readonly string[] Marks = ["", "-", "—", "--"];

    /// <summary>The true figures of a scope, printed; a few of them missing if <paramref name="missing"/> says so.</summary>
    public static Draft Of(World world, Style style, IEnumerable<FigureKey> scope, Random random, double missing)
    {
        var figures = new Dictionary<FigureKey, Printed>();
        foreach (var key in scope)
        {
            if (world.True(key) is { } value)
            {
                var printed = style.Print(key, value);
                figures.Add(key, random.NextDouble() < missing ? new(null, printed.Unit, Marks[random.Next(MayBeBlank(key, world) ? 0 : 1, Marks.Length)]) : printed);
            }
        }

        return new(world, style, figures);
    }

    /// <summary>The figure printed, if the file is to have it.</summary>
    public Printed? this[FigureKey key] => Figures.GetValueOrDefault(key);

    /// <summary>The series it has anything of, in the order of the zone.</summary>
    public IEnumerable<Series> Series => Zone.All.Where(series => Figures.Keys.Any(key => key.Series == series.Code));

    /// <summary>The months it has anything of, in order.</summary>
    public IEnumerable<Period> Months => Figures.Keys.Select(key => key.Month).Distinct().Order();

    /// <summary>The same with one figure printed otherwise.</summary>
    public Draft With(FigureKey key, Printed printed) => this with { Figures = new Dictionary<FigureKey, Printed>(Figures) { [key] = printed } };

    // What was published is not left blank later, nor what a table must have.
    private static bool MayBeBlank(FigureKey key, World world) => key.Month == world.Month && !ZoneRules.Required.Contains(key.Series);
}
