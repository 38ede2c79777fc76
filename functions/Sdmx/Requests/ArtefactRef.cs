using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Formats.Sdmx;

namespace HtzPipeline.Functions.Sdmx.Requests;

/// <summary>Which artefacts a path names: its type, agency, id and version, each of them a list or a wildcard.</summary>
/// <param name="Types">The types; empty for all.</param>
/// <param name="Agencies">The agencies; empty for all.</param>
/// <param name="Ids">The ids; empty for all.</param>
/// <param name="Versions">The versions, at least one.</param>
internal sealed record ArtefactRef(
    IReadOnlyList<string> Types, IReadOnlyList<string> Agencies, IReadOnlyList<string> Ids, IReadOnlyList<VersionRef> Versions)
{
    /// <summary>Reads the first four parts of a path.</summary>
    /// <param name="target">The address.</param>
    /// <param name="types">The types there are in SDMX.</param>
    /// <param name="version">The version where none is given.</param>
    /// <param name="errors">What is wrong.</param>
    public static ArtefactRef Parse(SdmxTarget target, IReadOnlyCollection<string> types, string version, ParameterErrors errors)
    {
        var asked = List(target.Segment(0));
        foreach (var type in asked.Except(types))
        {
            var known = string.Join(", ", types);
            errors.Add("path", "unknown-artefact-type", $"没有类型“{type}”,可用的有:{known}。", $"There is no type '{type}'; there are: {known}.");
        }

        return new(asked, List(target.Segment(1)), List(target.Segment(2)), ParseVersions(target.Segment(3, version), errors));
    }

    /// <summary>The dataflows that are meant: that of all figures alone, if it or the structure is; none where nothing is that has figures.</summary>
    /// <param name="catalogue">The catalogue in force.</param>
    public IReadOnlyList<SdmxDataflow> DataflowsOf(IndicatorCatalogue catalogue)
    {
        var (all, agency) = (SdmxDataflow.AllOf(catalogue), catalogue.About.Agency.Id);
        var meant = all.Where(flow => Matches("dataflow", flow.Id, agency, DataStructure.Version)).ToList();
        return meant.Contains(all[0]) || Matches("datastructure", DataStructure.Structure, agency, DataStructure.Version) ? [all[0]] : meant;
    }

    /// <summary>Whether an artefact is meant.</summary>
    /// <param name="type">Its type, such as <c>codelist</c>.</param>
    /// <param name="id">Its id.</param>
    /// <param name="agency">Its agency.</param>
    /// <param name="version">Its version.</param>
    public bool Matches(string type, string id, string agency, string version) =>
        Has(Types, type) && Has(Agencies, agency) && Has(Ids, id) && Versions.Any(one => one.Matches(version));

    private static bool Has(IReadOnlyList<string> asked, string value) => asked.Count == 0 || asked.Contains(value);

    private static string[] List(string text) => text == "*" ? [] : [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries)];

    private static List<VersionRef> ParseVersions(string text, ParameterErrors errors)
    {
        var versions = new List<VersionRef>();
        foreach (var part in text.Split(','))
        {
            if (VersionRef.TryParse(part) is { } version)
            {
                versions.Add(version);
            }
            else
            {
                errors.Add("path", "bad-version", $"“{part}”不是版本,应如 1.0.0、*、+、~ 或 1.0+.0。", $"'{part}' is no version such as 1.0.0, *, +, ~ or 1.0+.0.");
            }
        }

        return versions;
    }
}
