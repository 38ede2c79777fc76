using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Benchmarks.Cases;

/// <summary>
/// Reads and checks a folder of small cases as first files, and tells for each what was understood, what was refused (not read, held, or doubted) and
/// what was wrong: taken as sound and not what it is. What is right is in cases.tsv; the cases are not in this repository.
/// </summary>
internal static class CasesJudge
{
    private enum Outcome
    {
        Understood,
        Refused,
        Wrong,
    }

    /// <summary>Judges the folder that is the first argument.</summary>
    public static async Task Run(TextWriter output, IReadOnlyList<string> arguments)
    {
        var folder = arguments is [var given, ..] ? given : throw new ArgumentException("Name the folder of cases.", nameof(arguments));
        var catalogue = CatalogueLoader.Load(await File.ReadAllTextAsync(Path.Combine("seeds", "catalogue.yaml")), "catalogue.yaml").Catalogue!;
        var expected = ExpectedCells.ReadAll(Path.Combine(AppContext.BaseDirectory, "Cases", "cases.tsv"));
        var total = new int[3];
        await output.WriteLineAsync("| file | understood | refused | wrong | |\n|---|--:|--:|--:|---|");
        foreach (var file in expected.GroupBy(cells => cells.File))
        {
            if (!File.Exists(Path.Combine(folder, file.Key)))
            {
                await output.WriteLineAsync($"| {file.Key} | | | | not there |");
                continue;
            }

            var outcomes = Judge(Path.Combine(folder, file.Key), [.. file], catalogue);
            int[] counts = [.. Enum.GetValues<Outcome>().Select(outcome => outcomes.Count(one => one.Outcome == outcome))];
            total = [.. total.Zip(counts, (sum, count) => sum + count)];
            await output.WriteLineAsync($"| {file.Key} | {counts[0]} | {counts[1]} | {counts[2]} | {string.Join("; ", outcomes.Where(one => one.Outcome == Outcome.Wrong).Select(one => one.What).Take(3))} |");
        }

        await output.WriteLineAsync($"| all | {total[0]} | {total[1]} | {total[2]} | {100.0 * total[0] / Math.Max(1, total.Sum()):0.0} % understood |");
    }

    private static List<(Outcome Outcome, string What)> Judge(string path, IReadOnlyList<ExpectedCells> expected, IndicatorCatalogue catalogue)
    {
        var (figures, doubted) = Read(path, expected[0].Folder, catalogue);
        var outcomes = new List<(Outcome, string)>();
        var known = new HashSet<CellAddress>();
        foreach (var cells in expected)
        {
            foreach (var cell in cells.Cells)
            {
                known.Add(cell);
                if (cells is not { Period: "*", Measure: null })
                {
                    outcomes.Add(OutcomeOf(cells, cell, figures.GetValueOrDefault(cell), doubted));
                }
            }
        }

        // What is no figure and taken for one is as wrong as a figure taken for another.
        outcomes.AddRange(figures.Values.Where(figure => figure.Number is not null && !known.Contains(figure.Place.Cell!.Value) && IsTaken(figure, doubted))
            .Select(figure => (Outcome.Wrong, $"{figure.Place} is no figure")));
        if (outcomes.Count == 0)
        {
            outcomes.Add((Outcome.Understood, ""));
        }

        return outcomes;
    }

    private static (Outcome, string) OutcomeOf(ExpectedCells expected, CellAddress cell, ReportedFigure? figure, HashSet<Place> doubted)
    {
        var isTaken = figure is not null && IsTaken(figure, doubted);
        return expected.IsNoFigure ? (isTaken ? Outcome.Wrong : Outcome.Understood, $"{cell} is taken")
            : !isTaken ? (Outcome.Refused, "")
            : expected.IsRight(figure!) ? (Outcome.Understood, "")
            : (Outcome.Wrong, $"{cell} is {figure!.Indicator} {figure.Area} {figure.Period} {figure.Number} {figure.Unit}");
    }

    // As sound: neither held, nor doubted, nor of a period or measure that could not be read.
    private static bool IsTaken(ReportedFigure figure, HashSet<Place> doubted) =>
        figure is { HeldFor.Count: 0, PeriodText: null, MeasureText: null } && !Qualifiers.Holds(figure.Measure.Aspect) && !doubted.Contains(figure.Place);

    private static (Dictionary<CellAddress, ReportedFigure> Figures, HashSet<Place> Doubted) Read(string path, Period? folder, IndicatorCatalogue catalogue)
    {
        try
        {
            using var file = File.OpenRead(path);
            var bulletin = BulletinReader.Read(file, ReadingLimits.Default, new(Path.GetFileName(path), folder));
            var figures = bulletin.Figures.ToList();
            var latest = figures.Max(figure => figure.Period?.Last.ToString()) is { } last ? Period.Parse(last) : Period.Month(2019, 8);
            return (figures.Where(figure => figure.Place.Cell is not null).ToDictionary(figure => figure.Place.Cell!.Value), DoubtedIn(path, folder ?? latest, catalogue));
        }
        catch (UnreadableFileException)
        {
            return ([], []);
        }
    }

    // What the checks hold or doubt of a first file, whoever owns the indicators.
    private static HashSet<Place> DoubtedIn(string path, Period folder, IndicatorCatalogue catalogue)
    {
        using var file = File.OpenRead(path);
        var upload = new Upload("case", DateTimeOffset.UnixEpoch, catalogue.Departments[0].Code, folder, Path.GetFileName(path));
        var judged = SubmissionCheck.Check(SubmissionCheck.Map(BulletinReader.Read(file, ReadingLimits.Default, new(upload.FileName, folder)), catalogue, upload), new(), catalogue);
        return
        [
            .. judged.Held.Where(fact => fact.HeldFor.Any(code => code != MeaningFindings.WrongOwner.Code)).Select(fact => fact.Figure.Origin!.Place),
            .. judged.Accepted.Where(fact => fact.Figure.Status == ObservationStatus.Questionable).Select(fact => fact.Figure.Origin!.Place),
        ];
    }
}
