using HtzPipeline.Functions.Formats.Sdmx;

namespace HtzPipeline.Functions.Sdmx.Structures;

/// <summary>An artefact that can be asked for as structure.</summary>
/// <param name="Type">Its type in addresses, such as <c>codelist</c>.</param>
/// <param name="Class">Its class in URNs, such as <c>codelist.Codelist</c>.</param>
/// <param name="Agency">Who maintains it.</param>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Name">Its names.</param>
/// <param name="Children">The ids of the artefacts that it refers to.</param>
internal sealed record SdmxArtefact(
    string Type, string Class, string Agency, string Id, string Version, LocalText Name, IReadOnlyList<string> Children)
{
    /// <summary>The dataflow that it is, puts into a category, or bounds; null for all else.</summary>
    public SdmxDataflow? Dataflow { get; init; }

    /// <summary>All artefacts, as whoever publishes maintains them.</summary>
    public static IReadOnlyList<SdmxArtefact> AllOf(IndicatorCatalogue catalogue)
    {
        var about = catalogue.About;
        var dataflows = SdmxDataflow.AllOf(catalogue);
        var ofGroups = dataflows.Where(flow => flow.Group is not null).ToList();
        return
        [
            new("agencyscheme", "base.AgencyScheme", "SDMX", "AGENCIES", "1.0", new("机构", "Agencies"), []),
            .. dataflows.Select(flow => Own(about, "dataflow", "datastructure.Dataflow", flow.Id, flow.Name, [DataStructure.Structure]) with { Dataflow = flow }),
            Own(about, "categoryscheme", "categoryscheme.CategoryScheme", SdmxDataflow.CategoryScheme, new("指标分组", "Groups of indicators"), []),
            .. ofGroups.Select(flow => Own(about, "categorisation", "categoryscheme.Categorisation", $"CAT_{flow.Category}", flow.Name, [flow.Id, SdmxDataflow.CategoryScheme]) with { Dataflow = flow }),
            Own(
                about,
                "datastructure",
                "datastructure.DataStructure",
                DataStructure.Structure,
                about.Title,
                [DataStructure.Concepts, .. SdmxCodelistTable.All.Select(list => list.Id)]),
            Own(about, "conceptscheme", "conceptscheme.ConceptScheme", DataStructure.Concepts, new("概念", "Concepts"), []),
            .. SdmxCodelistTable.All.Select(list => Own(about, "codelist", "codelist.Codelist", list.Id, list.Name, [])),
            .. ofGroups.Select(flow => Own(about, "dataconstraint", "registry.DataConstraint", $"CR_{flow.Category}", flow.Name, [flow.Id]) with { Dataflow = flow }),
        ];
    }

    /// <summary>The URN.</summary>
    public string Urn => $"urn:sdmx:org.sdmx.infomodel.{Class}={Agency}:{Id}({Version})";

    /// <summary>Those of all artefacts that refer to this one.</summary>
    public IEnumerable<SdmxArtefact> ParentsAmong(IReadOnlyList<SdmxArtefact> all) => all.Where(one => one.Children.Contains(Id));

    /// <summary>Those of all artefacts that this one refers to.</summary>
    public IEnumerable<SdmxArtefact> ChildrenAmong(IReadOnlyList<SdmxArtefact> all) => all.Where(one => Children.Contains(one.Id));

    private static SdmxArtefact Own(About about, string type, string @class, string id, LocalText name, IReadOnlyList<string> children) =>
        new(type, @class, about.Agency.Id, id, DataStructure.Version, name, children);
}
