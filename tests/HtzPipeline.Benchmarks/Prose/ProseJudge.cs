using System.Diagnostics;
using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Benchmarks.Prose;

/// <summary>
/// Holds what is read of annotated texts against their gold tables: FACTS.tsv (file, text, indicator, period, measure, value, unit, at, catalogue)
/// and NOT_FIGURES.tsv (file, text, at) beside NN.txt. Figures belong together by the place of their number.
/// </summary>
internal static class ProseJudge
{
    private const int Times = 60;

    private static readonly HashSet<string> Published = ["current", "cumulative", "level", "growth", "cumulativeGrowth", "share", "shareChange"];

    /// <summary>Prints the table.</summary>
    public static async Task Run(TextWriter output, IReadOnlyList<string> arguments)
    {
        if (arguments is not [var folder])
        {
            await output.WriteLineAsync("Usage: -- prose FOLDER");
            return;
        }

        var catalogue = CatalogueLoader.Load(await File.ReadAllTextAsync(Path.Combine("seeds", "catalogue.yaml")), "catalogue.yaml").Catalogue!;
        var facts = Rows(Path.Combine(folder, "FACTS.tsv"));
        var others = Rows(Path.Combine(folder, "NOT_FIGURES.tsv"));
        await output.WriteLineAsync("| text | figures | found | value | period | coded | coded right | wrong claims | no figures taken | ms |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        var total = new int[8];
        foreach (var path in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var (figures, milliseconds) = Read(path);
            var counts = Judge([.. facts.Where(row => row["file"] == name)], [.. others.Where(row => row["file"] == name)], figures, catalogue);
            for (var i = 0; i < counts.Length; i++)
            {
                total[i] += counts[i];
            }

            await output.WriteLineAsync(Line(name, counts, milliseconds));
        }

        await output.WriteLineAsync(Line("all", total, null));
    }

    private static (List<ReportedFigure> Figures, double Milliseconds) Read(string path)
    {
        try
        {
            // The quickest of many: the first are for the compiler, and others work on the machine, too.
            var (figures, quickest) = (new List<ReportedFigure>(), double.MaxValue);
            for (var time = 0; time < Times; time++)
            {
                var clock = Stopwatch.StartNew();
                using var file = File.OpenRead(path);
                figures = [.. BulletinReader.Read(file, ReadingLimits.Default).Figures];
                quickest = Math.Min(quickest, clock.Elapsed.TotalMilliseconds);
            }

            return (figures, quickest);
        }
        catch (UnreadableFileException)
        {
            return ([], 0);
        }
    }

    private static int[] Judge(List<Dictionary<string, string>> gold, List<Dictionary<string, string>> others, List<ReportedFigure> figures, IndicatorCatalogue catalogue)
    {
        var open = figures.ToList();
        var counts = new int[8];
        counts[0] = gold.Count;
        foreach (var row in gold)
        {
            var at = int.Parse(row["at"], CultureInfo.InvariantCulture);
            var candidates = open.Where(figure => figure.At is { } place && place >= at - 2 && place < at + row["text"].Length).ToList();
            var isCoded = row["catalogue"].Length > 0 && Published.Contains(row["measure"]);
            counts[4] += isCoded ? 1 : 0;
            if (candidates.Count == 0)
            {
                continue;
            }

            var figure = candidates.Find(figure => ValueIs(figure, row)) ?? candidates[0];
            open.Remove(figure);
            var (value, period) = (ValueIs(figure, row), PeriodIs(figure, row));
            var code = CodeOf(figure, catalogue);
            counts[1]++;
            counts[2] += value ? 1 : 0;
            counts[3] += period ? 1 : 0;
            var isRight = code == row["catalogue"] && value && period;
            counts[5] += isCoded && isRight ? 1 : 0;
            counts[6] += code is not null && code.Length > 0 && !isRight && (row["catalogue"].Length > 0 || figure.Area is null) ? 1 : 0;
        }

        counts[7] = others.Count(row => open.Exists(figure => figure.At is { } place && int.Parse(row["at"], CultureInfo.InvariantCulture) is var at && place >= at - 2 && place < at + row["text"].Length));
        return counts;
    }

    private static string? CodeOf(ReportedFigure figure, IndicatorCatalogue catalogue) => figure.Prose?.Aside is not null
        || figure.Measure.Aspect is not (MeasureAspect.Amount or MeasureAspect.Growth or MeasureAspect.Share or MeasureAspect.ShareChange)
        || catalogue.FindIndicator(figure.Indicator) is not { } indicator
        || (figure.Measure.Aspect is MeasureAspect.Share or MeasureAspect.ShareChange && !figure.Parents.Any(name => catalogue.FindIndicator(name)?.Code == indicator.Parent))
            ? null
            : indicator.Code;

    private static bool ValueIs(ReportedFigure figure, Dictionary<string, string> row) =>
        decimal.TryParse(row["value"], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && figure.Number?.Value == value;

    private static bool PeriodIs(ReportedFigure figure, Dictionary<string, string> row)
    {
        var gold = row["period"].Length == 4 ? row["period"] + "-12" : row["period"];
        return (figure.Period ?? figure.Part) is not { } span || gold.EndsWith(string.Create(CultureInfo.InvariantCulture, $"-{span.Last.Number:00}"), StringComparison.Ordinal);
    }

    private static string Line(string name, int[] counts, double? milliseconds) =>
        $"| {name} | {string.Join(" | ", counts)} | {milliseconds?.ToString("0.0", CultureInfo.InvariantCulture)} |";

    private static List<Dictionary<string, string>> Rows(string path)
    {
        var lines = File.ReadAllLines(path);
        var header = lines[0].TrimStart('\uFEFF').Split('\t');
        return [.. lines.Skip(1).Where(line => line.Length > 0).Select(line => header.Zip(line.Split('\t')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
