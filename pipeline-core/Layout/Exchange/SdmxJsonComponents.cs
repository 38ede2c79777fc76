using System.Text.Json;

namespace HtzPipeline.Core.Layout.Exchange;

/// <summary>The dimensions and attributes of an SDMX-JSON structure at one level: dataset, dimension group, series or observation.</summary>
internal sealed class SdmxJsonComponents
{
    private readonly MessageDimension[] _attributes;

    public SdmxJsonComponents(JsonElement structure, string level)
    {
        var dimensions = structure.Object("dimensions")?.Array(level) ?? [];
        Dimensions = [.. dimensions.Select(dimension => Read(dimension))];
        KeyPositions = [.. dimensions.Select(dimension => dimension.Get("keyPosition")?.Whole)];
        _attributes = [.. (structure.Object("attributes")?.Array(level) ?? []).Select(attribute => Read(attribute))];
    }

    /// <summary>The dimensions.</summary>
    public MessageDimension[] Dimensions { get; }

    /// <summary>Their positions in the key; null where they are not said.</summary>
    public int?[] KeyPositions { get; }

    /// <summary>What an array of attribute values says, each the position of a coded value or the value itself.</summary>
    public MessageAttributes Attributes(IEnumerable<JsonElement> values)
    {
        var said = default(MessageAttributes);
        foreach (var (attribute, element) in _attributes.Zip(values))
        {
            if (ValueOf(attribute, element) is { } value)
            {
                said = attribute.Role switch
                {
                    ConceptRole.Status => said with { Status = value.Code },
                    ConceptRole.Unit => said with { Unit = value.Label },
                    ConceptRole.Multiplier => said with { Multiplier = value.Code },
                    ConceptRole.Decimals => said with { Decimals = int.TryParse(value.Code, out var decimals) ? decimals : null },
                    _ => said,
                };
            }
        }

        return said;
    }

    private static CodedValue? ValueOf(MessageDimension attribute, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.GetArrayLength() > 0 ? ValueOf(attribute, element[0]) : null;
        }

        if (element is { ValueKind: JsonValueKind.Number } && attribute.Values.Count > 0)
        {
            return element.Whole is { } position && position < attribute.Values.Count ? attribute.Values[position] : null;
        }

        return element.Text is { Length: > 0 } text ? new(text) : null;
    }

    private static MessageDimension Read(JsonElement component)
    {
        var id = component.Get("id")?.Text ?? "";
        return new(id, RoleOf(component, id), [.. component.Array("values").Select(ReadValue)]);
    }

    private static ConceptRole RoleOf(JsonElement component, string id)
    {
        // 2.x has the concept's roles as a list, 1.0 as one word.
        var stated = component.Array("roles").Append(component.Get("role") ?? default).Select(role => Concepts.Of(role.Text));
        var role = stated.FirstOrDefault(role => role is ConceptRole.Time or ConceptRole.Area or ConceptRole.Frequency or ConceptRole.Metric, ConceptRole.Name);
        return role == ConceptRole.Name ? Concepts.Of(id) : role;
    }

    private static CodedValue ReadValue(JsonElement value)
    {
        var name = value.LocalName;
        var code = value.Get("id")?.Text ?? value.Get("value")?.Text ?? name ?? value.Text;
        return new(code, name);
    }
}
