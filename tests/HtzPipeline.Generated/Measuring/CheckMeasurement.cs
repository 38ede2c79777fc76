using HtzPipeline.Core.Findings;
using HtzPipeline.Generated.Faults;
using HtzPipeline.Generated.Identities;
using HtzPipeline.Generated.Layouts;
using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;
using HtzPipeline.Generated.Writing;

namespace HtzPipeline.Generated.Measuring;

/// <summary>Files with faults of known class, files without, and files as near to a fault as can be; and what the checks say of each.</summary>
public sealed class CheckMeasurement
{
    private const int LayoutsTried = 12;

    // These are raised only where the same identity is contradicted, say what would make it hold, and stand in the report instead.
    private static readonly HashSet<string> Causes = ["HTZ2113", "HTZ2303", "HTZ2304"];

    private readonly Dictionary<string, CheckScore> _scores = Law.All.Select(law => new CheckScore(law.Code, law.Text))
        .Concat(DraftFault.All.Select(fault => new CheckScore(fault.Code, fault.Text)))
        .Concat(Slip.All.Select(slip => new CheckScore(slip.Code, slip.Text)))
        .ToDictionary(score => score.Code);

    /// <summary>The checks of arithmetic.</summary>
    public IEnumerable<CheckScore> Arithmetic => Law.All.Select(law => _scores[law.Code]).Concat(DraftFault.OfArithmetic.Select(fault => _scores[fault.Code]));

    /// <summary>The checks of what is written, and what it means.</summary>
    public IEnumerable<CheckScore> Others => DraftFault.OfMeaning.Select(fault => _scores[fault.Code]).Concat(Slip.All.Select(slip => _scores[slip.Code]));

    /// <summary>How many files were judged.</summary>
    public int Files { get; private set; }

    /// <summary>Findings of checks, in files without a slip, that nothing here measures.</summary>
    public List<string> Unmeasured { get; } = [];

    /// <summary>Makes and judges files.</summary>
    /// <param name="scenes">In how many worlds; of each some hundred files.</param>
    public static CheckMeasurement Run(int scenes)
    {
        var of = new CheckMeasurement[scenes];
        Parallel.For(0, scenes, seed => of[seed] = OfScene(seed));
        var whole = new CheckMeasurement();
        foreach (var part in of)
        {
            whole.Add(part);
        }

        return whole;
    }

    /// <summary>The table for people.</summary>
    public override string ToString() => $"""
        | code | check | faults | recall | near misses | findings | precision |
        |---|---|--:|--:|--:|--:|--:|
        {string.Join('\n', Arithmetic.Concat(Others))}
        """;

    private static CheckMeasurement OfScene(int seed)
    {
        var (measurement, scene, random) = (new CheckMeasurement(), Scene.Of(seed), new Random(seed));
        foreach (var layout in Layout.All)
        {
            measurement.JudgeClean(scene, layout, random);
        }

        foreach (var law in Law.All)
        {
            foreach (var margin in Enum.GetValues<Margin>())
            {
                measurement.JudgeBroken(scene, law, margin, random);
            }
        }

        foreach (var fault in DraftFault.All)
        {
            measurement.JudgeDraftFault(scene, fault, random);
        }

        foreach (var slip in Slip.All)
        {
            measurement.JudgeSlip(scene, slip, random);
        }

        return measurement;
    }

    private void Add(CheckMeasurement part)
    {
        Files += part.Files;
        Unmeasured.AddRange(part.Unmeasured);
        foreach (var (code, score) in part._scores)
        {
            _scores[code].Add(score);
        }
    }

    private void JudgeClean(Scene scene, Layout layout, Random random)
    {
        var file = Lay(GeneratedFile.DraftFor(scene.World, layout, random), layout, random);
        var judgement = Judge(file, scene);
        var known = scene.KnownBeside(file.Draft);
        foreach (var identity in IdentityTable.Of(file.Draft, scene.History).Where(identity => identity.Law.IsInformation && identity.IsBrokenBy(known) && file.Draft[identity.Members[0]] is not null))
        {
            _scores[identity.Law.Code].CountFault(judgement.Findings.Any(finding => IsOf(finding, identity)), () => $"{file}: {identity.Members[0]}");
        }

        CountFindings(file, scene, judgement, null, []);
    }

    private void JudgeBroken(Scene scene, Law law, Margin margin, Random random)
    {
        foreach (var layout in Tried(random))
        {
            if (BrokenIdentity.In(GeneratedFile.DraftFor(scene.World, layout, random), scene, law, margin, random) is not { } broken)
            {
                continue;
            }

            var file = Lay(broken.Draft, layout, random);
            var judgement = Judge(file, scene);
            if (margin == Margin.JustWithin)
            {
                _scores[law.Code].NearMisses++;
            }
            else
            {
                // One change may break several identities of a law; a finding of any of these tells of it, and so does one that says what is
                // wrong with the very figure that was changed.
                var told = broken.AllBroken(scene).ToList();
                _scores[law.Code].CountFault(
                    judgement.Findings.Any(finding => told.Exists(identity => IsOf(finding, identity)) || (Causes.Contains(finding.Kind.Code) && FigureOf(finding) == broken.Figure)),
                    () => $"{file}: {broken.Figure} = {broken.Draft[broken.Figure]!.Text} against {string.Join(", ", broken.Identity.Members.Select(member => $"{member} = {(broken.Draft[member] ?? scene.History[member])!.Text}"))}");
            }

            CountFindings(file, scene, judgement, null, [broken.Figure]);
            return;
        }
    }

