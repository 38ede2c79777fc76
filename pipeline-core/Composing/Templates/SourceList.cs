using HtzPipeline.Core.Composing.Words;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing.Templates;

/// <summary>The uploads that the figures of a bulletin came from.</summary>
internal static class SourceList
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

    private static BulletinSource SourceOf(CitedFigure figure, BulletinFigures published, Language language)
    {
        var file = published.Files.GetValueOrDefault(figure.Submission!);
        var department = file is null ? null : published.Catalogue.Department(file.Split('/')[0])?.Name.In(language);
        return new(figure.Submission!, file, department, published.UploadedOf(figure));
    }
}
