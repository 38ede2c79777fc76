using System.Collections.Immutable;
using HtzPipeline.Core.Drafting;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Validation;
using HtzPipeline.Functions.Ingest;

namespace HtzPipeline.Functions.Commands.Catalogue;

/// <summary>What would be published of files by a catalogue that was drafted from them, in the order of their periods, each beside what came before.</summary>
internal static class DraftTrial
{
    /// <summary>Tries each file.</summary>
    public static IReadOnlyList<TriedFile> Run(IReadOnlyList<DraftFile> files, IndicatorCatalogue catalogue, FileStages stages)
    {
        var published = new ObservationSet();
        var tried = new List<TriedFile>();
        foreach (var (number, file) in files.OrderBy(PeriodOf).ThenBy(file => file.Department, StringComparer.Ordinal).ThenBy(file => file.Name, StringComparer.Ordinal).Index())
        {
            var path = string.Join('/', new[] { file.Department, file.Period?.ToString(), file.Name }.OfType<string>());
            var figures = file.Bulletin.Figures.Count(figure => figure.Number is not null);
            try
            {
                var upload = new Upload($"draft{number}", DateTimeOffset.UnixEpoch.AddMinutes(number), DepartmentOf(file, catalogue), PeriodOf(file), file.Name);
                var judged = stages.Check(stages.Map(file.Bulletin, catalogue, upload), published, catalogue);
                Publish(judged.Accepted, published);
                tried.Add(new(path, figures, judged.Accepted, judged.Held.Count(fact => fact.Figure.Number is not null), judged.Findings)
                {
                    Unpublished = UnpublishedCause.Of(file.Bulletin, judged.Accepted, judged.Held, judged.Findings),
                });
            }
            catch (UnreadableFileException reason)
            {
                tried.Add(new(path, figures, [], 0, [reason.Finding]));
            }
        }

        return tried;
    }

    private static string DepartmentOf(DraftFile file, IndicatorCatalogue catalogue) =>
        (catalogue.Departments.FirstOrDefault(one => one.Code == file.Department || one.Name.Zh == file.Department) ?? catalogue.Departments[0]).Code;

    private static Period PeriodOf(DraftFile file) => file.Period ?? file.Bulletin.Figures.Select(figure => figure.Period?.Last).OfType<Period>().DefaultIfEmpty(Period.Month(Period.LatestYear, 12)).Max();

    private static void Publish(IEnumerable<Fact> facts, ObservationSet published)
    {
        foreach (var observation in facts.GroupBy(fact => fact.Key))
        {
            var figures = observation.Aggregate(published[observation.Key]?.Figures ?? ImmutableSortedDictionary<Measure, Figure>.Empty, (all, fact) => all.SetItem(fact.Measure, fact.Figure));
            published.Put(new(observation.Key, figures));
        }
    }
}

/// <summary>What would become of a file.</summary>
/// <param name="Path">Where it lies in the folder.</param>
/// <param name="Figures">The numbers that were read of it.</param>
/// <param name="Published">What would be published.</param>
/// <param name="Held">How many of its figures would wait for somebody to decide.</param>
/// <param name="Findings">What there is to say of it.</param>
internal sealed record TriedFile(string Path, int Figures, IReadOnlyList<Fact> Published, int Held, IReadOnlyList<Finding> Findings)
{
    /// <summary>Why the others would not.</summary>
    public IReadOnlyList<UnpublishedCause> Unpublished { get; init; } = [];

    /// <summary>How many of its figures would be published.</summary>
    public int PublishedFigures => Published.Count(fact => fact.Figure.Number is not null);
}
