using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Functions.Formats.Json;

/// <summary>A change of an indicator's definition.</summary>
/// <param name="From">The first period of the new definition.</param>
/// <param name="What">What changed.</param>
internal sealed record SeriesBreakResource(string From, LocalText What)
{
    public static SeriesBreakResource Of(SeriesBreak one) => new(one.From.ToString(), one.What);
}
