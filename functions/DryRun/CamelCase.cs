using System.Text.Json;
using System.Text.Json.Serialization;

namespace HtzPipeline.Functions.DryRun;

/// <summary>Writes the values of an enumeration as camelCase texts.</summary>
internal sealed class CamelCase<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase)
    where TEnum : struct, Enum;
