using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HtzPipeline.Core.Reporting;

[JsonSerializable(typeof(SubmissionReport))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    // Chinese as Chinese, not as \uXXXX: people open these files.
    public static ReportJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
