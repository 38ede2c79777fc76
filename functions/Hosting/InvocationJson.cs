using System.Text.Json.Serialization;

namespace HtzPipeline.Functions.Hosting;

/// <summary>The JSON of the custom handler contract, with the property names as the host writes them.</summary>
[JsonSerializable(typeof(Invocation))]
[JsonSerializable(typeof(InvocationResult))]
[JsonSerializable(typeof(string))]
internal sealed partial class InvocationJson : JsonSerializerContext;
