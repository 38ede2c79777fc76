using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Formats.Sdmx;
using HtzPipeline.Functions.Sdmx.Requests;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Sdmx.Data;

/// <summary>What a data query asks for (SDMX REST 2.2).</summary>
/// <param name="Context">The dataflow or data structure.</param>
/// <param name="Selection">Which figures.</param>
/// <param name="Shape">How they are laid out.</param>
/// <param name="First">So many figures of each series from its beginning; null for all.</param>
/// <param name="Last">So many figures of each series from its end; null for all.</param>
/// <param name="Sort">The order; empty for that of the catalogue.</param>
/// <param name="Offset">How many figures, or series keys where only these are wanted, are passed over.</param>
/// <param name="Limit">How many are given at most; null for all.</param>
/// <param name="UpdatedAfter">Only what changed since; null for all there is.</param>
/// <param name="IncludeHistory">Whether all vintages are wanted, one data set for each release.</param>
/// <param name="AsOf">As known when; null for now.</param>
internal sealed record SdmxDataQuery(
    ArtefactRef Context,
    SeriesSelection Selection,
    SdmxShape Shape,
    int? First,
    int? Last,
    IReadOnlyList<SortTerm> Sort,
    int Offset,
    int? Limit,
    DateTimeOffset? UpdatedAfter,
    bool IncludeHistory,
    AsOf? AsOf)
{
    /// <summary>The parameters there are; <c>c</c> stands for <c>c[…]</c>.</summary>
    public static IReadOnlyCollection<string> Parameters { get; } =
    [
        "c", "updatedAfter", "firstNObservations", "lastNObservations", "dimensionAtObservation", "attributes", "measures", "includeHistory",
        "offset", "limit", "sort", "asOf", "reportingYearStartDay",
    ];

    /// <summary>What <c>dimensionAtObservation</c> may be.</summary>
    public static IReadOnlyList<string> InnerDimensions { get; } = [AllDimensions, .. DataStructure.Dimensions.Select(one => one.Id)];

    /// <summary>What <c>attributes</c> may have in it: all attributes here are of the structure and of the observation.</summary>
    public static IReadOnlyList<string> AttributeWords { get; } = ["dsd", "msd", "dataset", "series", "obs", "all", "none", .. DataStructure.Attributes.Select(one => one.Id)];

    /// <summary>What <c>measures</c> may have in it.</summary>
    public static IReadOnlyList<string> MeasureWords { get; } = ["all", "none", DataStructure.PrimaryMeasure.Id];

    private const string AllDimensions = "AllDimensions";

    private static readonly Dictionary<string, bool> Flags = new() { ["true"] = true, ["false"] = false };

    /// <summary>Whether it is about more than what there is: then the answer has data sets of what to replace and to delete.</summary>
    public bool HasVintages => UpdatedAfter is not null || IncludeHistory;

    /// <summary>The query of the figures of some dataflows, at least one.</summary>
    public SdmxDataQuery Of(IReadOnlyList<SdmxDataflow> dataflows) => this with
    {
        Selection = Selection with { Dataflows = dataflows },
        Shape = Shape with { Dataflow = dataflows is [var one] ? one.Id : DataStructure.Dataflow },
    };

    /// <summary>
    /// With how many figures all is read that an answer needs; null where that is only known once everything is read. One more than there may
    /// be is enough to say so.
    /// </summary>
    /// <param name="most">The most figures in one answer.</param>
    public long? EnoughAt(int most) => First is not null || Last is not null || Shape.IsKeysOnly ? null
        : Limit is not { } limit ? most + 1L
        : Sort.Count == 0 ? (long)Offset + Math.Min(limit, most + 1L)
        : null;

    /// <summary>Makes sense of an address; what is wrong with it is added to <paramref name="errors"/>.</summary>
    public static SdmxDataQuery Parse(SdmxTarget target, ParameterErrors errors)
    {
        SdmxParameters.Check(target, Parameters, errors);
        var shape = new SdmxShape(
            DimensionAtObservation(target["dimensionAtObservation"], errors),
            Attributes(target["attributes"], errors),
            WithMeasure(target["measures"], errors));
        var query = new SdmxDataQuery(
            ArtefactRef.Parse(target, SdmxParameters.Contexts, "*", errors),
            SeriesSelection.Parse(target, errors),
            shape,
            SdmxParameters.Number(target, "firstNObservations", 1, errors),
            SdmxParameters.Number(target, "lastNObservations", 1, errors),
            SortTerm.Parse(target["sort"], shape, errors),
            SdmxParameters.Number(target, "offset", 0, errors) ?? 0,
            SdmxParameters.Number(target, "limit", 1, errors),
            SdmxParameters.Moment(target, "updatedAfter", errors),
            target["includeHistory"] is { } flag && Api.Answers.Parameters.OneOf("includeHistory", flag, Flags, errors),
            SdmxParameters.Moment(target, "asOf", errors) is { } time ? Storage.Observations.AsOf.At(time) : null);
        if (target.Segments.Count > 5)
        {
            errors.Add("path", "path-too-long", "路径最多五段:context/agency/id/version/key。", "The path has five parts at most: context/agency/id/version/key.");
        }

        if (query is { UpdatedAfter: { } after, AsOf.Time: { } asOf } && after > asOf)
        {
            errors.Add("updatedAfter", "updated-after-as-of", "updatedAfter 晚于 asOf。", "updatedAfter is later than asOf.");
        }

        return query;
    }

    private static SdmxComponent? DimensionAtObservation(string? text, ParameterErrors errors)
    {
        if (text is null or AllDimensions)
        {
            return text is null ? DataStructure.Time : null;
        }

        if (DataStructure.Dimensions.FirstOrDefault(one => one.Id == text) is { } dimension)
        {
            return dimension;
        }

        Unknown("dimensionAtObservation", text, InnerDimensions, errors);
        return DataStructure.Time;
    }

    private static IReadOnlyList<SdmxComponent> Attributes(string? text, ParameterErrors errors)
    {
        string[] words = (text ?? "dsd").Split(',');
        foreach (var word in words.Except(AttributeWords))
        {
            Unknown("attributes", word, AttributeWords, errors);
        }

        var isAll = words.Intersect(["dsd", "obs", "all"]).Any();
        return [.. DataStructure.Attributes.Where(one => isAll || words.Contains(one.Id))];
    }

    private static bool WithMeasure(string? text, ParameterErrors errors)
    {
        string[] words = (text ?? "all").Split(',');
        foreach (var word in words.Except(MeasureWords))
        {
            Unknown("measures", word, MeasureWords, errors);
        }

        return words.Any(word => word != "none");
    }

    private static void Unknown(string parameter, string text, IEnumerable<string> words, ParameterErrors errors)
    {
        var known = string.Join(", ", words);
        errors.Add(parameter, "unknown-component", $"“{text}”不可用,可用的有:{known}。", $"'{text}' is not one of: {known}.");
    }
}
