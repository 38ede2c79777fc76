using System.Globalization;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Api.Downloads;

/// <summary>Everything at once: all indicators of some areas, each as of a release.</summary>
/// <param name="Catalogue">The catalogue that the indicators and names are taken from.</param>
/// <param name="Areas">The areas as they are answered.</param>
/// <param name="Language">The language of names.</param>
internal sealed record DownloadSet(IndicatorCatalogue Catalogue, IReadOnlyList<ViewedArea> Areas, Language Language)
{
    /// <summary>What it is answered from.</summary>
    public StoreState State { get; } = StoreState.Of(Areas, Catalogue);

    /// <summary>Its tag: the same for the same releases, names and build of the app, however it was asked for.</summary>
    public string Tag => State.TagOf("downloads", [Language.ToString()]);

    /// <summary>How its tables are written.</summary>
    public CubeStyle Style => new(Language, WithBom: false);

    /// <summary>When the latest of its releases was, UTC; null before any.</summary>
    public DateTimeOffset? Released => State.Areas.Max(area => area.Time);

    /// <summary>What it is of, in few words: the catalogue's version, and each area with its release.</summary>
    public IReadOnlyDictionary<string, string> About => new Dictionary<string, string>
    {
        ["catalogueVersion"] = Catalogue.Version,
        ["releases"] = string.Join(' ', State.Areas.Select(area => string.Create(CultureInfo.InvariantCulture, $"{area.Area.Code}:{area.Release}"))),
    };
}
