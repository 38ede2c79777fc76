using HtzPipeline.Functions.Sdmx.Requests;
using Microsoft.OpenApi;
using static HtzPipeline.Functions.Sdmx.Requests.DescribedParameters;

namespace HtzPipeline.Functions.Sdmx.Structures;

/// <summary>Structure queries in the API's description.</summary>
internal static class SdmxStructureDescription
{
    /// <summary>Their parameters; a test holds that none lacks.</summary>
    public static IEnumerable<OpenApiParameter> Parameters(SdmxExamples examples) =>
    [
        .. OfArtefact("artefactType", Word("SdmxArtefactType", [.. SdmxStructureQuery.Types, "*"]), "~", examples),
        InPath("itemID", "代码表等中的哪些项,* 为全部。 Which items of a code list or other scheme, * for all.", ListOf(Text()), "*"),
        InQuery("detail", "详略。 How much of each is given.", Word("SdmxDetail", SdmxStructureQuery.Details, "full"), "allstubs"),
        InQuery(
            "references",
            "一并给出哪些有关的结构。 Which artefacts are given beside: how they stand to what is asked for, or their type.",
            Word("SdmxReferences", SdmxStructureQuery.ReferenceWords, "none"),
            "descendants"),
        InQuery("asOf", "当时生效的目录的结构。 Those of the catalogue that was in force at a time.", Moment()),
        .. OfForm("SdmxStructureFormat", SdmxFormats.StructureWords),
    ];
}
