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
    private const int LayoutsTried = 6;

    // These are raised only where the same identity is contradicted, say what would make it hold, and stand in the report instead.
    private static readonly HashSet<string> Causes = ["HTZ2113", "HTZ2303", "HTZ2304"];

    private readonly Dictionary<Law, CheckScore> _laws = Law.All.ToDictionary(law => law, law => new CheckScore(law.Code, law.Text));
    private readonly Dictionary<DraftFault, CheckScore> _draftFaults = DraftFault.All.ToDictionary(fault => fault, fault => new CheckScore(fault.Code, fault.Text));
    private readonly Dictionary<Slip, CheckScore> _slips = Slip.All.ToDictionary(slip => slip, slip => new CheckScore(slip.Code, slip.Text));

    /// <summary>The checks of arithmetic.</summary>
    public IEnumerable<CheckScore> Arithmetic => Law.All.Select(law => _laws[law]).Concat(DraftFault.All.Select(fault => _draftFaults[fault]));

    /// <summary>The checks of what is written, and what it means.</summary>
    public IEnumerable<CheckScore> Others => Slip.All.Select(slip => _slips[slip]);

    /// <summary>How many files were judged.</summary>
    public int Files { get; private set; }

    /// <summary>Findings of arithmetic, in files without a slip, that no law here has.</summary>
    public List<string> Unmeasured { get; } = [];

    /// <summary>Makes and judges files.</summary>
    /// <param name="scenes">In how many worlds; of each some fifty files.</param>
    public static CheckMeasurement Run(int scenes)
    {
        var measurement = new CheckMeasurement();
        for (var seed = 0; seed < scenes; seed++)
        {
            var (scene, random) = (Scene.Of(seed), new Random(seed));
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
        }

        return measurement;
    }

    /// <summary>The table for people.</summary>
    public override string ToString() => $"""
        | code | check | faults | recall | near misses | findings | precision |
        |---|---|--:|--:|--:|--:|--:|
        {string.Join('\n', Arithmetic.Concat(Others))}
        """;

    private void JudgeClean(Scene scene, Layout layout, Random random)
    {
        var file = Lay(GeneratedFile.DraftFor(scene.World, layout, random), layout, random);
        var judgement = Judge(file, scene);
        var known = scene.KnownBeside(file.Draft);
        foreach (var identity in IdentityTable.Of(file.Draft, scene.History).Where(identity => identity.Law.IsInformation && identity.IsBrokenBy(known) && file.Draft[identity.Members[0]] is not null))
        {
            _laws[identity.Law].CountFault(judgement.Findings.Any(finding => IsOf(finding, identity)), () => $"{file}: {identity.Members[0]}");
        }

        CountFindings(file, scene, judgement, null, _ => false);
    }

    private void JudgeBroken(Scene scene, Law law, Margin margin, Random random)
    {
        for (var tries = 0; tries < LayoutsTried; tries++)
        {
            var layout = Layout.All[random.Next(Layout.All.Count)];
            if (BrokenIdentity.In(GeneratedFile.DraftFor(scene.World, layout, random), scene, law, margin, random) is not { } broken)
            {
                continue;
            }

            var file = Lay(broken.Draft, layout, random);
            var judgement = Judge(file, scene);
            if (margin == Margin.JustWithin)
            {
                _laws[law].NearMisses++;
            }
            else
            {
                // One change may break several identities of a law; a finding of any of these tells of it, and so does one that says what is
                // wrong with the very figure that was changed.
                var told = broken.AllBroken(scene).ToList();
                _laws[law].CountFault(
                    judgement.Findings.Any(finding => told.Exists(identity => IsOf(finding, identity)) || (Causes.Contains(finding.Kind.Code) && FigureOf(finding) == broken.Figure)),
                    () => $"{file}: {broken.Figure} = {broken.Draft[broken.Figure]!.Text} against {string.Join(", ", broken.Identity.Members.Select(member => $"{member} = {(broken.Draft[member] ?? scene.History[member])!.Text}"))}");
            }

            // What breaks an identity by much is an outlier too.
            CountFindings(file, scene, judgement, null, finding => finding.Kind.Code == DraftFault.Outlier.Code && DraftFault.IsOfSeries(finding, broken.Figure));
            return;
        }
    }

    private void JudgeDraftFault(Scene scene, DraftFault fault, Random random)
    {
        for (var tries = 0; tries < LayoutsTried; tries++)
        {
            var layout = Layout.All[random.Next(Layout.All.Count)];
            if (fault.Make(GeneratedFile.DraftFor(scene.World, layout, random), scene, random) is var (draft, isExpected))
            {
                var file = Lay(draft, layout, random);
                var judgement = Judge(file, scene);
                _draftFaults[fault].CountFault(judgement.Findings.Any(finding => finding.Kind.Code == fault.Code && isExpected(finding)), () => $"{file}");
                CountFindings(file, scene, judgement, null, finding => finding.Kind.Code == fault.Code && isExpected(finding));
                return;
            }
        }
    }

    private void JudgeSlip(Scene scene, Slip slip, Random random)
    {
        for (var tries = 0; tries < LayoutsTried; tries++)
        {
            var layout = Layout.All[random.Next(Layout.All.Count)];
            var file = Lay(GeneratedFile.DraftFor(scene.World, layout, random), layout, random);
            if (slip.Make(file, random) is { } isExpected)
            {
                var judgement = Judge(file, scene);
                _slips[slip].CountFault(judgement.Findings.Any(finding => finding.Kind.Code == slip.Code && isExpected(finding)), () => $"{file}: {string.Join(", ", judgement.Findings)}");
                CountFindings(file, scene, judgement, slip, _ => false);
                return;
            }
        }
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

    // Every finding must be accounted for: one of arithmetic by an identity that is broken, another by the slip that was made.
    private void CountFindings(GeneratedFile file, Scene scene, Judgement judgement, Slip? made, Func<Finding, bool> isAccountedFor)
    {
        var known = scene.KnownBeside(file.Draft);
        var identities = IdentityTable.Of(file.Draft, scene.History).SelectMany(identity => identity.Members.Select(member => (member, identity))).ToLookup(pair => pair.member, pair => pair.identity);
        foreach (var finding in judgement.Findings)
        {
            if (Slip.All.FirstOrDefault(slip => slip.Code == finding.Kind.Code) is { } slip)
            {
                _slips[slip].CountFinding(slip == made, () => $"{file}{(made is null ? "" : $" with {made.Text}")}: {finding}");
            }
            else if (DraftFault.All.FirstOrDefault(fault => fault.Code == finding.Kind.Code) is { } fault)
            {
                if (made is null)
                {
                    _draftFaults[fault].CountFinding(isAccountedFor(finding), () => $"{file}: {finding}");
                }
            }
            else if (Law.All.FirstOrDefault(law => law.Code == finding.Kind.Code) is not { } law)
            {
                // A slip may have others follow from it; what reading has to say is measured by what it reads.
                if (made is null && finding.Kind.Code[..4] is "HTZ3" or "HTZ4")
                {
                    Unmeasured.Add($"{file}: {finding}");
                }
            }
            else if (made is null)
            {
                var isJustified = FigureOf(finding) is { } figure && identities[figure].Any(identity => identity.Law == law && identity.IsBrokenBy(known));
                _laws[law].CountFinding(isJustified, () => $"{file}: {finding}");
            }
        }
    }

    private static bool IsOf(Finding finding, Identity identity) =>
        identity.Law.IsSaidBy(finding.Kind.Code) && FigureOf(finding) is { } figure && identity.Members.Contains(figure);

    private static FigureKey? FigureOf(Finding finding) => finding is { Key: { } key, Measure: { } measure }
        ? new(key.Indicator, key.Area, key.Period, measure)
        : null;
}
