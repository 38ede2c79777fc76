using System.Text.Json;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Layout.Exchange;

/// <summary>
/// Reads data messages of SDMX-JSON 1.0 (structure and dataSets, perhaps within data) and 2.x (structures and dataSets within
/// data): series with observations, or observations alone.
/// </summary>
internal sealed class SdmxJsonReader(List<Finding> findings)
{
    /// <summary>Whether a document is such a message.</summary>
    public static bool IsOne(JsonElement root) => DataOf(root) is var data && data.Array("dataSets").Length > 0 && StructuresOf(data).Length > 0;

    /// <summary>The datasets, those that are to be deleted left out.</summary>
    public IEnumerable<MessageTable> Read(JsonElement root)
    {
        var data = DataOf(root);
        SdmxJsonStructure[] structures = [.. StructuresOf(data).Select(structure => new SdmxJsonStructure(structure))];
        var names = new HashSet<string>();
        foreach (var dataset in data.Array("dataSets"))
        {
            var index = dataset.Get("structure")?.Whole ?? 0;
            if (index >= structures.Length)
            {
                findings.Add(new InconsistentMessageException(new($"没有第 {index} 个结构", $"there is no structure {index}")).At(null));
                continue;
            }

            var structure = structures[index];
            var name = structure.Name;
            for (var copy = 2; !names.Add(name); copy++)
            {
                name = $"{structure.Name} ({copy})";
            }

            if (dataset.Get("action")?.Text is ['D' or 'd', ..] action)
            {
                findings.Add(Finding.Of(StructureFindings.DeletionNotRead, new(name, null), ("found", action)));
                continue;
            }

            yield return new(name, "sdmx-json", Count(dataset), Figures(structure, dataset, name));
        }
    }

    private static JsonElement DataOf(JsonElement root) => root.Object("data") ?? root;

    private static JsonElement[] StructuresOf(JsonElement data) =>
        [.. data.Array("structures").Concat(data.Object("structure") is { } one ? [one] : []).Where(structure => structure.Object("dimensions") is not null)];

    private static int Count(JsonElement dataset) => ObservationsOf(dataset).Count();

    private static IEnumerable<(JsonProperty? Series, JsonProperty Observation)> ObservationsOf(JsonElement dataset)
    {
        foreach (var series in dataset.Object("series")?.EnumerateObject() ?? default)
        {
            foreach (var observation in series.Value.Object("observations")?.EnumerateObject() ?? default)
            {
                yield return (series, observation);
            }
        }

        foreach (var observation in dataset.Object("observations")?.EnumerateObject() ?? default)
        {
            yield return (null, observation);
        }
    }

    private IEnumerable<ReportedFigure> Figures(SdmxJsonStructure structure, JsonElement dataset, string name)
    {
        var figures = new MessageFigures(name, structure.Dimensions, findings);
        var groups = new SdmxJsonGroups(dataset, structure.Group, structure.Order);
        var ofAll = structure.DataSet.Attributes(dataset.Array("attributes"));
        var ofSeries = default(MessageAttributes);
        var positions = new int[structure.Dimensions.Length];
        var (outer, inner) = (structure.DataSet.Dimensions.Length, positions.Length - structure.Observation.Dimensions.Length);
        string? lastSeries = null;
        var ordinal = -1;
        foreach (var (series, observation) in ObservationsOf(dataset))
        {
            ordinal++;
            string text;
            MessageAttributes attributes;
            try
            {
                if (series is { } its && its.Name != lastSeries)
                {
                    lastSeries = null;
                    SdmxJsonStructure.Locate(its.Name, structure.Series.Dimensions, positions.AsSpan(outer..inner));
                    ofSeries = structure.Series.Attributes(its.Value.Array("attributes"));
                    lastSeries = its.Name;
                }

                Check(structure, series is not null);
                SdmxJsonStructure.Locate(observation.Name, structure.Observation.Dimensions, positions.AsSpan(inner));
                var values = observation.Value.ValueKind == JsonValueKind.Array ? observation.Value : default;
                if (values.ValueKind == JsonValueKind.Undefined || values.GetArrayLength() <= structure.Measure)
                {
                    continue;
                }

                text = values[structure.Measure].Text;
                attributes = structure.Observation.Attributes(values.EnumerateArray().Skip(structure.Measures)).Within(ofSeries).Within(groups.At(positions)).Within(ofAll);
            }
            catch (InconsistentMessageException inconsistent)
            {
                findings.Add(inconsistent.At(name));
                continue;
            }

            if (figures.Of(ordinal, positions, text, attributes) is { } figure)
            {
                yield return figure;
            }
        }
    }

    // The dimensions of the whole dataset have one value, and those of series none where there are no series.
    private static void Check(SdmxJsonStructure structure, bool hasSeries)
    {
        if (structure.DataSet.Dimensions.Any(dimension => dimension.Values.Count == 0) || (!hasSeries && structure.Series.Dimensions.Any(dimension => dimension.Values.Count != 1)))
        {
            throw new InconsistentMessageException(new("结构中的维度没有取值,或观测值没有所属的序列", "a dimension of the structure has no value, or observations stand outside their series"));
        }
    }
}
