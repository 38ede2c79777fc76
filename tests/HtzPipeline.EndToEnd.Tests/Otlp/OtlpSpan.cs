namespace HtzPipeline.EndToEnd.Tests.Otlp;

/// <summary>A span as it arrived.</summary>
internal sealed record OtlpSpan(
    string Scope, string Name, string Trace, string Id, string Parent, IReadOnlyDictionary<string, string> Attributes,
    IReadOnlyList<string> LinkedTraces, bool HasFailed, string Message, IReadOnlyDictionary<string, string> Resource)
{
    public static IEnumerable<OtlpSpan> Of(WireMessage request) =>
        from resource in request.Messages(1)
        let about = resource.Message(1)!.Attributes(1)
        from scope in resource.Messages(2)
        from span in scope.Messages(2)
        let status = span.Message(15)
        select new OtlpSpan(
            scope.Message(1)!.Text(1), span.Text(5), span.Hex(1), span.Hex(2), span.Hex(4), span.Attributes(9),
            [.. span.Messages(13).Select(link => link.Hex(1))], status?.Number(3) == 2, status?.Text(2) ?? "", about);
}
