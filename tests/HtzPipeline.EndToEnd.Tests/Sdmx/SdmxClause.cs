namespace HtzPipeline.EndToEnd.Tests.Sdmx;

/// <summary>What SDMX REST 2.2 says of a query.</summary>
/// <param name="Name">Where it says so (sdmx-rest, doc/), and what.</param>
/// <param name="Address">What is asked.</param>
/// <param name="Status">The status of the answer.</param>
internal sealed record SdmxClause(string Name, string Address, int Status = 200)
{
    private const string Whole = "{DATA}/{KEY}?{WITHIN}";

    /// <summary>The Accept header; null for none.</summary>
    public string? Accept { get; init; }

    /// <summary>What it is held against; null for nothing.</summary>
    public string? Beside { get; init; }

    /// <summary>Whether the answer, and that to <see cref="Beside"/>, are as the clause has it.</summary>
    public Func<SdmxAnswer, SdmxAnswer, bool> Holds { get; init; } = (_, _) => true;

    /// <summary>All clauses that are tried.</summary>
    public static IReadOnlyList<SdmxClause> All { get; } =
    [
        // data.md
        new("data: a dataflow by agency, id, version and key", Whole) { Holds = (it, _) => it.Observations.Length > 0 },
        Same("data: * stands for any context, agency, id and version", "data/*/*/*/*/{KEY}?{WITHIN}"),
        Same("data: * stands for any agency", "data/dataflow/*/{FLOW}/{VERSION}/{KEY}?{WITHIN}"),
        Same("data: + is the latest stable version", "data/dataflow/{AGENCY}/{FLOW}/+/{KEY}?{WITHIN}"),
        Same("data: ~ is the latest version", "data/dataflow/{AGENCY}/{FLOW}/~/{KEY}?{WITHIN}"),
        Same("data: several agencies and ids by comma", "data/dataflow/{AGENCY},OTHER/{FLOW},OTHER/{VERSION}/{KEY}?{WITHIN}"),
        Same("data: several keys by comma", "{DATA}/{KEY},{KEY}?{WITHIN}"),
        Same("data: a component may be filtered by c[…]", "{DATA}/{KEY}?{WITHIN}&c[{DIMENSION}]={CODE}"),
        Same("data: eq is meant where there is no operator", "{DATA}/{KEY}?{WITHIN}&c[{DIMENSION}]=eq:{CODE}"),
        Same("data: a comma means or", "{DATA}/{KEY}?{WITHIN}&c[{DIMENSION}]={CODE},NO_SUCH_CODE"),
        Same("data: reserved characters may be percent-encoded", "{DATA}/{KEY}?c%5BTIME_PERIOD%5D=ge%3A{FROM}%2Ble%3A{TO}"),
        Same("data: dimensionAtObservation is time unless said otherwise", "{DATA}/{KEY}?{WITHIN}&dimensionAtObservation=TIME_PERIOD"),
        Same("data: measures=all and attributes=dsd are the defaults", "{DATA}/{KEY}?{WITHIN}&measures=all&attributes=dsd"),
        new("data: a key that ends early has any codes after", "{DATA}/{PART}?{WITHIN}") { Beside = Whole, Holds = (it, whole) => it.Observations.Length >= whole.Observations.Length },
        new("data: ne excludes", "{DATA}/{KEY}?{WITHIN}&c[{DIMENSION}]=ne:{CODE}", 204),
        new("data: firstNObservations is of each series", "{DATA}/{PART}?{WITHIN}&firstNObservations=1") { Holds = (it, _) => it.Series.Length == it.Observations.Length },
        new("data: lastNObservations is of each series", "{DATA}/{PART}?{WITHIN}&lastNObservations=1") { Holds = (it, _) => it.Series.Length == it.Observations.Length },
        new("data: AllDimensions makes a flat list", "{DATA}/{KEY}?{WITHIN}&dimensionAtObservation=AllDimensions") { Beside = Whole, Holds = (it, whole) => it.Series.Length == 0 && it.Observations.Length == whole.Observations.Length },
        new("data: measures=none and attributes=none leave the keys", "{DATA}/{KEY}?{WITHIN}&measures=none&attributes=none") { Holds = (it, _) => it is { Series.Length: > 0, Observations.Length: 0 } },
        new("data: attributes=none leaves the value", "{DATA}/{KEY}?{WITHIN}&attributes=none") { Holds = (it, _) => it.Observations.All(one => one.Value.GetArrayLength() == 1) },
        new("data: limit is the most there is", "{DATA}/{KEY}?{WITHIN}&limit=2") { Holds = (it, _) => it.Observations.Length == 2 },
        new("data: offset passes over", "{DATA}/{KEY}?{WITHIN}&offset=2") { Beside = Whole, Holds = (it, whole) => it.Observations.Length == whole.Observations.Length - 2 },
        new("data: sort by time, the latest first", "{DATA}/{KEY}?{WITHIN}&sort=TIME_PERIOD:desc") { Beside = Whole, Holds = (it, whole) => it.ValuesOf("TIME_PERIOD").SequenceEqual(whole.ValuesOf("TIME_PERIOD").OrderDescending()) },
        new("data: includeHistory has a data set for each version", "{DATA}/{KEY}?{WITHIN}&includeHistory=true") { Holds = (it, _) => it.SetCount > 0 },
        new("data: nothing was updated after the end of time", "{DATA}/{KEY}?updatedAfter=2199-01-01T00:00:00Z", 204),
        new("data: nothing was known at the beginning", "{DATA}/{KEY}?asOf=1950-01-01T00:00:00Z", 204),
        new("data: SDMX-CSV by the Accept header", Whole) { Accept = "application/vnd.sdmx.data+csv;version=2.0.0", Holds = (it, _) => it.Type == "application/vnd.sdmx.data+csv" },
        new("data: SDMX-CSV has of attributes those asked for", "{DATA}/{KEY}?{WITHIN}&attributes=none") { Accept = "application/vnd.sdmx.data+csv;version=2.0.0", Holds = (it, _) => it.Type == "application/vnd.sdmx.data+csv" },
        new("data: SDMX-JSON by the Accept header", Whole) { Accept = "application/vnd.sdmx.data+json;version=2.0.0", Holds = (it, _) => it.Type == "application/vnd.sdmx.data+json" },

        // availability.md
        new("availability: what a selection has", "availability/dataflow/{AGENCY}/{FLOW}/{VERSION}/{KEY}") { Holds = (it, _) => it.Artefacts.Keys.Any(IsConstraint) },
        new("availability: of one component", "availability/dataflow/{AGENCY}/{FLOW}/{VERSION}/{KEY}/{DIMENSION}") { Holds = (it, _) => it.Artefacts.Keys.Any(IsConstraint) },
        new("availability: what can be added", "availability/dataflow/{AGENCY}/{FLOW}/{VERSION}/{KEY}/{DIMENSION}?mode=available") { Holds = (it, _) => it.Artefacts.Keys.Any(IsConstraint) },
        new("availability: with the code lists", "availability/dataflow/{AGENCY}/{FLOW}/{VERSION}/{KEY}/*?references=codelist") { Holds = (it, _) => it.Artefacts.ContainsKey("codelists") },
        new("availability: nothing was updated after the end of time", "availability/dataflow/{AGENCY}/{FLOW}/{VERSION}/{KEY}?updatedAfter=2199-01-01T00:00:00Z", 204),
        new("availability: of nothing", "availability/dataflow/{AGENCY}/{FLOW}/{VERSION}/NO_SUCH_CODE", 204),

        // structures.md
        new("structure: a dataflow", "structure/dataflow/{AGENCY}/{FLOW}/{VERSION}") { Holds = (it, _) => it.Artefacts["dataflows"] == 1 },
        new("structure: references=children has the data structure", "structure/dataflow/{AGENCY}/{FLOW}?references=children") { Holds = (it, _) => it.Artefacts.ContainsKey("dataStructures") && !it.Artefacts.ContainsKey("codelists") },
        new("structure: references=descendants has the code lists", "structure/dataflow/{AGENCY}/{FLOW}?references=descendants") { Holds = (it, _) => it.Artefacts.ContainsKey("codelists") },
        new("structure: references=codelist has these alone beside", "structure/dataflow/{AGENCY}/{FLOW}?references=codelist") { Holds = (it, _) => it.Artefacts.ContainsKey("codelists") && !it.Artefacts.ContainsKey("dataStructures") },
        new("structure: references=parents", "structure/codelist/{AGENCY}/{CODELIST}?references=parents") { Holds = (it, _) => it.Artefacts.ContainsKey("dataStructures") },
        new("structure: detail=allstubs has no items", "structure/codelist/{AGENCY}/{CODELIST}?detail=allstubs") { Holds = (it, whole) => !it.Body.GetProperty("data").GetProperty("codelists")[0].TryGetProperty("codes", out _) },
        new("structure: items of a list", "structure/codelist/{AGENCY}/{CODELIST}/~/{ITEM}") { Holds = (it, _) => it.Body.GetProperty("data").GetProperty("codelists")[0].GetProperty("codes").GetArrayLength() == 1 },
        new("structure: asOf a time that is past", "structure/dataflow/{AGENCY}/{FLOW}?asOf=1950-01-01T00:00:00Z", 404),
        new("structure: asOf the end of time is what there is", "structure/dataflow/{AGENCY}/{FLOW}?asOf=2199-01-01T00:00:00Z") { Holds = (it, _) => it.Artefacts["dataflows"] == 1 },
        new("structure: * is all there is", "structure/*/*/*/*") { Holds = (it, _) => it.Artefacts.Count > 1 },

        // status.md
        new("status: 204 where nothing matches", "{DATA}/NO_SUCH_CODE", 204),
        new("status: 404 where the dataflow does not exist", "data/dataflow/{AGENCY}/NO_SUCH_FLOW", 404),
        new("status: 404 where the structure does not exist", "structure/dataflow/{AGENCY}/NO_SUCH_FLOW", 404),
        new("status: 400 for a time that is none", "{DATA}/{KEY}?c[TIME_PERIOD]=ge:soon", 400),
        new("status: 400 for a parameter that there is not", "{DATA}/{KEY}?startPeriod=2018", 400),
        new("status: 422 for a component that there is not", "{DATA}/{KEY}?c[NO_SUCH_COMPONENT]=1", 422),
        new("status: 501 for what a service does not have", "{DATA}/{KEY}?reportingYearStartDay=--07-01", 501),
        new("status: 501 for a resource that a service does not have", "metadata/metadataset/{AGENCY}", 501),
        new("status: 406 for a form that there is not", "{DATA}/{KEY}") { Accept = "image/png", Status = 406 },
    ];

    private static SdmxClause Same(string name, string address) => new(name, address)
    {
        Beside = Whole,
        Holds = (it, whole) => it.Observations.Length > 0 && it.Observations.Length == whole.Observations.Length && it.Series.Length == whole.Series.Length,
    };

    private static bool IsConstraint(string group) => group is "dataConstraints" or "availabilityConstraints";
}
