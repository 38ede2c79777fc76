namespace HtzPipeline.EndToEnd.Tests.Otlp;

/// <summary>A log line as it arrived.</summary>
internal sealed record OtlpLog(string Event, string Body, string Trace, IReadOnlyDictionary<string, string> Attributes)
{
    public static IEnumerable<OtlpLog> Of(WireMessage request) =>
        from resource in request.Messages(1)
        from scope in resource.Messages(2)
        from line in scope.Messages(2)
        select new OtlpLog(line.Text(12), WireMessage.Value(line.Message(5)), line.Hex(9), line.Attributes(6));
}
