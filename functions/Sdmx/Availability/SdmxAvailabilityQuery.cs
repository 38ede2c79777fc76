using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Sdmx;
using HtzPipeline.Functions.Sdmx.Requests;
using HtzPipeline.Functions.Sdmx.Structures;

namespace HtzPipeline.Functions.Sdmx.Availability;

/// <summary>What an availability query asks for: which values of the dimensions there are figures for.</summary>
/// <param name="Context">The dataflow or data structure.</param>
/// <param name="Selection">Which figures.</param>
/// <param name="Dimensions">The dimensions whose values are wanted.</param>
/// <param name="IsAvailable">
/// Whether to each dimension those values belong that would have figures if what is selected of that dimension were not
/// (<c>mode=available</c>: what can be added to the selection).
/// </param>
/// <param name="UpdatedAfter">Only figures that came or changed since; null for all there are.</param>
/// <param name="References">The types of artefact wanted beside.</param>
internal sealed record SdmxAvailabilityQuery(
    ArtefactRef Context, SeriesSelection Selection, IReadOnlyList<SdmxComponent> Dimensions, bool IsAvailable, DateTimeOffset? UpdatedAfter, IReadOnlySet<string> References)
{
    /// <summary>The parameters there are; <c>c</c> stands for <c>c[…]</c>.</summary>
    public static IReadOnlyCollection<string> Parameters { get; } = ["c", "mode", "references", "updatedAfter", "reportingYearStartDay"];

    /// <summary>What <c>mode</c> may be.</summary>
    public static IReadOnlyDictionary<string, bool> Modes { get; } = new Dictionary<string, bool> { ["exact"] = false, ["available"] = true };

    /// <summary>What <c>references</c> may have in it.</summary>
    public static IReadOnlyList<string> ReferenceWords { get; } =
        ["none", "all", "dataflow", "datastructure", "conceptscheme", "codelist", "valuelist", "dataproviderscheme"];

    /// <summary>Makes sense of an address; what is wrong with it is added to <paramref name="errors"/>.</summary>
    public static SdmxAvailabilityQuery Parse(SdmxTarget target, ParameterErrors errors)
    {
        SdmxParameters.Check(target, Parameters, errors);
        string[] references = (target["references"] ?? "none").Split(',');
        foreach (var word in references)
        {
            Api.Answers.Parameters.OneOf("references", word, ReferenceWords.ToDictionary(one => one), errors);
        }

        return new(
            ArtefactRef.Parse(target, SdmxParameters.Contexts, "*", errors),
            SeriesSelection.Parse(target, errors),
            DimensionsOf(target.Segment(5), errors),
            target["mode"] is { } mode && Api.Answers.Parameters.OneOf("mode", mode, Modes, errors),
            SdmxParameters.Moment(target, "updatedAfter", errors),
            (references.Contains("all") ? ReferenceWords : references).ToHashSet());
    }

    /// <summary>What there is of the figures that were read; null where there is nothing.</summary>
    public SdmxAvailability? Of(IReadOnlyList<(CubeSeries Series, CubeFigure Figure)> lines, IndicatorCatalogue catalogue)
    {
        var exact = lines.Where(line => Selection.Admits(line.Series, line.Figure)).ToList();
        var values = Dimensions.Where(one => one != DataStructure.Time)
            .Select(dimension => (dimension, Values: ValuesOf(dimension, Passing(dimension), catalogue)))
            .Where(one => one.Values.Count > 0)
            .ToList();
        var periods = Dimensions.Contains(DataStructure.Time) ? Passing(DataStructure.Time).Select(line => line.Figure.Period).ToList() : [];
        return values.Count == 0 && periods.Count == 0
            ? null
            : new(
                values,
                periods.Count == 0 ? null : periods.Min(period => period.FirstMonth).ToString(),
                periods.Count == 0 ? null : periods.Max(period => period.LastMonth).ToString(),
                exact.DistinctBy(line => line.Series).Count(),
                exact.Count)
            {
                Dataflow = Selection.Dataflows is [var one] ? one.Id : DataStructure.Dataflow,
            };

        IReadOnlyList<(CubeSeries Series, CubeFigure Figure)> Passing(SdmxComponent dimension) =>
            IsAvailable ? [.. lines.Where(line => Selection.Admits(line.Series, line.Figure, except: dimension))] : exact;
    }

    private static IReadOnlyList<string> ValuesOf(SdmxComponent dimension, IEnumerable<(CubeSeries Series, CubeFigure Figure)> lines, IndicatorCatalogue catalogue)
    {
        var found = lines.Select(line => dimension.ValueOf(line.Series, line.Figure)!).ToHashSet();
        return [.. dimension.Codelist!.CodesOf(catalogue).Select(code => code.Id).Where(found.Contains)];
    }

    private static IReadOnlyList<SdmxComponent> DimensionsOf(string text, ParameterErrors errors)
    {
        string[] ids = text == "*" ? [.. DataStructure.Dimensions.Select(one => one.Id)] : text.Split(',');
        foreach (var id in ids.Where(id => DataStructure.Dimensions.All(one => one.Id != id)))
        {
            var known = string.Join(", ", DataStructure.Dimensions.Select(one => one.Id));
            errors.Add("path", "unknown-component", $"没有维度“{id}”,可用的有:{known}。", $"There is no dimension '{id}'; there are: {known}.");
        }

        return [.. DataStructure.Dimensions.Where(one => ids.Contains(one.Id))];
    }
}
