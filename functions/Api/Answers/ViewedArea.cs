using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Api.Answers;

/// <summary>An area, and its rows as of the release it is answered from.</summary>
/// <param name="Area">The area.</param>
/// <param name="View">Its rows.</param>
internal readonly record struct ViewedArea(Area Area, AreaView View)
{
    /// <summary>The release that it is answered from.</summary>
    public AnsweredArea Answered => new(Area, View.Release, View.Time);
}
