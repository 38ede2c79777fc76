using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Functions.Ingest;

/// <summary>A file that is only looked at, and may not say whose it is or what for.</summary>
/// <param name="Bulletin">The file as it was read.</param>
/// <param name="Mapped">What was understood of it.</param>
internal sealed record MappedFile(Bulletin Bulletin, MappedSubmission Mapped)
{
    /// <summary>The submission that such a file is.</summary>
    public const string Submission = "check";

    /// <summary>Reads a file.</summary>
    /// <param name="stages">What is done with it.</param>
    /// <param name="file">The file, seekable.</param>
    /// <param name="name">Its name.</param>
    /// <param name="department">Whose it is; null to take the department that owns most of what is in it.</param>
    /// <param name="period">What it is for; null to take its latest month.</param>
    /// <param name="now">When it counts as uploaded.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="Core.Findings.UnreadableFileException">It cannot be read.</exception>
    public static MappedFile Of(
        FileStages stages, Stream file, string name, string? department, Period? period, DateTimeOffset now, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        // Whole, since the department may have to be looked for.
        var bulletin = stages.ReadWhole(file, new(name, period), cancellation);
        var due = period ?? Latest(bulletin.Figures);
        var mapped = Map(department ?? catalogue.Departments[0].Code);
        return department is null && OwnerOfMost(mapped.Facts, catalogue) is { } owner && owner != mapped.Upload.Department
            ? new(bulletin, Map(owner))
            : new(bulletin, mapped);

        MappedSubmission Map(string code) => stages.Map(bulletin, catalogue, new(Submission, now, code, due, name));
    }

    private static Period Latest(IEnumerable<ReportedFigure> figures)
    {
        var periods = figures.Select(figure => figure.Period?.Last).OfType<Period>().ToList();
        return periods.Count == 0 ? Period.Month(2199, 12) : periods.Max();
    }

    private static string? OwnerOfMost(IReadOnlyList<Fact> facts, IndicatorCatalogue catalogue) => facts
        .Select(fact => catalogue.Indicator(fact.Key.Indicator)?.Owner)
        .OfType<string>()
        .CountBy(owner => owner)
        .OrderByDescending(count => count.Value)
        .Select(count => count.Key)
        .FirstOrDefault();
}
