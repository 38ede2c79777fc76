using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Composing.Words;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing.Templates;

/// <summary>The uploads that the figures of a bulletin came from.</summary>
public static class SourceList
{
    /// <summary>The sources of some blocks, in the order of their first mention.</summary>
    public static IReadOnlyList<BulletinSource> Of(IReadOnlyList<Block> blocks, BulletinFigures published, Language language) =>
    [
        .. blocks.SelectMany(block => block is ChartBlock chart
                ? chart.Series.SelectMany(series => series.Points).Select(point => point.Citation)
                : block.Runs.Select(run => run.Citation))
            .OfType<Citation>()
            .SelectMany(citation => citation.Others.Prepend(citation.Figure))
            .Where(figure => figure.Submission is not null)
            .DistinctBy(figure => figure.Submission)
            .Select(figure => SourceOf(figure, published, language)),
    ];

    /// <summary>A source with the path of its upload, whose first folder is the department.</summary>
    public static BulletinSource WithFile(BulletinSource source, string? file, IndicatorCatalogue catalogue, Language language) =>
        source with { File = file, Department = file is null ? null : catalogue.Department(file.Split('/')[0])?.Name.In(language) };

    private static BulletinSource SourceOf(CitedFigure figure, BulletinFigures published, Language language)
    {
        var source = new BulletinSource(figure.Submission!, null, null, published.UploadedOf(figure));
        return WithFile(source, published.Files.GetValueOrDefault(figure.Submission!), published.Catalogue, language);
    }
}
