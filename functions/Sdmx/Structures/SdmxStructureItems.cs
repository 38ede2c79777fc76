using HtzPipeline.Functions.Formats.Sdmx;

namespace HtzPipeline.Functions.Sdmx.Structures;

/// <summary>The items of schemes and code lists, whichever form they are written in.</summary>
internal static class SdmxStructureItems
{
    /// <summary>The items of an artefact in its order; none of what has no items.</summary>
    public static IReadOnlyList<SdmxCode> Of(SdmxArtefact artefact, IndicatorCatalogue catalogue) => artefact.Type switch
    {
        "codelist" => SdmxCodelistTable.All.Single(list => list.Id == artefact.Id).CodesOf(catalogue),
        "conceptscheme" => [.. DataStructure.Components.Select(one => new SdmxCode(one.Id, one.Name))],
        "agencyscheme" => [new(catalogue.About.Agency.Id, catalogue.About.Agency.Name)],
        "categoryscheme" => [.. SdmxDataflow.AllOf(catalogue).Where(flow => flow.Group is not null).Select(flow => new SdmxCode(flow.Category, flow.Name))],
        _ => [],
    };
}
