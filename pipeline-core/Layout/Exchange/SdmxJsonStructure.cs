using System.Globalization;
using System.Text.Json;
using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Layout.Exchange;

/// <summary>What an SDMX-JSON data message says its observations are made of.</summary>
internal sealed class SdmxJsonStructure
{
    public SdmxJsonStructure(JsonElement structure)
    {
        Name = structure.LocalName ?? structure.Get("id")?.Text ?? "";
        DataSet = new(structure, structure.Object("dimensions")?.Get("dataset") is null ? "dataSet" : "dataset");
        Group = new(structure, "dimensionGroup");
        Series = new(structure, "series");
        Observation = new(structure, "observation");
        Dimensions = [.. DataSet.Dimensions, .. Series.Dimensions, .. Observation.Dimensions];
        int?[] keys = [.. DataSet.KeyPositions, .. Series.KeyPositions, .. Observation.KeyPositions];
        Order = [.. Enumerable.Range(0, keys.Length).OrderBy(i => keys[i] ?? int.MaxValue)];
        var measures = structure.Object("measures")?.Array("observation") ?? [];
        Measures = Math.Max(1, measures.Length);
        Measure = Math.Max(0, Array.FindIndex(measures, measure => Concepts.Of(measure.Get("id")?.Text ?? "") == ConceptRole.Value));
    }

    public string Name { get; }

    public SdmxJsonComponents DataSet { get; }

    public SdmxJsonComponents Group { get; }

    public SdmxJsonComponents Series { get; }

    public SdmxJsonComponents Observation { get; }

    /// <summary>The dimensions of all levels, outermost first.</summary>
    public MessageDimension[] Dimensions { get; }

    /// <summary>The dimensions in the order of the key.</summary>
    public int[] Order { get; }

    /// <summary>How many measures an observation begins with.</summary>
    public int Measures { get; }

    /// <summary>Which of them is the value.</summary>
    public int Measure { get; }

    /// <summary>Writes the positions of a key such as <c>0:1:0</c> into those of its level.</summary>
    /// <exception cref="InconsistentMessageException">It has too many or too few positions, or one that a dimension does not have.</exception>
    public static void Locate(string key, MessageDimension[] dimensions, Span<int> positions)
    {
        var rest = key.AsSpan();
        var found = 0;
        foreach (var part in rest.Split(':'))
        {
            if (found >= dimensions.Length || !int.TryParse(rest[part], NumberStyles.None, CultureInfo.InvariantCulture, out var position) || position >= dimensions[found].Values.Count)
            {
                throw Outside(key);
            }

            positions[found++] = position;
        }

        if (found < dimensions.Length)
        {
            throw Outside(key);
        }
    }

    private static InconsistentMessageException Outside(string key)
    {
        var shown = CellReader.Shortened(key);
        return new(new($"键 {shown} 不在结构的维度之内", $"the key {shown} lies outside the structure's dimensions"));
    }
}