    private void JudgeDraftFault(Scene scene, DraftFault fault, Random random)
    {
        foreach (var layout in Tried(random))
        {
            if (fault.Make(GeneratedFile.DraftFor(scene.World, layout, random), scene, random) is { } faulty)
            {
                var file = Lay(faulty.Draft, layout, random);
                var judgement = Judge(file, faulty.Scene ?? scene);
                _scores[fault.Code].CountFault(
                    judgement.Findings.Any(finding => finding.Kind.Code == fault.Code && faulty.IsExpected(finding)),
                    () => $"{file}: {string.Join(", ", faulty.Changed.Take(3).Select(key => $"{key} = {faulty.Draft[key]?.Text}"))}");
                CountFindings(file, faulty.Scene ?? scene, judgement, fault.Code, faulty.Changed);
                return;
            }
        }
    }

    private void JudgeSlip(Scene scene, Slip slip, Random random)
    {
        foreach (var layout in Tried(random))
        {
            var file = Lay(GeneratedFile.DraftFor(scene.World, layout, random), layout, random);
            if (slip.Make(file, random) is { } faulty)
            {
                var judgement = Judge(faulty.File, scene);
                _scores[slip.Code].CountFault(
                    judgement.Findings.Any(finding => finding.Kind.Code == slip.Code && faulty.IsExpected(finding)), () => $"{file}: {string.Join(", ", judgement.Findings)}");
                CountFindingsOfSlips(file, judgement, slip);
                return;
            }
        }
    }

    private static IEnumerable<Layout> Tried(Random random)
    {
        var layouts = Layout.All.ToArray();
        random.Shuffle(layouts);
        return layouts.Take(LayoutsTried);
    }

    private static GeneratedFile Lay(Draft draft, Layout layout, Random random)
    {
        SheetFile[] formats = [.. SheetFile.All.Where(format => format.HoldsSheets || !layout.NeedsSheets)];
        return GeneratedFile.Of(draft, layout, formats[random.Next(formats.Length)], random);
    }

    private Judgement Judge(GeneratedFile file, Scene scene)
    {
        Files++;
        return Judgement.Of(file, scene);
    }

    // Every finding must be accounted for: one of arithmetic by an identity that is broken, another by the fault that was made or by what it changed.
    private void CountFindings(GeneratedFile file, Scene scene, Judgement judgement, string? made, IReadOnlyList<FigureKey> changed)
    {
        var known = scene.KnownBeside(file.Draft);
        var identities = IdentityTable.Of(file.Draft, scene.History).SelectMany(identity => identity.Members.Select(member => (member, identity))).ToLookup(pair => pair.member, pair => pair.identity);
        foreach (var finding in judgement.Findings)
        {
            var code = finding.Kind.Code;
            if (Law.All.FirstOrDefault(law => law.Code == code) is { } law)
            {
                var isJustified = FigureOf(finding) is { } figure && identities[figure].Any(identity => identity.Law == law && identity.IsBrokenBy(known));
                _scores[code].CountFinding(isJustified, () => $"{file}: {finding}");
            }
            else if (_scores.TryGetValue(code, out var score))
            {
                score.CountFinding(
                    code == made || changed.Any(figure => DraftFault.IsNear(finding, figure)) || (finding.Kind == MeaningFindings.LeftOut && IsShort(file, scene)),
                    () => $"{file}{(made is null ? "" : $" with {made}")}: {finding}");
            }
            else if (code[..4] is "HTZ2" or "HTZ3" or "HTZ4" && code != MeaningFindings.MoreOfAKind.Code && !Law.All.Any(law => law.Instead.Contains(code))
                && !changed.Any(figure => DraftFault.IsNear(finding, figure)) && !(made is not null && finding.Kind == MeaningFindings.NothingToPublish))
            {
                // What reading has to say is measured by what it reads, and what is said instead of a law's own finding by what it finds.
                // What is at a figure that was changed comes of that, and so does it that nothing is left to publish.
                Unmeasured.Add($"{file}: {finding}");
            }
        }
    }

    // A slip may have others follow from it: of slips alone each must be the one made.
    private void CountFindingsOfSlips(GeneratedFile file, Judgement judgement, Slip made)
    {
        foreach (var finding in judgement.Findings)
        {
            if (Slip.All.Any(slip => slip.Code == finding.Kind.Code))
            {
                _scores[finding.Kind.Code].CountFinding(finding.Kind.Code == made.Code || made.Follow.Contains(finding.Kind.Code), () => $"{file} with {made.Text}: {finding}");
            }
        }
    }

    // Whether the month before had something, in a file that this one follows, which is nowhere in this one.
    private static bool IsShort(GeneratedFile file, Scene scene)
    {
        var followed = file.Draft.Figures.Keys.Where(key => key.Month == scene.World.Month)
            .SelectMany(key => new[] { key.MonthBefore, key.MonthBefore.MonthBefore })
            .Where(key => scene.History[key] is not null)
            .Select(History.SubmissionOf)
            .ToHashSet();
        return scene.History.All.Any(key => followed.Contains(History.SubmissionOf(key)) && !file.Draft.Figures.ContainsKey(key with { Month = scene.World.Month }));
    }

    private static bool IsOf(Finding finding, Identity identity) =>
        identity.Law.IsSaidBy(finding.Kind.Code) && FigureOf(finding) is { } figure && identity.Members.Contains(figure);

    private static FigureKey? FigureOf(Finding finding) => finding is { Key: { } key, Measure: { } measure }
        ? new(key.Indicator, key.Area, key.Period, measure)
        : null;
}
