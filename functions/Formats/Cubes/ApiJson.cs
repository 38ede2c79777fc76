using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HtzPipeline.Functions.Formats.Cubes;

/// <summary>How the API writes JSON, and reads it.</summary>
internal static class ApiJson
{
    /// <summary>The Content-Type of what <see cref="Write"/> writes.</summary>
    public const string ContentType = "application/json; charset=utf-8";

    /// <summary>The options, for what is written without ASP.NET Core's help.</summary>
    public static JsonSerializerOptions Options { get; } = Configure(new(JsonSerializerDefaults.Web));

    /// <summary>Writes a resource.</summary>
    public static void Write<TResource>(TResource resource, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, new() { Encoder = Options.Encoder, SkipValidation = true });
        JsonSerializer.Serialize(json, resource, Options);
    }

    /// <summary>Sets what differs from the defaults for the web.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        // People read the answers with curl: Chinese as Chinese.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

        // A number is a number, in the answers and so in their schemas.
        options.NumberHandling = JsonNumberHandling.Strict;

        // Of a member given twice nobody knows which is meant.
        options.AllowDuplicateProperties = false;
        return options;
    }
}
