using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Sdmx.Requests;

namespace HtzPipeline.Functions.Sdmx.Structures;

/// <summary>What a structure query asks for.</summary>
/// <param name="Asked">The artefacts that the path names.</param>
/// <param name="Items">The items wanted of a scheme or list; null for all.</param>
/// <param name="Detail">How much of them is wanted.</param>
/// <param name="References">Which artefacts are wanted beside.</param>
/// <param name="AsOf">As of when; null for now.</param>
internal sealed record SdmxStructureQuery(ArtefactRef Asked, IReadOnlySet<string>? Items, string Detail, string References, DateTimeOffset? AsOf)
{
    /// <summary>The parameters there are.</summary>
    public static IReadOnlyCollection<string> Parameters { get; } = ["detail", "references", "asOf"];

    /// <summary>What <c>detail</c> may be.</summary>
    public static IReadOnlyList<string> Details { get; } =
        ["full", "allstubs", "referencestubs", "allcompletestubs", "referencecompletestubs", "referencepartial", "raw"];

    /// <summary>The types of SDMX 3.1; most have no artefact here.</summary>
    public static IReadOnlyList<string> Types { get; } =
    [
        "agencyscheme", "categorisation", "categoryscheme", "codelist", "conceptscheme", "conceptschememap", "categoryschememap", "customtypescheme",
        "dataconstraint", "dataconsumerscheme", "dataflow", "dataproviderscheme", "datastructure", "geocodelist", "geogridcodelist", "hierarchy",
        "hierarchyassociation", "metadataconstraint", "metadataflow", "metadataproviderscheme", "metadataprovisionagreement", "metadatastructure",
        "namepersonalisationscheme", "organisationschememap", "organisationunitscheme", "process", "provisionagreement", "reportingtaxonomy",
        "reportingtaxonomymap", "representationmap", "rulesetscheme", "structuremap", "transformationscheme", "userdefinedoperatorscheme", "valuelist",
        "vtlmappingscheme",
    ];

    private static readonly Dictionary<string, Func<SdmxArtefact, IReadOnlyList<SdmxArtefact>, IEnumerable<SdmxArtefact>>> Relatives = new()
    {
        ["none"] = (_, _) => [],
        ["parents"] = (one, all) => one.ParentsAmong(all),
        ["parentsandsiblings"] = (one, all) => one.ParentsAmong(all).Concat(one.ParentsAmong(all).SelectMany(parent => parent.ChildrenAmong(all))),
        ["ancestors"] = (one, all) => Closure(one, next => next.ParentsAmong(all)),
        ["children"] = (one, all) => one.ChildrenAmong(all),
        ["descendants"] = (one, all) => Closure(one, next => next.ChildrenAmong(all)),
        ["all"] = (one, all) => Closure(one, next => next.ParentsAmong(all)).Append(one)
            .SelectMany(above => Closure(above, next => next.ChildrenAmong(all)).Append(above)),
    };

    /// <summary>What <c>references</c> may be: how others stand to what is asked for, or their type.</summary>
    public static IReadOnlyList<string> ReferenceWords { get; } = [.. Relatives.Keys, .. Types];

    /// <summary>Makes sense of an address; what is wrong with it is added to <paramref name="errors"/>.</summary>
    public static SdmxStructureQuery Parse(SdmxTarget target, ParameterErrors errors)
    {
        SdmxParameters.Check(target, Parameters, errors);
        if (target.Segments.Count > 5)
        {
            errors.Add("path", "path-too-long", "路径最多五段:type/agency/id/version/item。", "The path has five parts at most: type/agency/id/version/item.");
        }

        return new(
            ArtefactRef.Parse(target, Types, "~", errors),
            target.Segment(4) is var items && items == "*" ? null : items.Split(',').ToHashSet(),
            Api.Answers.Parameters.OneOf("detail", target["detail"] ?? "full", Details.ToDictionary(one => one), errors),
            Api.Answers.Parameters.OneOf("references", target["references"] ?? "none", ReferenceWords.ToDictionary(one => one), errors),
            SdmxParameters.Moment(target, "asOf", errors));
    }

    /// <summary>The artefacts asked for, and those beside; none where the path names none.</summary>
    /// <param name="catalogue">The catalogue that they are made from.</param>
    public IReadOnlyList<SdmxArtefactView> Find(IndicatorCatalogue catalogue)
    {
        var all = SdmxArtefact.AllOf(catalogue);
        var named = all.Where(one => Asked.Matches(one.Type, one.Id, one.Agency, one.Version)).ToList();
        var beside = named.SelectMany(one => Beside(one, all)).Distinct().Except(named);
        return
        [
            .. named.Select(one => new SdmxArtefactView(one, Detail is "allstubs" or "allcompletestubs", Items)),
            .. beside.Select(one => new SdmxArtefactView(one, Detail.EndsWith("stubs", StringComparison.Ordinal))),
        ];
    }

    private IEnumerable<SdmxArtefact> Beside(SdmxArtefact artefact, IReadOnlyList<SdmxArtefact> all) => Relatives.TryGetValue(References, out var relatives)
        ? relatives(artefact, all)
        : Relatives["all"](artefact, all).Where(one => one.Type == References);

    private static List<SdmxArtefact> Closure(SdmxArtefact start, Func<SdmxArtefact, IEnumerable<SdmxArtefact>> next)
    {
        var found = next(start).ToList();
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(next(found[i]).Except(found).ToList());
        }

        return found;
    }
}
