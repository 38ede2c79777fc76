using System.Text.RegularExpressions;

namespace HtzPipeline.Functions.Formats.Sdmx;

/// <summary>A dataflow: all figures, or those of a group of indicators.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its names.</param>
/// <param name="Group">The code of the group; null for all figures.</param>
internal sealed partial record SdmxDataflow(string Id, LocalText Name, string? Group)
{
    /// <summary>The id of the category scheme that has a category for each group.</summary>
    public const string CategoryScheme = "CATS_GROUPS";

    /// <summary>The group as part of an id, and that of its category: a group's code in capitals.</summary>
    public string Category => CategoryOf(Group!);

    /// <summary>All dataflows, that of all figures first.</summary>
    public static IReadOnlyList<SdmxDataflow> AllOf(IndicatorCatalogue catalogue) =>
    [
        new(DataStructure.Dataflow, catalogue.About.Title, Group: null),
        .. catalogue.Indicators
            .Where(indicator => indicator.GroupCode.Length > 0)
            .DistinctBy(indicator => indicator.GroupCode)
            .Select(indicator => new SdmxDataflow($"DF_{CategoryOf(indicator.GroupCode)}", indicator.Group, indicator.GroupCode))
            .Where(flow => flow.Id != DataStructure.Dataflow),
    ];

    /// <summary>Whether the figures of an indicator are in it.</summary>
    public bool Has(Indicator indicator) => Group is null || indicator.GroupCode == Group;

    private static string CategoryOf(string group) => NoIdentifier().Replace(group.ToUpperInvariant(), "_");

    [GeneratedRegex("[^A-Z0-9_-]", RegexOptions.CultureInvariant)]
    private static partial Regex NoIdentifier();
}
