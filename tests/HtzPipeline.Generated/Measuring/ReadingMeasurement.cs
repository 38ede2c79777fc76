using System.Globalization;
using System.Text;
using HtzPipeline.Generated.Layouts;
using HtzPipeline.Generated.Writing;

namespace HtzPipeline.Generated.Measuring;

/// <summary>Clean files of every layout in every format, and what was read of them.</summary>
public sealed class ReadingMeasurement
{
    private readonly Dictionary<(Layout Layout, SheetFile Format), ReadingScore> _scores = [];

    /// <summary>The score of each layout in each format.</summary>
    public IReadOnlyDictionary<(Layout Layout, SheetFile Format), ReadingScore> Scores => _scores;

    /// <summary>Makes and reads files.</summary>
    /// <param name="each">How many of each layout in each format.</param>
    public static ReadingMeasurement Run(int each)
    {
        var measurement = new ReadingMeasurement();
        for (var seed = 0; seed < each; seed++)
        {
            var scene = Scene.Of(seed);
            foreach (var layout in Layout.All)
            {
                foreach (var format in SheetFile.All.Where(format => format.HoldsSheets || !layout.NeedsSheets))
                {
                    var random = new Random(HashCode(seed, layout.Name, format.Name));
                    var file = GeneratedFile.Of(GeneratedFile.DraftFor(scene.World, layout, random), layout, format, random);
                    measurement.ScoreOf(layout, format).Add(file, Judgement.Of(file, scene));
                }
            }
        }

        return measurement;
    }

    /// <summary>The table for people: layouts down, formats across, percent of figures read exactly.</summary>
    public override string ToString()
    {
        var text = new StringBuilder($"| layout | {string.Join(" | ", SheetFile.All.Select(format => format.Name))} |\n|---|{string.Concat(SheetFile.All.Select(_ => "--:|"))}\n");
        foreach (var layout in Layout.All)
        {
            var cells = SheetFile.All.Select(format => _scores.TryGetValue((layout, format), out var score)
                ? string.Create(CultureInfo.InvariantCulture, $"{100m * score.Exact / score.Written:0.##}")
                : "");
            text.Append(CultureInfo.InvariantCulture, $"| {layout.Name} | {string.Join(" | ", cells)} |\n");
        }

        return text.ToString();
    }

    private ReadingScore ScoreOf(Layout layout, SheetFile format)
    {
        if (!_scores.TryGetValue((layout, format), out var score))
        {
            _scores.Add((layout, format), score = new());
        }

        return score;
    }

    // The same in every process, unlike string's own.
    private static int HashCode(int seed, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var character in name)
            {
                seed = unchecked((seed * 31) + character);
            }
        }

        return seed;
    }
}
