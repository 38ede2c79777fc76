using System.Globalization;
using System.Text.Json;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Layout.Exchange;

/// <summary>
/// Reads JSON-stat (https://json-stat.org/full): a dataset of 2.0, a collection with datasets within, or a bundle of 1.x, whose
/// datasets are the properties of an object.
/// </summary>
internal sealed class JsonStatReader(List<Finding> findings)
{
    /// <summary>The datasets in a document, with their names; empty if it is no JSON-stat.</summary>
    public IEnumerable<MessageTable> Read(JsonElement root)
    {
        var names = new TableNames();
        return Datasets(root, "").Select(found => ReadTable(found.Dataset, names.Next(found.Name))).OfType<MessageTable>();
    }

    /// <summary>Whether there are datasets in a document, readable or not.</summary>
    public static bool IsOne(JsonElement root) => Datasets(root, "").Any();

    private static IEnumerable<(JsonElement Dataset, string Name)> Datasets(JsonElement element, string name)
    {
        if (IsDataset(element))
        {
            return [(element, element.Get("label")?.Text is { Length: > 0 } label ? label : name)];
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        return element.Object("link") is { } link
            ? link.Array("item").SelectMany((item, i) => Datasets(item, (i + 1).ToString(CultureInfo.InvariantCulture)))
            : element.EnumerateObject().Where(property => IsDataset(property.Value)).SelectMany(property => Datasets(property.Value, property.Name));
    }

    private static bool IsDataset(JsonElement element) => element.Object("dimension") is { } dimension
        && element.Get("value") is { ValueKind: JsonValueKind.Array or JsonValueKind.Object }
        && (element.Get("id") ?? dimension.Get("id")) is { ValueKind: JsonValueKind.Array };

    private MessageTable? ReadTable(JsonElement dataset, string? name)
    {
        try
        {
            var dimensions = JsonStatDimensions.Read(dataset);
            var values = dataset.GetProperty("value");
            if (values.ValueKind == JsonValueKind.Array && values.GetArrayLength() != dimensions.Count)
            {
                throw new InconsistentMessageException(new(
                    $"value 有 {values.GetArrayLength()} 个值,各维度 size 之积为 {dimensions.Count}", $"there are {values.GetArrayLength()} values, and the sizes make {dimensions.Count}"));
            }

            return new(name, "json-stat", dimensions.Count, Figures(dimensions, values, dataset.Get("status"), name));
        }
        catch (InconsistentMessageException inconsistent)
        {
            findings.Add(inconsistent.At(name));
            return null;
        }
    }

    private IEnumerable<ReportedFigure> Figures(JsonStatDimensions dimensions, JsonElement values, JsonElement? status, string? name)
    {
        var figures = new MessageFigures(name, dimensions.All, findings);
        var statuses = new JsonStatStatus(status);
        var positions = new int[dimensions.All.Count];
        foreach (var (index, value) in values.ValueKind == JsonValueKind.Array ? values.EnumerateArray().Index() : Sparse(values, dimensions.Count, name))
        {
            dimensions.Locate(index, positions);
            var attributes = dimensions.UnitAt(positions) with { Status = statuses.At(index) };
            if (figures.Of(index, positions, value.Text, attributes) is { } figure)
            {
                yield return figure;
            }
        }
    }

    private IEnumerable<(int Index, JsonElement Value)> Sparse(JsonElement values, int count, string? name)
    {
        foreach (var value in values.EnumerateObject())
        {
            if (int.TryParse(value.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < count)
            {
                yield return (index, value.Value);
            }
            else
            {
                findings.Add(new InconsistentMessageException(new($"value 中的位置 {CellReader.Shortened(value.Name)} 不在各维度之内", $"the position {CellReader.Shortened(value.Name)} in value lies outside the dimensions")).At(name));
            }
        }
    }
}
