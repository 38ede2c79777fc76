using System.Text.Json;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Exchange;

/// <summary>
/// Reads data messages of SDMX-JSON 1.0 (structure and dataSets, perhaps within data) and 2.x (structures and dataSets within
/// data): series with observations, or observations alone.
/// </summary>
internal sealed class SdmxJsonReader(Allowance allowance, List<Finding> findings)
{
    /// <summary>Whether a document is such a message.</summary>
    public static bool IsOne(JsonElement root) => DataOf(root) is var data && data.Array("dataSets").Length > 0 && StructuresOf(data).Length > 0;

    /// <summary>The datasets, those that are to be deleted left out.</summary>
    public IEnumerable<MessageTable> Read(JsonElement root)
    {
        var data = DataOf(root);
        SdmxJsonStructure[] structures = [.. StructuresOf(data).Select(structure => new SdmxJsonStructure(structure))];
        var names = new TableNames();
        foreach (var dataset in data.Array("dataSets"))
        {
            allowance.TakeSheets(1);
            var index = dataset.Get("structure")?.Whole ?? 0;
            if (index >= structures.Length)
            {
                findings.Add(new InconsistentMessageException(new($"没有第 {index} 个结构", $"there is no structure {index}")).At(null));
                continue;
            }

            var structure = structures[index];
            var name = names.Next(structure.Name);
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

    private IEnumerable<ReportedFigure> Figures(SdmxJsonStructure structure, JsonElement dataset, string? name)
    {
        var figures = new MessageFigures(name, structure.Dimensions, findings);
        var observations = new SdmxJsonObservations(structure, dataset, allowance);
        var (ordinal, saidInconsistent) = (-1, false);
        foreach (var (series, observation) in ObservationsOf(dataset))
        {
            ordinal++;
            allowance.TakeSteps(observations.Steps);
            allowance.RequireFindings(findings.Count);
            try
            {
                if (!observations.TryRead(series, observation))
                {
                    continue;
                }
            }
            catch (InconsistentMessageException inconsistent)
            {
                // What is wrong with one key is most often wrong with all.
                if (!saidInconsistent)
                {
                    saidInconsistent = true;
                    findings.Add(inconsistent.At(name));
                }

                continue;
            }

            if (figures.Of(ordinal, observations.Positions, observations.Text, observations.Attributes) is { } figure)
            {
                yield return figure;
            }
        }
    }
}
