using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Validation;
using HtzPipeline.Core.Validation.Arithmetic;
using HtzPipeline.Generated.Truth;

namespace HtzPipeline.Generated.Measuring;

/// <summary>What the pipeline made of a file: the facts it read, and all that it has to say.</summary>
/// <param name="Facts">The facts.</param>
/// <param name="Findings">The findings.</param>
public sealed record Judgement(IReadOnlyList<Fact> Facts, IReadOnlyList<Finding> Findings)
{
    /// <summary>Hands a file to the pipeline as an upload is handed to it, with as much of what is published as its rules reach.</summary>
    public static Judgement Of(GeneratedFile file, Scene scene)
    {
        // In the month that it reports, so that the years that are closed then are those of the scene.
        var month = file.Period.LastMonth;
        var uploaded = new DateTimeOffset(month.Year, month.Number, 28, 0, 0, 0, TimeSpan.Zero);
        using var stream = new MemoryStream(file.ToBytes());
        try
        {
            var bulletin = BulletinReader.Read(stream, ReadingLimits.Default);
            var mapped = SubmissionCheck.Map(bulletin, ZoneCatalogue.Instance, new("generated", uploaded, Zone.Department, file.Period, file.Name));
            var published = scene.History.Published(RuleReach.Of(mapped.Facts.Select(fact => fact.Key).Distinct(), ZoneCatalogue.Instance));
            return new(mapped.Facts, [.. SubmissionCheck.Check(mapped, published, ZoneCatalogue.Instance).Findings.SelectMany(WithConsequences)]);
        }
        catch (UnreadableFileException unreadable)
        {
            return new([], [unreadable.Finding]);
        }
    }

    // What follows from a cause is told under it.
    private static IEnumerable<Finding> WithConsequences(Finding finding) => finding.Consequences.SelectMany(WithConsequences).Prepend(finding);
}
