using System.Text.Json.Serialization;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Formats.Json;

/// <summary>
/// A JSON-stat 2.0 dataset. Its dimensions are <c>area</c> (role geo), <c>indicator</c> and <c>measure</c> (both metric) and <c>time</c>; a
/// figure's place in <c>value</c> counts all combinations in that order, the last dimension fastest. The unit of a figure is its measure's
/// where that has one (growth is in percent), otherwise its indicator's; so are the decimals.
/// </summary>
/// <param name="Label">What it is.</param>
/// <param name="Source">Who publishes it.</param>
/// <param name="Note">What each status means.</param>
/// <param name="Id">The dimensions.</param>
/// <param name="Size">How many categories each has.</param>
/// <param name="Role">What they are.</param>
/// <param name="Dimension">Their categories.</param>
/// <param name="Value">The values by place; null where a figure is missing, its status saying how. Where there is no figure there is no place.</param>
/// <param name="Status">The SDMX status by place, of figures that are missing or not normal.</param>
/// <param name="Extension">What else is known, by place.</param>
/// <param name="Updated">When the latest of the releases was made, +08:00; left out before any.</param>
internal sealed record JsonStatResource(
    string Label,
    string Source,
    IReadOnlyList<string> Note,
    IReadOnlyList<string> Id,
    IReadOnlyList<int> Size,
    JsonStatRoleResource Role,
    IReadOnlyDictionary<string, JsonStatDimensionResource> Dimension,
    IReadOnlyDictionary<int, decimal?> Value,
    IReadOnlyDictionary<int, string> Status,
    JsonStatExtensionResource Extension,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? Updated = null)
{
    public string Version { get; } = "2.0";

    public string Class { get; } = "dataset";

    /// <summary>The dataset of a cube, its names in one language.</summary>
    /// <exception cref="CubeTooLargeException">The dimensions span more than <see cref="JsonStat.MostCells"/>.</exception>
    public static JsonStatResource Of(Cube cube, Language language)
    {
        var dimensions = JsonStatDimensions.Of(cube, language);
        var figures = dimensions.Places(cube).ToList();
        var publisher = cube.Catalogue.RootArea.Name.In(language);
        return new(
            new LocalText($"{publisher}统计数据", $"Statistics of {publisher}").In(language),
            publisher,
            [.. StatusFacts.All.Select(status => $"{status.Code}: {status.Name.In(language)}")],
            dimensions.Ids,
            dimensions.Sizes,
            new(["time"], ["area"], ["indicator", "measure"]),
            dimensions.All,
            figures.ToDictionary(one => one.Place, one => one.Figure.Value),
            At(figures, one => one.Figure.Value is null || one.Figure.Status != ObservationStatus.Normal.Code, one => one.Figure.Status.ToString()),
            new(
                cube.Catalogue.Version,
                [.. cube.Areas.Select(AreaReleaseResource.Of)],
                At(figures, one => one.Figure.Unit != one.Unit.Code, one => one.Figure.Unit),
                At(figures, one => one.Figure.Decimals is { } decimals && decimals != one.Unit.Decimals, one => one.Figure.Decimals!.Value),
                At(figures, one => one.Figure.HasOtherPrecision, one => one.Figure.Precision!),
                [.. figures.Where(one => one.Figure.Derived).Select(one => one.Place)],
                At(figures, one => one.Figure.Source is not null, one => one.Figure.Source!),
                At(figures, one => one.Figure.RestsOn is not null, one => one.Figure.RestsOn!)),
            cube.Released?.ToChinaTime());
    }

    private static Dictionary<int, T> At<T>(List<JsonStatPlace> figures, Func<JsonStatPlace, bool> isThere, Func<JsonStatPlace, T> value) =>
        figures.Where(isThere).ToDictionary(one => one.Place, value);
}

/// <summary>The roles of the dimensions.</summary>
internal sealed record JsonStatRoleResource(IReadOnlyList<string> Time, IReadOnlyList<string> Geo, IReadOnlyList<string> Metric);

/// <summary>A dimension.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Category">Its categories.</param>
/// <param name="Extension">What else is known of its categories; left out where that is nothing.</param>
internal sealed record JsonStatDimensionResource(
    string Label,
    JsonStatCategoryResource Category,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonStatDimensionExtensionResource? Extension = null);

/// <summary>The categories of a dimension: codes in order, names, units.</summary>
internal sealed record JsonStatCategoryResource(
    IReadOnlyList<string> Index,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? Label = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, JsonStatUnitResource>? Unit = null);

/// <summary>The unit of a category, and the decimals that most of its figures are printed with.</summary>
internal sealed record JsonStatUnitResource(string Label, int Decimals);

/// <summary>What JSON-stat has no place for, by category.</summary>
internal sealed record JsonStatDimensionExtensionResource
{
    /// <summary>The code of each category's unit; left out where they have none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? UnitCode { get; init; }

    /// <summary>The day that each period begins with; of time only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, DateOnly>? Start { get; init; }

    /// <summary>The day that each period ends with; of time only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, DateOnly>? End { get; init; }
}

/// <summary>What JSON-stat has no place for, by place in <c>value</c>.</summary>
/// <param name="CatalogueVersion">The version of the catalogue that names and units are taken from.</param>
/// <param name="Areas">For each area, the release it was answered from.</param>
/// <param name="Unit">The code of the unit of figures that are in another than their category's.</param>
/// <param name="Decimals">The decimals of values that are printed with others than their category's.</param>
/// <param name="Precision">atLeast, atMost or about, for values that are not rounded.</param>
/// <param name="Derived">The places of figures computed here.</param>
/// <param name="Source">Where reported figures came from.</param>
/// <param name="RestsOn">By whose word something is published that figures computed here are made of.</param>
internal sealed record JsonStatExtensionResource(
    string CatalogueVersion,
    IReadOnlyList<AreaReleaseResource> Areas,
    IReadOnlyDictionary<int, string> Unit,
    IReadOnlyDictionary<int, int> Decimals,
    IReadOnlyDictionary<int, string> Precision,
    IReadOnlyList<int> Derived,
    IReadOnlyDictionary<int, SourceResource> Source,
    IReadOnlyDictionary<int, WordResource> RestsOn);
