using System.Globalization;
using System.Text.Json;

namespace HtzPipeline.Core.Layout.Exchange;

/// <summary>Looks into JSON whose shape is not certain: what is not there, or of another kind, is null or empty.</summary>
internal static class JsonShape
{
    extension(JsonElement element)
    {
        /// <summary>A property that is there and not null.</summary>
        public JsonElement? Get(string name) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

        /// <summary>A property that is an object.</summary>
        public JsonElement? Object(string name) => element.Get(name) is { ValueKind: JsonValueKind.Object } value ? value : null;

        /// <summary>The elements of a property that is an array.</summary>
        public JsonElement[] Array(string name) => element.Get(name) is { ValueKind: JsonValueKind.Array } value ? [.. value.EnumerateArray()] : [];

        /// <summary>A scalar as it is written; an object's text in the best language; empty for anything else.</summary>
        public string Text => element.ValueKind switch
        {
            JsonValueKind.String => element.GetString()!,
            JsonValueKind.Number => element.GetRawText(),
            JsonValueKind.Object => element.Localized ?? "",
            _ => "",
        };

        /// <summary>The text of an object by language: Chinese, else the first.</summary>
        public string? Localized
        {
            get
            {
                string? first = null;
                foreach (var text in element.EnumerateObject().Where(text => text.Value.ValueKind == JsonValueKind.String))
                {
                    first ??= text.Value.GetString();
                    if (text.Name.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
                    {
                        return text.Value.GetString();
                    }
                }

                return first;
            }
        }

        /// <summary>The name of an SDMX thing: in Chinese where there is one, else in the language of the message.</summary>
        public string? LocalName
        {
            get
            {
                var names = element.Object("names");
                var chinese = names?.EnumerateObject().FirstOrDefault(name => name.Name.StartsWith("zh", StringComparison.OrdinalIgnoreCase)).Value;
                return chinese is { ValueKind: JsonValueKind.String } text ? text.GetString() : element.Get("name")?.Text ?? names?.Localized;
            }
        }

        /// <summary>A whole number, perhaps written as a string; null if it is none.</summary>
        public int? Whole => int.TryParse(element.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
