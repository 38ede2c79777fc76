using HtzPipeline.Functions.Formats.Sdmx;
using HtzPipeline.Functions.Sdmx.Requests;
using Microsoft.OpenApi;
using static HtzPipeline.Functions.Sdmx.Requests.DescribedParameters;

namespace HtzPipeline.Functions.Sdmx.Availability;

/// <summary>Availability queries in the API's description.</summary>
internal static class SdmxAvailabilityDescription
{
    /// <summary>Their parameters; a test holds that none lacks but what is not built.</summary>
    public static IEnumerable<OpenApiParameter> Parameters(SdmxExamples examples) =>
    [
        .. OfArtefact("context", Word("SdmxContext", [.. SdmxParameters.Contexts, "*"]), "*", examples),
        .. OfSelection(examples),
        InPath(
            "componentID",
            "要哪些维度的值,* 为全部。 The dimensions whose values are wanted, * for all.",
            ListOf(Word("SdmxDimension", ["*", .. DataStructure.Dimensions.Select(one => one.Id)])),
            $"REF_AREA,{DataStructure.Time.Id}"),
        InQuery(
            "mode",
            "exact 为所选的有哪些值,available 为还可选哪些值。 exact: which values the selection has; available: which can be added to it.",
            Word("SdmxMode", SdmxAvailabilityQuery.Modes.Keys, "exact"),
            "available"),
        InQuery("references", "一并给出哪些类型的结构。 The types of artefact given beside.", ListOf(Word("SdmxAvailabilityReference", SdmxAvailabilityQuery.ReferenceWords), "none"), "codelist"),
        InQuery("updatedAfter", "只计此后新增或变更的数值。 Only of figures that came or changed since.", Moment(), "2019-09-15T08:00:00+08:00"),
        .. OfForm("SdmxAvailabilityFormat", SdmxFormats.AvailabilityWords),
    ];
}
