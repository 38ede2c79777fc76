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
    /// <summary>All artefacts.</summary>
    public static IReadOnlyList<SdmxArtefact> All { get; } =
    [
        new("agencyscheme", "base.AgencyScheme", "SDMX", "AGENCIES", "1.0", new("机构", "Agencies"), []),
        Own("dataflow", "datastructure.Dataflow", DataStructure.Dataflow, DataStructure.Name, [DataStructure.Structure]),
        Own(
            "datastructure",
            "datastructure.DataStructure",
            DataStructure.Structure,
            DataStructure.Name,
            [DataStructure.Concepts, .. SdmxCodelistTable.All.Select(list => list.Id)]),
        Own("conceptscheme", "conceptscheme.ConceptScheme", DataStructure.Concepts, new("概念", "Concepts"), []),
        .. SdmxCodelistTable.All.Select(list => Own("codelist", "codelist.Codelist", list.Id, list.Name, [])),
    ];

    /// <summary>The URN.</summary>
    public string Urn => $"urn:sdmx:org.sdmx.infomodel.{Class}={Agency}:{Id}({Version})";

    /// <summary>The artefacts that refer to this one.</summary>
    public IEnumerable<SdmxArtefact> Parents => All.Where(one => one.Children.Contains(Id));

    /// <summary>The artefacts that this one refers to.</summary>
    public IEnumerable<SdmxArtefact> ChildArtefacts => All.Where(one => Children.Contains(one.Id));

    private static SdmxArtefact Own(string type, string @class, string id, LocalText name, IReadOnlyList<string> children) =>
        new(type, @class, DataStructure.Agency, id, DataStructure.Version, name, children);
}
