using HtzPipeline.Core.Aggregation;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Validation.Differences;
using HtzPipeline.Functions.Storage;

namespace HtzPipeline.Functions.DryRun;

/// <summary>Adds up what would come of the files. Keeps counts, the first examples, and those derived figures that differ.</summary>
/// <param name="most">How many examples are kept of each sort.</param>
internal sealed class SentAgainTally(int most)
{
    private readonly Tally<(FigureEffect Effect, string Indicator), FigureExample> _figures = new(most);
    private readonly Tally<(bool Appears, string Code, Severity Severity, string? Rule), FindingExample> _findings = new(most);
    private readonly Dictionary<(ObservationKey, Measure), DerivedDifference> _derived = [];
    private readonly List<FileOtherwise> _differing = [];
    private int _files;
    private int _lost;

    /// <summary>Takes in a file; null for one whose bytes are not there.</summary>
    public void Add(Submission submission, FileTrial? trial)
    {
        if (trial is null)
        {
            _lost++;
            return;
        }

        _files++;
        var (id, path) = (submission.Id.ToString(), submission.Path);
        foreach (var one in trial.Figures)
        {
            _figures.Add(
                (one.Effect, one.Figure.Key.Indicator),
                () => new(id, path, one.Place.ToString(), one.Text, FigureState.Of(one.Before), FigureState.Of(one.After)));
        }

        foreach (var (appears, finding) in trial.Findings)
        {
            _findings.Add((appears, finding.Kind.Code, finding.Severity, finding.Rule), () => new(id, path, finding.Place.ToString(), finding.Message));
        }

        // What a later file reaches again, it makes anew.
        foreach (var one in trial.Derived)
        {
            if (one.Effect == DerivedEffect.None)
            {
                _derived.Remove((one.Key, one.Measure));
            }
            else
            {
                _derived[(one.Key, one.Measure)] = one;
            }
        }

        if (trial.Figures.Count + trial.Findings.Count > 0)
        {
            _differing.Add(new(id, path, trial.Figures.Count, trial.Findings.Count));
        }
    }

    /// <summary>The sum.</summary>
    public DryRunSentAgain Sum() => new(
        _files,
        _lost,
        [.. _figures.All.OrderBy(one => one.Sort.Effect).Select(one => new FiguresOtherwise(one.Sort.Effect, one.Sort.Indicator, one.Count, one.First))],
        [
            .. _findings.All.OrderByDescending(one => one.Sort.Severity).ThenBy(one => one.Sort.Code, StringComparer.Ordinal).ThenBy(one => one.Sort.Appears)
                .Select(one => new FindingsOtherwise(
                    one.Sort.Appears, one.Sort.Code, one.Sort.Severity.ToString().ToLowerInvariant(), one.Sort.Rule, one.Count, one.First)),
        ],
        SumOfDerived(),
        _differing);

    private IReadOnlyList<DerivedOtherwise> SumOfDerived()
    {
        var tally = new Tally<(DerivedEffect Effect, string Indicator, Measure Measure), AnsweredExample>(most);
        foreach (var one in _derived.Values.OrderBy(one => one.Key.Indicator, StringComparer.Ordinal).ThenBy(one => one.Key.Area, StringComparer.Ordinal).ThenBy(one => one.Key.Period))
        {
            var measure = MeasureFacts.Of(one.Measure).Code;
            tally.Add((one.Effect, one.Key.Indicator, one.Measure), () => new(one.Key.Area, one.Key.Period.ToString(), measure, Text(one.Before), Text(one.After)));
        }

        return
        [
            .. tally.All.OrderBy(one => one.Sort.Effect).Select(one => new DerivedOtherwise(
                one.Sort.Effect, one.Sort.Indicator, MeasureFacts.Of(one.Sort.Measure).Code, one.Count, one.First)),
        ];
    }

    private static string? Text(Figure? figure) => figure is { Number: { } number } ? $"{number} {figure.Unit}" : null;
}
